package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;

/** Which keys do what. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ShortcutsDialog(boolean reviews) {
        setHeaderTitle(getTranslation("desk.shortcuts"));
        DescriptionList list = new DescriptionList();
        list.addClassName("wb-facts");
        for (Shortcut key : Shortcut.values()) {
            if (key.reviewing() && !reviews) {
                continue;
            }
            DescriptionList.Term term = new DescriptionList.Term();
            Element shown = new Element("kbd");
            shown.setText(key.keys());
            term.getElement().appendChild(shown);
            list.add(term, new DescriptionList.Description(getTranslation(key.textKey())));
        }
        add(list);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
