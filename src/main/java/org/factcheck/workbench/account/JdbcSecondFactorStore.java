package org.factcheck.workbench.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecondFactorStore {
    private final JdbcClient jdbc;

    JdbcSecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Sealing.Sealed secret, long lastStep) {}

    Optional<SecondFactor> state(PersonId person) {
        return jdbc.sql("""
                        select f.since, (
                            select count(*) from recovery_code c where c.person_id = f.person_id and c.used_at is null
                        ) as codes
                        from second_factor f where f.person_id = :person
                        """)
                .param("person", person.value())
                .query((row, number) -> new SecondFactor(
                        row.getObject("since", OffsetDateTime.class).toInstant(), row.getInt("codes")))
                .optional();
    }

    Optional<Row> find(PersonId person) {
        return jdbc.sql("select secret, key_mark, last_step from second_factor where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Row(
                        new Sealing.Sealed(row.getBytes("secret"), row.getString("key_mark")),
                        row.getLong("last_step")))
                .optional();
    }

    /** Returns false when the person has one already. */
    boolean insert(PersonId person, Sealing.Sealed secret, long lastStep) {
        return jdbc.sql("""
                        insert into second_factor (person_id, secret, key_mark, last_step)
                        values (:person, :secret, :keyMark, :lastStep)
                        on conflict do nothing
                        """)
                        .param("person", person.value())
                        .param("secret", secret.bytes())
                        .param("keyMark", secret.keyMark())
                        .param("lastStep", lastStep)
                        .update()
                == 1;
    }

    /** Uses a time step up; false when it, or a later one, was used meanwhile. */
    boolean useStep(PersonId person, long step) {
        return jdbc.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("person", person.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Uses a recovery code up; false when there is none of that hash, or it was used. */
    boolean useCode(PersonId person, byte[] hash) {
        return jdbc.sql("""
                        update recovery_code set used_at = now()
                        where person_id = :person and code_hash = :hash and used_at is null
                        """).param("person", person.value()).param("hash", hash).update() == 1;
    }

    /** Whether the person has, or had, a recovery code of that hash; those that were replaced are forgotten. */
    boolean hasCode(PersonId person, byte[] hash) {
        return jdbc.sql("select exists(select from recovery_code where person_id = :person and code_hash = :hash)")
                .param("person", person.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void replaceCodes(PersonId person, List<byte[]> hashes) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    boolean delete(PersonId person) {
        return jdbc.sql("delete from second_factor where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
