package org.factcheck.workbench.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Iterator;
import java.util.List;

/** The part of the header that belongs to the view: the trail to it, its state, its actions. */
public final class Header {
    private static final int MANY = 4;
    private final Nav trail = new Nav();
    private final Div status = new Div();
    private final Div actions = new Div();

    Header(String trailLabel) {
        trail.addClassName("wb-crumbs");
        trail.setAriaLabel(trailLabel);
        status.addClassNames("wb-row", "wb-note", "wb-header-status");
        actions.addClassNames("wb-row", "wb-header-actions");
        clear();
    }

    /** The way here, from the outermost step to this one. */
    public void trail(Crumb... crumbs) {
        trail.removeAll();
        for (Iterator<Crumb> steps = List.of(crumbs).iterator(); steps.hasNext(); ) {
            trail.add(step(steps.next()));
            if (steps.hasNext()) {
                Span separator = new Span(" › ");
                separator.getElement().setAttribute("aria-hidden", "true");
                trail.add(separator);
            }
        }
        trail.setVisible(crumbs.length > 0);
    }

    /** What goes on, left of the actions: saved, who else is here. */
    public void status(Component... components) {
        status.removeAll();
        status.add(components);
        status.setVisible(components.length > 0);
    }

    /** The view's own buttons; beside many the names of people stand back earlier. */
    public void actions(Component... components) {
        actions.removeAll();
        actions.setClassName("wb-many", components.length > MANY);
        actions.add(components);
        actions.setVisible(components.length > 0);
    }

    void clear() {
        trail();
        status();
        actions();
    }

    Component trailSlot() {
        return trail;
    }

    Component statusSlot() {
        return status;
    }

    Component actionsSlot() {
        return actions;
    }

    private static Component step(Crumb crumb) {
        if (crumb.path() == null) {
            Span here = new Span(crumb.text());
            here.getElement().setAttribute("aria-current", "page");
            return here;
        }
        Anchor link = new Anchor(crumb.path(), crumb.text());
        link.setRouterIgnore(false);
        return link;
    }
}
