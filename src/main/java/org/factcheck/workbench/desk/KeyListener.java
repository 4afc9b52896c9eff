package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Listens to the keys of the page as long as it is part of it. Shows nothing. */
@Tag("key-listener")
@JsModule("./keys/key-listener.ts")
public final class KeyListener extends Component {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 10;

    private record WireKey(String name, boolean typing, boolean repeats) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** One of the keys was pressed; {@link #form} tells in which form, empty when in none. */
    @DomEvent("key-press")
    public static class PressEvent extends ComponentEvent<KeyListener> {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String form;

        public PressEvent(
                KeyListener source,
                boolean fromClient,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.form") String form) {
            super(source, fromClient);
            this.key = key;
            this.form = form;
        }

        public String key() {
            return key;
        }

        public String form() {
            return form;
        }
    }

    /** The key that was asked for. */
    @DomEvent("key-record")
    public static class RecordEvent extends ComponentEvent<KeyListener> {
        private static final long serialVersionUID = 1L;
        private final String key;

        public RecordEvent(KeyListener source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Listens to these keys and no others. */
    void listen(Keys keys, boolean reviews) {
        List<WireKey> names = Arrays.stream(Shortcut.values())
                .filter(shortcut -> reviews || !shortcut.reviewing())
                .flatMap(shortcut -> wire(keys, shortcut))
                .toList();
        getElement().setPropertyList("keys", names);
    }

    /** Listens to the keys that choose a rating and no others. */
    void listenToRatings() {
        getElement().setPropertyList("keys", ratings().toList());
    }

    private static Stream<WireKey> ratings() {
        return IntStream.range(0, DIGITS).mapToObj(digit -> new WireKey(Integer.toString(digit), false, false));
    }

    private static Stream<WireKey> wire(Keys keys, Shortcut shortcut) {
        return switch (shortcut) {
            case RATE -> ratings();
            case RATE_NONE -> Stream.of();
            default -> Stream.of(new WireKey(keys.of(shortcut), shortcut.whileTyping(), shortcut.repeats()));
        };
    }

    /** Asks for the next key, which then does not do what it does. */
    void record() {
        getElement().callJsFunction("record");
    }

    void stopRecording() {
        getElement().callJsFunction("stopRecording");
    }

    Registration addPressListener(ComponentEventListener<PressEvent> listener) {
        return addListener(PressEvent.class, listener);
    }

    Registration addRecordListener(ComponentEventListener<RecordEvent> listener) {
        return addListener(RecordEvent.class, listener);
    }
}
