package org.factcheck.workbench.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionStore {
    /** How exactly it is known when a session was last used. */
    static final Duration COALESCED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open session with its person.
     *
     * @param stale whether it is more than {@link #COALESCED} ago that it was noted as used
     */
    record Row(Person person, boolean secondFactorDue, boolean stale) {}

    /** The session, if it is open, was used within the time, and its person's account is open. */
    Optional<Row> open(SessionId session, PersonId person, Duration unused) {
        return jdbc.sql("""
                        select p.*, s.second_factor_due,
                            s.last_seen_at < now() - make_interval(secs => :coalesced) as stale
                        from person_session s join person p on p.id = s.person_id
                        where s.id = :session and s.person_id = :person and s.ended_at is null and p.active
                            and s.last_seen_at > now() - make_interval(secs => :unused)
                        """)
                .param("session", session.value())
                .param("person", person.value())
                .param("coalesced", (double) COALESCED.toSeconds())
                .param("unused", (double) unused.toSeconds())
                .query((row, number) -> new Row(
                        JdbcAccountStore.person(row), row.getBoolean("second_factor_due"), row.getBoolean("stale")))
                .optional();
    }

    /**
     * Opens a session, waiting for a change of the account to end.
     *
     * @param passwordHash the session is not opened when the password is another one by now; null for no password
     * @return empty when the account was closed, or its password changed, meanwhile
     */
    Optional<SessionId> insert(PersonId person, @Nullable String passwordHash, Device device) {
        return jdbc.sql("""
                        with opened as (
                            select id from person
                            where id = :person and active
                                and (cast(:hash as text) is null or password_hash = :hash)
                            for share
                        )
                        insert into person_session (person_id, browser, system, address, second_factor_due)
                        select id, :browser, :system, :address,
                            exists(select from second_factor where person_id = opened.id)
                        from opened
                        returning id
                        """)
                .param("person", person.value())
                .param("hash", passwordHash)
                .param("browser", device.browser())
                .param("system", device.system())
                .param("address", device.address())
                .query((row, number) -> new SessionId(row.getLong("id")))
                .optional();
    }

    List<OpenSession> list(PersonId person, SessionId current, Duration unused) {
        return jdbc.sql("""
                        select id, browser, system, address, started_at, last_seen_at
                        from person_session
                        where person_id = :person and ended_at is null and not second_factor_due
                            and last_seen_at > now() - make_interval(secs => :unused)
                        order by id = :current desc, last_seen_at desc, id
                        """)
                .param("person", person.value())
                .param("current", current.value())
                .param("unused", (double) unused.toSeconds())
                .query((row, number) -> new OpenSession(
                        new SessionId(row.getLong("id")),
                        row.getString("browser"),
                        row.getString("system"),
                        row.getString("address"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id") == current.value()))
                .list();
    }

    void seen(Collection<SessionId> sessions) {
        jdbc.sql("update person_session set last_seen_at = now() where id = any(:sessions) and ended_at is null")
                .param("sessions", sessions.stream().map(SessionId::value).toArray(Long[]::new))
                .update();
    }

    void secondFactorGiven(SessionId session) {
        jdbc.sql("update person_session set second_factor_due = false where id = :session")
                .param("session", session.value())
                .update();
    }

    boolean end(PersonId person, SessionId session) {
        return jdbc.sql("""
                        update person_session set ended_at = clock_timestamp()
                        where id = :session and person_id = :person and ended_at is null
                        """)
                        .param("session", session.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Ends all open sessions of the person but one; how many. */
    int endOthers(PersonId person, SessionId kept) {
        return jdbc.sql("""
                        update person_session set ended_at = clock_timestamp()
                        where person_id = :person and id <> :kept and ended_at is null
                        """)
                .param("person", person.value())
                .param("kept", kept.value())
                .update();
    }

    /** Where somebody signed in from is personal data: it is not kept longer than it helps to find a stranger. */
    void forgetEnded(PersonId person, Duration age) {
        jdbc.sql("""
                        delete from person_session
                        where person_id = :person
                            and coalesce(ended_at, last_seen_at) < now() - make_interval(secs => :age)
                        """)
                .param("person", person.value())
                .param("age", (double) age.toSeconds())
                .update();
    }
}
