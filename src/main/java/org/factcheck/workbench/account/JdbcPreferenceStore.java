package org.factcheck.workbench.account;

import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPreferenceStore {
    private final JdbcClient jdbc;

    JdbcPreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> value(PersonId person, Preference kind) {
        return jdbc.sql("select value from preference where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query(String.class)
                .optional();
    }

    void keep(PersonId person, Preference kind, String value) {
        jdbc.sql("""
                        insert into preference (person_id, kind, value) values (:person, :kind, :value)
                        on conflict (person_id, kind) do update set value = excluded.value
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("value", value)
                .update();
    }

    void forget(PersonId person, Preference kind) {
        jdbc.sql("delete from preference where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .update();
    }
}
