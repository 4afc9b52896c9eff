package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DraftService;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the fields of a form as they are typed, per person and claim, and fills them in again when the form is opened
 * the next time, wherever that is. What the form is about (which evidence, at which version) is kept with it, so that a
 * draft never returns into a form about something else.
 */
final class Draft {
    private static final String ABOUT = "about";
    private static final String VERSION = "version";

    private final Rooms rooms;
    private final ClaimId claim;
    private final DraftService.Form form;
    private final String about;
    private int version;
    private final List<Field> fields = new ArrayList<>();
    private Map<String, String> untouched = Map.of();
    private boolean open;

    private record Field(String name, Supplier<String> read, Consumer<String> write) {}

    /**
     * @param about what the form changes, empty when it makes something new
     * @param version the version of that, which the form was filled with
     */
    Draft(Rooms rooms, ClaimId claim, DraftService.Form form, String about, int version) {
        this.version = version;
        this.rooms = rooms;
        this.claim = claim;
        this.form = form;
        this.about = about;
    }

    /** What kept drafts are about, by their forms; a form of which none is kept is not there. */
    static Map<DraftService.Form, String> keptAbout(Bench bench, ClaimId claim) {
        if (!bench.reviews()) {
            return Map.of();
        }
        return bench.rooms().drafts().drafts(bench.viewer(), claim).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kept -> kept.getValue().getOrDefault(ABOUT, "")));
    }

    Draft with(String name, TextField field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return text(name, field);
    }

    Draft with(String name, TextArea field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return text(name, field);
    }

    Draft text(String name, HasValue<?, String> field) {
        return with(name, field, () -> field.getValue(), field::setValue);
    }

    Draft flag(String name, HasValue<?, Boolean> field) {
        return with(
                name, field, () -> field.getValue() ? "true" : "", kept -> field.setValue(Boolean.parseBoolean(kept)));
    }

    Draft day(String name, HasValue<?, LocalDate> field) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().toString(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : LocalDate.parse(kept)));
    }

    Draft number(String name, HasValue<?, Double> field) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().toString(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : Double.valueOf(kept)));
    }

    <E extends Enum<E>> Draft choice(String name, HasValue<?, E> field, Class<E> type) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().name(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : Enum.valueOf(type, kept)));
    }

    Draft with(String name, HasValue<?, ?> field, Supplier<String> read, Consumer<String> write) {
        field.addValueChangeListener(change -> keep());
        return with(name, read, write);
    }

    /** A value that is no field: whoever changes it calls {@link #keep}. */
    Draft with(String name, Supplier<String> read, Consumer<String> write) {
        fields.add(new Field(name, read, write));
        return this;
    }

    /** Fills in what was kept, and keeps what is typed from now on. Answers whether something was filled in. */
    boolean open() {
        untouched = typed();
        Map<String, String> kept =
                rooms.drafts().draft(rooms.viewer(), claim, form).orElse(Map.of());
        boolean mine = about.equals(kept.getOrDefault(ABOUT, "")) && !kept.isEmpty();
        if (mine) {
            fields.forEach(field -> fill(field, kept.get(field.name())));
            version = Integer.parseInt(kept.getOrDefault(VERSION, Integer.toString(version)));
        }
        open = true;
        return mine;
    }

    private static void fill(Field field, @Nullable String kept) {
        if (kept == null) {
            return;
        }
        try {
            field.write().accept(kept);
        } catch (RuntimeException unreadable) {
            // A value of an older form that this one does not know is left out.
        }
    }

    void keep() {
        if (!open) {
            return;
        }
        Map<String, String> typed = typed();
        boolean writes = !typed.equals(untouched);
        tell(writes);
        if (!writes) {
            rooms.drafts().discard(rooms.viewer(), claim, form);
        } else {
            typed.put(ABOUT, about);
            typed.put(VERSION, Integer.toString(version));
            rooms.drafts().keep(rooms.viewer(), claim, form, typed);
        }
    }

    /** The version that what is typed was written over; older than the saved one when somebody saved meanwhile. */
    int version() {
        return version;
    }

    /** Throws away what was kept: it has been saved, or is not wanted. */
    void close() {
        open = false;
        tell(false);
        rooms.drafts().discard(rooms.viewer(), claim, form);
    }

    private void tell(boolean writes) {
        UI ui = UI.getCurrentOrThrow();
        ComponentUtil.fireEvent(ui, new Drafted(ui, claim, writes ? form : null));
    }

    /** Whether the fields differ from what the form was opened with. */
    boolean touched() {
        return open && !typed().equals(untouched);
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        for (Field field : fields) {
            typed.put(field.name(), field.read().get());
        }
        return typed;
    }
}
