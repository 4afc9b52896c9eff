package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The person at this page has chosen other keys. */
final class KeysChanged extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    KeysChanged(UI source) {
        super(source, false);
    }
}
