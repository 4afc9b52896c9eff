package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A filter that is on or off, with the number of things it lets through. */
final class Chip extends NativeButton {
    private static final long serialVersionUID = 1L;
    private final Span count = new Span();

    Chip(String label, Runnable pressed) {
        addClassName("wb-chip");
        getElement().setAttribute("type", "button");
        count.addClassName("wb-count");
        count.getElement().setAttribute("aria-hidden", "true");
        count.setVisible(false);
        add(new Span(label), count);
        addClickListener(click -> pressed.run());
        on(false);
    }

    void on(boolean on) {
        getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    boolean isOn() {
        return "true".equals(getElement().getAttribute("aria-pressed"));
    }

    void count(int number) {
        count.setText(Integer.toString(number));
        getElement().setAttribute("aria-description", getTranslation("desk.claims.total", number));
        count.setVisible(true);
    }
}
