package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountRoom
class PreferenceServiceTest {
    @Autowired
    private PreferenceService preferences;

    @Autowired
    private JdbcAccountStore store;

    private Viewer somebody() {
        Person person = store.insertPerson(UUID.randomUUID().toString(), "Ann", "x", false);
        return new Viewer(person.id(), person.name(), false, Map.of());
    }

    @Test
    void everybody_has_their_own_settings_and_the_last_one_stands() {
        Viewer ann = somebody();
        Viewer ben = somebody();

        preferences.keep(ann, Preference.LANGUAGE, "en");
        preferences.keep(ann, Preference.LANGUAGE, "uk");
        preferences.keep(ann, Preference.KEYS, "{}");

        assertThat(preferences.value(ann, Preference.LANGUAGE)).contains("uk");
        assertThat(preferences.value(ben, Preference.LANGUAGE)).isEmpty();
    }

    @Test
    void an_empty_setting_is_forgotten_and_a_huge_one_refused() {
        Viewer ann = somebody();
        preferences.keep(ann, Preference.FILTERS, "[]");
        preferences.keep(ann, Preference.FILTERS, "");

        assertThat(preferences.value(ann, Preference.FILTERS)).isEmpty();
        assertThatThrownBy(() -> preferences.keep(ann, Preference.FILTERS, "x".repeat(100_001)))
                .isInstanceOf(InvalidInputException.class);
    }
}
