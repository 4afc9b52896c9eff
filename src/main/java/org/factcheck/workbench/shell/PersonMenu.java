package org.factcheck.workbench.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;

/** The signed-in person in the header: the way to the account, the appearance, and out. */
class PersonMenu extends Div {
    private static final long serialVersionUID = 1L;

    PersonMenu(String name, Runnable signOut) {
        addClassName("wb-person");
        Span initials = new Span();
        initials.addClassName("wb-avatar");
        initials.getElement().setAttribute("data-initials", Initials.of(name));
        Span words = new Span(name);
        words.addClassName("wb-wide");
        Button open = new Button(new Span(initials, words));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("shell.person.menu", name));
        open.getElement().setAttribute("aria-haspopup", "dialog");

        Popover menu = new Popover();
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(getTranslation("shell.person"));
        Div content = new Div();
        content.addClassName("wb-person-menu");
        RouteConfiguration.forApplicationScope().getRoute("account").ifPresent(target -> {
            RouterLink account = new RouterLink(getTranslation("shell.nav.account"), target);
            account.getElement().addEventListener("click", click -> menu.close());
            content.add(account);
        });
        Button out = new Button(getTranslation("shell.signOut"), click -> signOut.run());
        content.add(new Appearance(), out);
        menu.add(content);
        add(open, menu);
    }
}
