package org.factcheck.workbench.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutboxStore {
    private static final String UNMAILED =
            "by_mail and mailed_at is null and read_at is null and created_at > now() - interval '7 days'";

    private final JdbcClient jdbc;

    JdbcOutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An e-mail to be sent. */
    record Waiting(long id, PersonId person, int attempts) {}

    /** To whom an e-mail goes, and in which language. */
    record Addressee(String name, String email, Locale language) {}

    /** Puts an e-mail into the outbox for each person with something to mail, to go so long after the first of it came. */
    void gather(int minutes) {
        jdbc.sql(JdbcNotificationStore.SEEN + """
                        insert into mail_outbox (person_id, not_before)
                        select n.person_id, min(n.created_at) + make_interval(mins => :minutes)
                        from seen n join notification_setting s on s.person_id = n.person_id and s.email is not null
                        where %s
                        group by n.person_id
                        order by n.person_id
                        on conflict (person_id) where sent_at is null and given_up_at is null do nothing
                        """.formatted(UNMAILED))
                .param("telling", JdbcNotificationStore.tellingOfVerdicts())
                .param("minutes", minutes)
                .update();
    }

    /** The next e-mail that is due and that no other node is at; it is held until the transaction ends. */
    Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
                        select id, person_id, attempts
                        from mail_outbox
                        where sent_at is null and given_up_at is null and not_before <= :now
                        order by not_before, id
                        limit 1
                        for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Waiting(row.getLong("id"), new PersonId(row.getLong("person_id")), row.getInt("attempts")))
                .optional();
    }

    Optional<Addressee> addressee(PersonId person) {
        return jdbc.sql("""
                        select p.name, s.email, l.value as language
                        from person p
                            join notification_setting s on s.person_id = p.id
                            left join preference l on l.person_id = p.id and l.kind = 'LANGUAGE'
                        where p.id = :person and p.active and s.email is not null
                        """)
                .param("person", person.value())
                .query((row, number) -> new Addressee(
                        row.getString("name"), row.getString("email"), language(row.getString("language"))))
                .optional();
    }

    private static Locale language(@Nullable String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /** What is to be mailed to a person, the oldest first. */
    List<Notification> unmailed(PersonId person) {
        return jdbc.sql(JdbcNotificationStore.SEEN
                        + "select * from seen where person_id = :person and %s order by id".formatted(UNMAILED))
                .param("telling", JdbcNotificationStore.tellingOfVerdicts())
                .param("person", person.value())
                .query(JdbcNotificationStore::map)
                .list();
    }

    void drop(Waiting mail) {
        jdbc.sql("delete from mail_outbox where id = :id")
                .param("id", mail.id())
                .update();
    }

    void postpone(Waiting mail, Instant until) {
        jdbc.sql("update mail_outbox set not_before = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", mail.id())
                .update();
    }

    void sent(Waiting mail, List<NotificationId> about) {
        jdbc.sql("update mail_outbox set sent_at = now(), attempts = attempts + 1, last_error = null where id = :id")
                .param("id", mail.id())
                .update();
        jdbc.sql("update notification set mailed_at = now() where id = any(:about)")
                .param("about", about.stream().map(NotificationId::value).toArray(Long[]::new))
                .update();
    }

    void failed(Waiting mail, String error, Instant again) {
        jdbc.sql("""
                        update mail_outbox
                        set attempts = attempts + 1, last_error = left(:error, 500), not_before = :again
                        where id = :id
                        """)
                .param("error", error)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("id", mail.id())
                .update();
    }

    /** Gives an e-mail up; what it was about stays in the product. */
    void giveUp(Waiting mail, String error, List<NotificationId> about) {
        jdbc.sql("""
                        update mail_outbox
                        set attempts = attempts + 1, last_error = left(:error, 500), given_up_at = now()
                        where id = :id
                        """).param("error", error).param("id", mail.id()).update();
        jdbc.sql("update notification set by_mail = false where id = any(:about)")
                .param("about", about.stream().map(NotificationId::value).toArray(Long[]::new))
                .update();
    }
}
