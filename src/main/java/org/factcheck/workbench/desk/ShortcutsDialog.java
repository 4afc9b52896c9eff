package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Which keys do what. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param reviewing whether it is of use to reviewers only */
    private record Key(String keys, String textKey, boolean reviewing) {}

    private static final List<Key> KEYS = List.of(
            new Key("J", "desk.shortcut.next", false),
            new Key("K", "desk.shortcut.previous", false),
            new Key("N", "desk.shortcut.nextOpen", false),
            new Key("Shift+N", "desk.shortcut.previousOpen", false),
            new Key("/", "desk.shortcut.find", false),
            new Key("E", "desk.shortcut.evidence", true),
            new Key("C", "desk.shortcut.comment", true),
            new Key("1 … 5", "desk.shortcut.rate", true),
            new Key("0", "desk.shortcut.rateNone", true),
            new Key("R", "desk.shortcut.report", false),
            new Key("?", "desk.shortcut.help", false));

    ShortcutsDialog(boolean reviews) {
        setHeaderTitle(getTranslation("desk.shortcuts"));
        DescriptionList list = new DescriptionList();
        list.addClassName("wb-facts");
        for (Key key : KEYS) {
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
