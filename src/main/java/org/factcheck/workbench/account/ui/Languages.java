package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Preference;
import org.factcheck.workbench.account.PreferenceService;
import org.factcheck.workbench.account.Standing;
import org.springframework.stereotype.Component;

/** Opens every page in the language its person has chosen; before signing in, in the one the browser asks for. */
@Component
class Languages implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient CurrentSession session;
    private final transient PreferenceService preferences;

    Languages(CurrentSession session, PreferenceService preferences) {
        this.session = session;
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> speak(opened.getUI()));
    }

    private void speak(UI ui) {
        if (session.standing() == Standing.SIGNED_IN) {
            preferences
                    .value(session.current(), Preference.LANGUAGE)
                    .map(Locale::forLanguageTag)
                    .ifPresent(language -> {
                        ui.getSession().setLocale(language);
                        ui.setLocale(language);
                    });
        }
        ui.getElement()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }
}
