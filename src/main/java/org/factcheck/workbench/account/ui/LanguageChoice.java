package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Preference;
import org.factcheck.workbench.account.PreferenceService;

/** Choice of the interface's language, kept with the account; each language is written in itself. */
final class LanguageChoice extends Select<Locale> {
    private static final long serialVersionUID = 1L;

    LanguageChoice(PreferenceService preferences, CurrentSession session, List<Locale> languages) {
        setLabel(getTranslation("account.language"));
        setHelperText(getTranslation("account.language.help"));
        setWidthFull();
        setItems(languages);
        setItemLabelGenerator(LanguageChoice::nameOf);
        Locale now = getLocale();
        setValue(languages.stream()
                .filter(language -> language.getLanguage().equals(now.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
        addValueChangeListener(change -> {
            Locale chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                preferences.keep(session.current(), Preference.LANGUAGE, chosen.toLanguageTag());
                UI ui = UI.getCurrentOrThrow();
                VaadinSession.getCurrent().setLocale(chosen);
                ui.getPage().reload();
            }
        });
    }

    private static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
