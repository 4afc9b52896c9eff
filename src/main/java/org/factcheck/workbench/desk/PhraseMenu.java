package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.function.Consumer;

/** Sentences to choose from, behind one button. */
final class PhraseMenu extends Div {
    private static final long serialVersionUID = 1L;
    private final UnorderedList list = new UnorderedList();
    private final Popover popover = new Popover(list);
    private final transient Consumer<String> chosen;

    PhraseMenu(Consumer<String> chosen) {
        this.chosen = chosen;
        Button open = new Button(getTranslation("desk.phrases"));
        open.addThemeNames("small", "tertiary");
        open.getElement().setAttribute("aria-haspopup", "true");
        list.addClassName("wb-phrases");
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.TOP_START);
        popover.setAriaLabel(getTranslation("desk.phrases.of"));
        add(open, popover);
        show(List.of());
    }

    /** @param phrases none as long as nothing is rated */
    void show(List<String> phrases) {
        list.removeAll();
        if (phrases.isEmpty()) {
            list.add(new ListItem(Signs.note(getTranslation("desk.phrases.none"))));
        }
        for (String phrase : phrases) {
            NativeButton insert = new NativeButton(phrase, click -> {
                popover.close();
                chosen.accept(phrase);
            });
            insert.addClassName("wb-link-button");
            insert.getElement().setAttribute("type", "button");
            list.add(new ListItem(insert));
        }
    }
}
