package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A field for the code of the second factor. */
class CodeField extends TextField {
    private static final long serialVersionUID = 1L;

    CodeField(String label) {
        super(label);
        getElement().setProperty("autocomplete", "one-time-code");
        setMaxLength(40);
        setWidthFull();
        addClassName("wb-secret");
    }
}
