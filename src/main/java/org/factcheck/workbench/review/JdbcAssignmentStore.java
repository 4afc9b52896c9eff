package org.factcheck.workbench.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssignmentStore {
    private final JdbcClient jdbc;

    JdbcAssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assignment without the name of its assignee. */
    record Row(
            long id,
            ClaimId claim,
            PersonId assignee,
            PersonId assignedBy,
            @Nullable LocalDate dueOn,
            Instant since) {

        Assignment named(String assigneeName) {
            return new Assignment(claim, assignee, assigneeName, assignedBy, dueOn, since);
        }

        Row due(@Nullable LocalDate day) {
            return new Row(id, claim, assignee, assignedBy, day, since);
        }

        AssignmentPlan.Pick pick() {
            return new AssignmentPlan.Pick(claim, assignee, null, dueOn);
        }
    }

    List<Row> open(ClaimId claim) {
        return jdbc.sql("""
                        select id, claim_id, assignee_id, assigned_by, due_on, created_at
                        from assignment
                        where claim_id = :claim and ended_at is null
                        order by id
                        """)
                .param("claim", claim.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Assigns those of the claims that the person has not; gives the new assignments. */
    List<Row> assignAll(Collection<ClaimId> claims, PersonId assignee, PersonId by, @Nullable LocalDate due) {
        return jdbc.sql("""
                        insert into assignment (claim_id, assignee_id, assigned_by, due_on)
                        select id, :assignee, :by, :due from unnest(:claims::bigint[]) as given (id) order by id
                        on conflict (claim_id, assignee_id) where ended_at is null do nothing
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("assignee", assignee.value())
                .param("by", by.value())
                .param("due", due)
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Gives each claim to its person, by its day; those who have theirs already are left out. */
    List<Row> assignEach(List<AssignmentPlan.Pick> picks, PersonId by) {
        return jdbc.sql("""
                        insert into assignment (claim_id, assignee_id, assigned_by, due_on)
                        select claim, assignee, :by, due::date
                        from unnest(:claims::bigint[], :people::bigint[], :days::text[]) as given (claim, assignee, due)
                        order by claim, assignee
                        on conflict (claim_id, assignee_id) where ended_at is null do nothing
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param(
                        "claims",
                        picks.stream().map(pick -> pick.claim().value()).toArray(Long[]::new))
                .param("people", picks.stream().map(pick -> pick.to().value()).toArray(Long[]::new))
                .param(
                        "days",
                        picks.stream()
                                .map(AssignmentPlan.Pick::dueOn)
                                .map(day -> day == null ? null : day.toString())
                                .toArray(String[]::new))
                .param("by", by.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** What the person had of the claim last, ended or not. */
    Optional<Row> last(ClaimId claim, PersonId person) {
        return jdbc.sql("""
                        select id, claim_id, assignee_id, assigned_by, due_on, created_at
                        from assignment
                        where claim_id = :claim and assignee_id = :person
                        order by id desc
                        limit 1
                        """)
                .param("claim", claim.value())
                .param("person", person.value())
                .query(JdbcAssignmentStore::map)
                .optional();
    }

    /** Ends what each person has of their claims; gives the assignments that ended. */
    List<Row> endEach(List<ClaimId> claims, List<PersonId> people) {
        return jdbc.sql("""
                        update assignment
                        set ended_at = now(), version = version + 1
                        from unnest(:claims::bigint[], :people::bigint[]) as given (claim, assignee)
                        where claim_id = given.claim and assignee_id = given.assignee and ended_at is null
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Changes the day of what the person has of the claims; gives those whose day is another now, as they were. */
    List<Row> setDue(Collection<ClaimId> claims, PersonId assignee, @Nullable LocalDate due) {
        return jdbc.sql("""
                        update assignment s
                        set due_on = :due::date, version = s.version + 1
                        from assignment before
                        where before.id = s.id and s.claim_id = any(:claims) and s.assignee_id = :assignee
                            and s.ended_at is null and s.due_on is distinct from :due::date
                        returning s.id, s.claim_id, s.assignee_id, s.assigned_by, before.due_on, s.created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("assignee", assignee.value())
                .param("due", due)
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /**
     * Who has to do with a claim.
     *
     * @param open whether nothing stands for the claim
     * @param needed how many people are to judge it; 0 if claims of its kind are not reviewed
     * @param judges who has given a verdict on it as it is, since it was last reopened
     * @param holders who has it to review
     */
    record Engaged(
            ClaimId claim,
            ArticleId article,
            ClaimKind kind,
            boolean open,
            int needed,
            Set<PersonId> judges,
            Set<PersonId> holders) {

        /** Whether the person has the claim, or has judged it. */
        boolean busy(PersonId person) {
            return judges.contains(person) || holders.contains(person);
        }

        /** Everybody who has the claim or has judged it. */
        Set<PersonId> people() {
            return Stream.concat(judges.stream(), holders.stream()).collect(Collectors.toUnmodifiableSet());
        }

        /** How many people more it takes. */
        int missing() {
            return open ? Math.max(0, needed - people().size()) : 0;
        }
    }

    /** In the order of the claims' priority. */
    List<Engaged> engaged(Collection<ClaimId> claims) {
        return jdbc.sql("""
                        select c.id, c.article_id, c.kind,
                            c.dismissed_at is null and r.state is distinct from 'RESOLVED' as open,
                            case when n.reviewed then n.verdicts else 0 end as needed,
                            array(select distinct v.reviewer_id from verdict v
                                where v.claim_id = c.id and v.id > coalesce(r.reopened_after, 0)) as judges,
                            array(select s.assignee_id from assignment s where s.claim_id = c.id and s.ended_at is null)
                                as holders
                        from claim c
                            join claim_needs n on n.claim_id = c.id
                            left join claim_review r on r.claim_id = c.id
                        where c.id = any(:claims)
                        order by case c.priority_level when 'HIGH' then 1 when 'NORMAL' then 0.5 when 'LOW' then 0
                            else c.priority end desc, c.id
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .query((row, number) -> new Engaged(
                        new ClaimId(row.getLong("id")),
                        new ArticleId(row.getLong("article_id")),
                        ClaimKind.valueOf(row.getString("kind")),
                        row.getBoolean("open"),
                        row.getInt("needed"),
                        people(row.getArray("judges")),
                        people(row.getArray("holders"))))
                .list();
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        return Arrays.stream((Long[]) ids.getArray()).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** How many claims of the team wait for each person, by kind. */
    Map<PersonId, Map<ClaimKind, Integer>> waiting(TeamId team) {
        Map<PersonId, Map<ClaimKind, Integer>> waiting = new HashMap<>();
        jdbc.sql("""
                        select s.assignee_id, c.kind, count(*) as claims
                        from assignment s
                            join claim c on c.id = s.claim_id
                            join article a on a.id = c.article_id
                            left join claim_review r on r.claim_id = c.id
                        where a.team_id = :team and a.archived_at is null and s.ended_at is null and c.dismissed_at is null
                            and r.state is distinct from 'RESOLVED'
                            and not exists (select from verdict v where v.claim_id = c.id
                                and v.reviewer_id = s.assignee_id and v.id > coalesce(r.reopened_after, 0))
                        group by s.assignee_id, c.kind
                        order by s.assignee_id, c.kind
                        """).param("team", team.value()).query(row -> {
            waiting.computeIfAbsent(new PersonId(row.getLong("assignee_id")), person -> new EnumMap<>(ClaimKind.class))
                    .put(ClaimKind.valueOf(row.getString("kind")), row.getInt("claims"));
        });
        return waiting;
    }

    /** What the person has of the team's claims that still waits for them. */
    List<Row> waitingFor(TeamId team, PersonId person) {
        return jdbc.sql("""
                        select s.id, s.claim_id, s.assignee_id, s.assigned_by, s.due_on, s.created_at
                        from assignment s
                            join claim c on c.id = s.claim_id
                            join article a on a.id = c.article_id
                            left join claim_review r on r.claim_id = c.id
                        where a.team_id = :team and a.archived_at is null and s.assignee_id = :person and s.ended_at is null
                            and c.dismissed_at is null and r.state is distinct from 'RESOLVED'
                            and not exists (select from verdict v where v.claim_id = c.id
                                and v.reviewer_id = s.assignee_id and v.id > coalesce(r.reopened_after, 0))
                        order by s.id
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Ends what the person has of the claims; gives the assignments that ended. */
    List<Row> endAll(Collection<ClaimId> claims, PersonId assignee) {
        return jdbc.sql("""
                        update assignment
                        set ended_at = now(), version = version + 1
                        where claim_id = any(:claims) and assignee_id = :assignee and ended_at is null
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("assignee", assignee.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new ClaimId(row.getLong("claim_id")),
                new PersonId(row.getLong("assignee_id")),
                new PersonId(row.getLong("assigned_by")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Assigns the claim, or changes the day it is due. Gives the assignment's id. */
    long assign(ClaimId claim, PersonId assignee, PersonId by, @Nullable LocalDate due) {
        return jdbc.sql("""
                        insert into assignment (claim_id, assignee_id, assigned_by, due_on)
                        values (:claim, :assignee, :by, :due)
                        on conflict (claim_id, assignee_id) where ended_at is null
                            do update set due_on = excluded.due_on, version = assignment.version + 1
                        returning id
                        """)
                .param("claim", claim.value())
                .param("assignee", assignee.value())
                .param("by", by.value())
                .param("due", due)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** The id of the assignment that ended; empty if there was none. */
    Optional<Long> end(ClaimId claim, PersonId assignee) {
        return jdbc.sql("""
                        update assignment
                        set ended_at = now(), version = version + 1
                        where claim_id = :claim and assignee_id = :assignee and ended_at is null
                        returning id
                        """)
                .param("claim", claim.value())
                .param("assignee", assignee.value())
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
