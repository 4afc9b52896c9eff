package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.button.Button;
import java.io.Serializable;
import java.util.function.Supplier;

/** Puts a text onto the clipboard, and says so on itself. */
class Copy extends Button {
    private static final long serialVersionUID = 1L;

    /** What to copy; goes along with the page. */
    interface Text extends Supplier<String>, Serializable {}

    Copy(String label, String done, Text text) {
        super(label);
        addClickListener(click -> getElement()
                .executeJs("return navigator.clipboard.writeText($0)", text.get())
                .then(copied -> setText(done)));
    }
}
