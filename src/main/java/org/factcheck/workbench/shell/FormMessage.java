package org.factcheck.workbench.shell;

import com.vaadin.flow.component.html.Div;

/** A message inside a form, read out when it appears. Hidden while there is none. Texts come translated. */
public class FormMessage extends Div {
    private static final long serialVersionUID = 1L;

    public FormMessage() {
        addClassName("wb-message");
        getElement().setAttribute("role", "alert");
        clear();
    }

    /** What happened, what was kept, what to do. */
    public final void error(String text) {
        show(text, "wb-error");
    }

    /** Something to be careful about. */
    public final void warning(String text) {
        show(text, "wb-warning");
    }

    /** Something that worked. */
    public final void success(String text) {
        show(text, "wb-success");
    }

    /** The message for a failure, as {@link Failures#message} gives it. */
    public final void error(RuntimeException failure) {
        error(Failures.message(failure));
    }

    public final void clear() {
        setText("");
        setVisible(false);
    }

    private void show(String text, String className) {
        removeClassNames("wb-error", "wb-warning", "wb-success");
        addClassName(className);
        setText(text);
        setVisible(true);
    }
}
