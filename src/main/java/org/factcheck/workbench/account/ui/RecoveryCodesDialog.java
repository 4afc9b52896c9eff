package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Shows recovery codes, this once. */
class RecoveryCodesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private RecoveryCodesDialog(List<String> codes) {
        setHeaderTitle(getTranslation("account.recovery.title"));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        Div content = new Div(new Paragraph(getTranslation("account.recovery.text")), list);
        content.addClassName("wb-stacked");
        add(content);
        String all = String.join("\n", codes);
        Button close = new Button(getTranslation("account.recovery.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Copy(getTranslation("account.copy"), getTranslation("account.copied"), () -> all), close);
    }

    static void show(List<String> codes) {
        new RecoveryCodesDialog(codes).open();
    }
}
