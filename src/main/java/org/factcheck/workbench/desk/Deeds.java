package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.factcheck.workbench.report.Activity;

/** What somebody did, as a sentence. */
final class Deeds {
    private Deeds() {}

    static String words(Activity event) {
        String who = event.hidden()
                ? translate("desk.deed.somebody")
                : event.who() == null ? translate("desk.deed.application") : event.who();
        return translate("desk.deed", who, event.objectType(), event.action());
    }
}
