package org.factcheck.workbench.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something that cannot simply be taken back. Texts come translated. */
public final class Confirm {
    private Confirm() {}

    /**
     * Asks, and acts when the answer is yes.
     *
     * @param question what will happen, as a question
     * @param consequences what is lost and what stays
     * @param action the verb on the button, never just “OK”
     */
    public static void ask(String question, String consequences, String action, Runnable confirmed) {
        ConfirmDialog dialog = dialog(question, consequences, action, confirmed);
        dialog.open();
    }

    /** As {@link #ask}, with the button in the colour of danger. */
    public static void askBeforeDestroying(String question, String consequences, String action, Runnable confirmed) {
        ConfirmDialog dialog = dialog(question, consequences, action, confirmed);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String question, String consequences, String action, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequences);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("shell.cancel"));
        dialog.addConfirmListener(confirm -> confirmed.run());
        return dialog;
    }
}
