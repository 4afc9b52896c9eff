package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.review.Rating;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** Which keys do what, and the choice of others. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Keyboard keyboard;
    private final transient List<Rating> scale;
    private final Map<Shortcut, Element> shown = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, NativeButton> changes = new EnumMap<>(Shortcut.class);
    private final FormMessage message = new FormMessage();
    /** The page's own listener is out of reach while the dialog is open. */
    private final KeyListener listener = new KeyListener();

    private final Button reset;
    private @Nullable Shortcut asked;

    /** @param scale the ratings of the team, which have keys of their own */
    ShortcutsDialog(Keyboard keyboard, boolean reviews, List<Rating> scale) {
        this.keyboard = keyboard;
        this.scale = scale;
        setHeaderTitle(getTranslation("desk.shortcuts"));
        setWidth("34rem");
        setMaxWidth("94vw");
        Paragraph help = new Paragraph(getTranslation("desk.keys.help"));
        help.addClassName("wb-note");
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-keys");
        for (Shortcut shortcut : Shortcut.values()) {
            boolean has = !keyboard.keys().of(shortcut, scale).isEmpty();
            if (has && (reviews || !shortcut.reviewing())) {
                list.add(row(shortcut));
            }
        }
        listener.addRecordListener(recorded -> recorded(recorded.key()));
        add(help, list, new H3(getTranslation("desk.keys.article")), inArticle(reviews), listener);
        reset = new Button(getTranslation("desk.keys.reset"), click -> reset());
        reset.addThemeNames("tertiary");
        Div actions = new Div(reset, new Button(getTranslation("shell.close"), click -> close()));
        actions.addClassName("wb-actions");
        Div foot = new Div(message, actions);
        foot.addClassNames("wb-stacked", "wb-grow");
        getFooter().add(foot);
        show();
    }

    /** Those of the article, which are the same for everybody. */
    private UnorderedList inArticle(boolean reviews) {
        UnorderedList list = new UnorderedList(
                fixed("walk", "←", "→"),
                fixed("cursor", "Enter"),
                fixed("move", "←", "→", "↑", "↓"),
                fixed("around", "W", "S", "C"));
        if (reviews) {
            list.add(fixed("claim", "Enter"));
        }
        list.add(fixed("leave", "Escape"));
        list.addClassName("wb-keys");
        return list;
    }

    private ListItem fixed(String does, String... keys) {
        Span held = new Span();
        for (String key : keys) {
            Element shown = new Element("kbd");
            shown.setText(key);
            held.getElement().appendChild(shown, Element.createText(" "));
        }
        return new ListItem(new Span(getTranslation("desk.keys.article." + does)), held);
    }

    private ListItem row(Shortcut shortcut) {
        String does = getTranslation(shortcut.textKey());
        Element key = new Element("kbd");
        shown.put(shortcut, key);
        Span held = new Span();
        held.getElement().appendChild(key);
        ListItem row = new ListItem(new Span(does), held);
        if (shortcut.changeable()) {
            NativeButton change = new NativeButton(getTranslation("desk.keys.change"), click -> ask(shortcut));
            change.addClassName("wb-link-button");
            change.getElement().setAttribute("type", "button");
            change.setAriaLabel(getTranslation("desk.keys.change.of", does));
            changes.put(shortcut, change);
            row.add(change);
        }
        return row;
    }

    private void show() {
        shown.forEach((shortcut, key) -> {
            key.setText(
                    shortcut == asked
                            ? getTranslation("desk.keys.press")
                            : keyboard.keys().of(shortcut, scale));
            key.getClassList().set("wb-asked", shortcut == asked);
            key.getClassList().set("wb-own", keyboard.keys().own().containsKey(shortcut));
        });
        changes.forEach((shortcut, change) ->
                change.setText(getTranslation(shortcut == asked ? "shell.cancel" : "desk.keys.change")));
        reset.setEnabled(!keyboard.keys().own().isEmpty());
    }

    /** Asks for another key; asked again for the same, it stays. */
    private void ask(Shortcut shortcut) {
        message.clear();
        asked = shortcut == asked ? null : shortcut;
        if (asked == null) {
            listener.stopRecording();
        } else {
            message.warning(getTranslation("desk.keys.asked", getTranslation(shortcut.textKey())));
            listener.record();
        }
        show();
    }

    private void recorded(String key) {
        Shortcut shortcut = asked;
        asked = null;
        message.clear();
        if (shortcut != null && !key.equals(Shortcut.CLOSE.usual())) {
            choose(shortcut, key);
        }
        show();
    }

    private void choose(Shortcut shortcut, String key) {
        Keys keys = keyboard.keys();
        Keys.Refusal refusal = keys.refusal(shortcut, key).orElse(null);
        if (refusal != null) {
            String other = keys.taken(shortcut, key)
                    .map(taken -> getTranslation(taken.textKey()))
                    .orElse("");
            message.error(getTranslation("desk.keys.refused." + refusal, key, other));
            return;
        }
        try {
            keyboard.change(keys.with(shortcut, key));
            message.success(getTranslation("desk.keys.changed", getTranslation(shortcut.textKey()), key));
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }

    private void reset() {
        asked = null;
        listener.stopRecording();
        try {
            keyboard.change(Keys.USUAL);
            message.success(getTranslation("desk.keys.areUsual"));
        } catch (RuntimeException failure) {
            message.error(failure);
        }
        show();
    }
}
