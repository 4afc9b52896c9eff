package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReviewStore {
    private static final String VERDICT = """
            select v.id, v.claim_id, v.reviewer_id, v.rationale, v.confidence, v.as_of, v.created_at, v.supersedes, v.claim_version,
                v.after_disclosure,
                not exists (select from verdict later where later.supersedes = v.id) as active,
                r.id as rating_id, r.code, r.label, r.shortcut, r.review_value, r.lean
            from verdict v
                join rating r on r.id = v.rating_id
                left join claim_review c on c.claim_id = v.claim_id
            """;

    private static final String CORRECTION = """
            select id, claim_id, replacement, reason, question, answer, answered_at, author_id, created_at, withdrawn_at,
                version
            from correction
            """;

    private final JdbcClient jdbc;

    JdbcReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A verdict without the name of its reviewer. */
    record VerdictRow(
            VerdictId id,
            ClaimId claim,
            PersonId reviewer,
            Rating rating,
            String rationale,
            Verdict.Confidence confidence,
            Instant asOf,
            Instant createdAt,
            @Nullable VerdictId supersedes,
            boolean active,
            @Nullable Integer claimVersion,
            boolean afterDisclosure) {

        Verdict named(String reviewerName) {
            return new Verdict(
                    id,
                    claim,
                    reviewer,
                    reviewerName,
                    rating,
                    rationale,
                    confidence,
                    asOf,
                    createdAt,
                    supersedes,
                    active,
                    claimVersion,
                    afterDisclosure);
        }
    }

    /** A correction without the name of its author. */
    record CorrectionRow(
            CorrectionId id,
            ClaimId claim,
            @Nullable String replacement,
            @Nullable String reason,
            @Nullable String question,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            PersonId author,
            Instant createdAt,
            @Nullable Instant withdrawnAt,
            int version) {

        Correction named(String authorName) {
            return new Correction(
                    id,
                    claim,
                    replacement,
                    reason,
                    question,
                    answer,
                    answeredAt,
                    author,
                    authorName,
                    createdAt,
                    withdrawnAt,
                    version);
        }
    }

    /** What a claim looks like to somebody, and the rating that stands. */
    record Outcome(DisplayState state, @Nullable Rating resolution) {}

    List<Rating> scale(RatingScaleId scale) {
        return jdbc.sql("""
                        select id as rating_id, code, label, shortcut, review_value, lean
                        from rating
                        where scale_id = :scale
                        order by position, id
                        """)
                .param("scale", scale.value())
                .query((row, number) -> mapRating(row))
                .list();
    }

    /** How many verdicts on the claim count, of how many that it needs. */
    ClaimReview.Progress progress(ClaimId claim) {
        return jdbc.sql("""
                        select n.reviewed, n.verdicts as needed,
                            (select count(distinct v.reviewer_id) from verdict v
                                where v.claim_id = n.claim_id and v.id > coalesce(r.reopened_after, 0)) as given,
                            r.state, r.reopened_because, r.reopened_note
                        from claim_needs n
                            left join claim_review r on r.claim_id = n.claim_id
                        where n.claim_id = :claim
                        """)
                .param("claim", claim.value())
                .query((row, number) -> {
                    String because = row.getString("reopened_because");
                    boolean reopened = because != null && !"RESOLVED".equals(row.getString("state"));
                    return new ClaimReview.Progress(
                            row.getInt("given"),
                            row.getInt("needed"),
                            row.getBoolean("reviewed"),
                            reopened ? ReopenedBecause.valueOf(because) : null,
                            reopened ? row.getString("reopened_note") : null);
                })
                .single();
    }

    /** The claim as it looks to somebody who is in its team. */
    Outcome outcome(ClaimId claim, boolean dismissed, PersonId person, Role role) {
        return jdbc.sql("""
                        select visible_state(:person, :role, given.id, given.dismissed, c.state, r.lean) as state,
                            r.id as rating_id, r.code, r.label, r.shortcut, r.review_value, r.lean
                        from (select :claim::bigint as id, case when :dismissed then now() end as dismissed) as given
                            left join claim_review c on c.claim_id = given.id
                            left join rating r on r.id = c.rating_id
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .param("dismissed", dismissed)
                .query((row, number) -> new Outcome(
                        DisplayState.valueOf(row.getString("state")),
                        row.getString("code") == null ? null : mapRating(row)))
                .single();
    }

    /**
     * The verdicts on a claim that somebody may see, newest first: their own, and once they are not blind the others';
     * viewers only the one that stands.
     */
    List<VerdictRow> verdicts(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql(VERDICT + """
                        where v.claim_id = :claim
                            and (v.reviewer_id = :person
                                or not is_blind(:person, :role, v.claim_id, c.state)
                                    and (:role <> 'VIEWER' or v.id = c.verdict_id))
                        order by v.id desc
                        """)
                .param("claim", claim.value())
                .param("person", person.value())
                .param("role", role.name())
                .query(JdbcReviewStore::mapVerdict)
                .list();
    }

    Optional<VerdictRow> verdict(VerdictId id) {
        return jdbc.sql(VERDICT + "where v.id = :id")
                .param("id", id.value())
                .query(JdbcReviewStore::mapVerdict)
                .optional();
    }

    Optional<VerdictRow> activeVerdict(ClaimId claim, PersonId reviewer) {
        return jdbc.sql(VERDICT + """
                        where v.claim_id = :claim and v.reviewer_id = :reviewer
                            and not exists (select from verdict later where later.supersedes = v.id)
                        """)
                .param("claim", claim.value())
                .param("reviewer", reviewer.value())
                .query(JdbcReviewStore::mapVerdict)
                .optional();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if the reviewer has superseded that verdict, or given a first
     *     one, before
     */
    VerdictId insertVerdict(ClaimId claim, PersonId reviewer, Role role, NewVerdict verdict) {
        VerdictId supersedes = verdict.supersedes();
        return jdbc.sql("""
                        insert into verdict (claim_id, reviewer_id, rating_id, rationale, confidence, as_of, supersedes,
                            claim_version, after_disclosure)
                        values (:claim, :reviewer, :rating, :rationale, :confidence, :asOf, :supersedes, :claimVersion,
                            exists (select from verdict o
                                where o.claim_id = :claim and o.reviewer_id <> :reviewer
                                    -- An editor reads others' verdicts until the claim is their own to judge.
                                    and (not is_blind(:reviewer, :role, :claim)
                                        or :role = 'EDITOR'
                                            and o.id > coalesce(
                                                (select r.reopened_after from claim_review r where r.claim_id = :claim), 0)
                                            and o.created_at < (select s.created_at from assignment s
                                                where s.claim_id = :claim and s.assignee_id = :reviewer
                                                    and s.ended_at is null))))
                        returning id
                        """)
                .param("claim", claim.value())
                .param("reviewer", reviewer.value())
                .param("role", role.name())
                .param("rating", verdict.rating().value())
                .param("rationale", verdict.rationale())
                .param("confidence", verdict.confidence().name())
                .param("asOf", verdict.asOf().atOffset(ZoneOffset.UTC))
                .param("supersedes", supersedes == null ? null : supersedes.value())
                .param("claimVersion", verdict.claimVersion())
                .query((row, number) -> new VerdictId(row.getLong("id")))
                .single();
    }

    /** The corrections of a claim that somebody may see: their own, and the others' unless they are blind to the claim. */
    List<CorrectionRow> corrections(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql(CORRECTION + """
                        where claim_id = :claim and (author_id = :person or not is_blind(:person, :role, claim_id))
                        order by id
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .query(JdbcReviewStore::mapCorrection)
                .list();
    }

    Optional<CorrectionRow> correction(CorrectionId id) {
        return jdbc.sql(CORRECTION + "where id = :id")
                .param("id", id.value())
                .query(JdbcReviewStore::mapCorrection)
                .optional();
    }

    CorrectionId insertCorrection(ClaimId claim, CorrectionEdit edit, PersonId author) {
        return jdbc.sql("""
                        insert into correction (claim_id, replacement, reason, question, answer, answered_at, author_id)
                        values (:claim, :replacement, :reason, :question, :answer,
                            case when :answer::text is not null then now() end, :author)
                        returning id
                        """)
                .param("claim", claim.value())
                .param("replacement", edit.replacement())
                .param("reason", edit.reason())
                .param("question", edit.question())
                .param("answer", edit.answer())
                .param("author", author.value())
                .query((row, number) -> new CorrectionId(row.getLong("id")))
                .single();
    }

    /** False if the correction is no longer at the version, or withdrawn. */
    boolean updateCorrection(CorrectionId id, int version, CorrectionEdit edit) {
        return jdbc.sql("""
                                update correction
                                set replacement = :replacement, reason = :reason, question = :question, answer = :answer,
                                    answered_at = case
                                        when :answer::text is null then null
                                        when answer = :answer then answered_at
                                        else now() end,
                                    changed_at = now(), version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("replacement", edit.replacement())
                        .param("reason", edit.reason())
                        .param("question", edit.question())
                        .param("answer", edit.answer())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the correction is no longer at the version, or withdrawn already. */
    boolean withdrawCorrection(CorrectionId id, int version) {
        return jdbc.sql("""
                                update correction
                                set withdrawn_at = now(), changed_at = now(), version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """).param("id", id.value()).param("version", version).update() == 1;
    }

    static Rating mapRating(ResultSet row) throws SQLException {
        int value = row.getInt("review_value");
        return new Rating(
                new RatingId(row.getLong("rating_id")),
                row.getString("code"),
                row.getString("label"),
                row.getString("shortcut"),
                value == 0 ? null : value,
                Lean.valueOf(row.getString("lean")));
    }

    private static VerdictRow mapVerdict(ResultSet row, int number) throws SQLException {
        Long supersedes = row.getObject("supersedes", Long.class);
        return new VerdictRow(
                new VerdictId(row.getLong("id")),
                new ClaimId(row.getLong("claim_id")),
                new PersonId(row.getLong("reviewer_id")),
                mapRating(row),
                row.getString("rationale"),
                Verdict.Confidence.valueOf(row.getString("confidence")),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                supersedes == null ? null : new VerdictId(supersedes),
                row.getBoolean("active"),
                row.getObject("claim_version", Integer.class),
                row.getBoolean("after_disclosure"));
    }

    private static CorrectionRow mapCorrection(ResultSet row, int number) throws SQLException {
        return new CorrectionRow(
                new CorrectionId(row.getLong("id")),
                new ClaimId(row.getLong("claim_id")),
                row.getString("replacement"),
                row.getString("reason"),
                row.getString("question"),
                row.getString("answer"),
                instant(row, "answered_at"),
                new PersonId(row.getLong("author_id")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "withdrawn_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The claims of an article that are judged, corrected, assigned, or have something half-written. */
    Set<ClaimId> claimsWithWork(ArticleId article) {
        return Set.copyOf(jdbc.sql("""
                        select c.id
                        from claim c
                        where c.article_id = :article
                            and (exists (select from verdict v where v.claim_id = c.id)
                                or exists (select from correction k where k.claim_id = c.id)
                                or exists (select from assignment a where a.claim_id = c.id)
                                or exists (select from draft d where d.claim_id = c.id))
                        """)
                .param("article", article.value())
                .query((row, number) -> new ClaimId(row.getLong("id")))
                .list());
    }
}
