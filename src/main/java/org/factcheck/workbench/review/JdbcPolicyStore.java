package org.factcheck.workbench.review;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPolicyStore {
    /** Tells the locks of this store from other advisory locks; the team's id is added to it. */
    private static final long LOCK = 0x706f6c6963790000L;

    private final JdbcClient jdbc;

    JdbcPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long id, int version, boolean blind, Adjudicators adjudicators) {}

    /** The newest policy of the team; empty while it has the default. */
    Optional<ReviewPolicy> policy(TeamId team) {
        return jdbc.sql("select id, version, blind, adjudicators from current_review_policy where team_id = :team")
                .param("team", team.value())
                .query((row, number) -> new Head(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getBoolean("blind"),
                        Adjudicators.valueOf(row.getString("adjudicators"))))
                .optional()
                .map(head -> new ReviewPolicy(
                        head.version(), head.blind(), head.adjudicators(), named(head.id()), kinds(head.id())));
    }

    private Set<PersonId> named(long policy) {
        List<PersonId> people = jdbc.sql(
                        "select person_id from review_policy_adjudicator where policy_id = :policy order by person_id")
                .param("policy", policy)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
        return new HashSet<>(people);
    }

    private Map<ClaimKind, ReviewPolicy.Needs> kinds(long policy) {
        Map<ClaimKind, ReviewPolicy.Needs> kinds = new EnumMap<>(ClaimKind.class);
        jdbc.sql(
                        "select kind, reviewed, verdicts, origins from review_policy_kind where policy_id = :policy order by kind")
                .param("policy", policy)
                .query(row -> {
                    kinds.put(
                            ClaimKind.valueOf(row.getString("kind")),
                            new ReviewPolicy.Needs(
                                    row.getBoolean("reviewed"), row.getInt("verdicts"), row.getInt("origins")));
                });
        return kinds;
    }

    /**
     * Adds the policy with its version.
     *
     * @param by null for the application itself
     * @throws org.springframework.dao.DuplicateKeyException if the team has that version already
     */
    void insert(TeamId team, ReviewPolicy policy, @Nullable PersonId by) {
        long id = jdbc.sql("""
                        insert into review_policy (team_id, version, blind, adjudicators, changed_by)
                        values (:team, :version, :blind, :adjudicators, :by)
                        returning id
                        """)
                .param("team", team.value())
                .param("version", policy.version())
                .param("blind", policy.blind())
                .param("adjudicators", policy.adjudicators().name())
                .param("by", by == null ? null : by.value())
                .query(Long.class)
                .single();
        ClaimKind[] kinds = ClaimKind.values();
        String[] names = new String[kinds.length];
        Boolean[] reviewed = new Boolean[kinds.length];
        Integer[] verdicts = new Integer[kinds.length];
        Integer[] origins = new Integer[kinds.length];
        for (int at = 0; at < kinds.length; at++) {
            ReviewPolicy.Needs needs = policy.needs(kinds[at]);
            names[at] = kinds[at].name();
            reviewed[at] = needs.reviewed();
            verdicts[at] = needs.verdicts();
            origins[at] = needs.origins();
        }
        jdbc.sql("""
                        insert into review_policy_kind (policy_id, kind, reviewed, verdicts, origins)
                        select :policy, k.*
                        from unnest(:kinds::text[], :reviewed::boolean[], :verdicts::smallint[], :origins::smallint[]) as k
                        """)
                .param("policy", id)
                .param("kinds", names)
                .param("reviewed", reviewed)
                .param("verdicts", verdicts)
                .param("origins", origins)
                .update();
        jdbc.sql(
                        "insert into review_policy_adjudicator (policy_id, person_id) select :policy, unnest(:people::bigint[])")
                .param("policy", id)
                .param(
                        "people",
                        policy.named().stream().map(PersonId::value).sorted().toArray(Long[]::new))
                .update();
    }

    /** The policy stays as it is until the surrounding transaction ends. */
    void hold(TeamId team) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK + team.value())
                .query((row, number) -> number)
                .list();
    }

    /** As {@link #hold}, for who will change it: whoever holds it is waited for, whoever comes waits. */
    void lock(TeamId team) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK + team.value())
                .query((row, number) -> number)
                .list();
    }
}
