package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.factcheck.workbench.review.Rating;

/** Which keys do what. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param scale the ratings of the team, which have keys of their own */
    ShortcutsDialog(Keys keys, boolean reviews, List<Rating> scale) {
        setHeaderTitle(getTranslation("desk.shortcuts"));
        DescriptionList list = new DescriptionList();
        list.addClassName("wb-facts");
        for (Shortcut shortcut : Shortcut.values()) {
            String key = keys.of(shortcut, scale);
            if (key.isEmpty() || shortcut.reviewing() && !reviews) {
                continue;
            }
            DescriptionList.Term term = new DescriptionList.Term();
            Element shown = new Element("kbd");
            shown.setText(key);
            term.getElement().appendChild(shown);
            list.add(term, new DescriptionList.Description(getTranslation(shortcut.textKey())));
        }
        add(list);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
