package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Which keys do what. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private record Key(String keys, String textKey) {}

    private static final List<Key> KEYS = List.of(
            new Key("J", "desk.shortcut.next"),
            new Key("K", "desk.shortcut.previous"),
            new Key("/", "desk.shortcut.find"),
            new Key("E", "desk.shortcut.evidence"),
            new Key("1 … 5", "desk.shortcut.rate"),
            new Key("0", "desk.shortcut.rateNone"),
            new Key("R", "desk.shortcut.report"),
            new Key("?", "desk.shortcut.help"));

    ShortcutsDialog() {
        setHeaderTitle(getTranslation("desk.shortcuts"));
        DescriptionList list = new DescriptionList();
        list.addClassName("wb-facts");
        for (Key key : KEYS) {
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
