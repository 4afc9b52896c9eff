package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** Actions of the header that stand behind one button. */
final class HeaderMenu extends Div {
    private static final long serialVersionUID = 1L;
    private final Popover menu = new Popover();
    private final Div content = new Div();

    HeaderMenu(String name) {
        Button open = new Button(name);
        open.addThemeNames("tertiary");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(name);
        content.addClassName("wb-person-menu");
        menu.add(content);
        add(open, menu);
    }

    Button item(String text, Runnable action) {
        Button item = new Button(text, click -> {
            menu.close();
            action.run();
        });
        item.addThemeNames("tertiary");
        content.add(item);
        return item;
    }

    void link(Anchor link) {
        content.add(link);
    }
}
