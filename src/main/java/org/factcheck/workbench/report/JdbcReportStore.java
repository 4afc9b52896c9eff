package org.factcheck.workbench.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.Assignee;
import org.factcheck.workbench.report.ReportModel.Participant;
import org.factcheck.workbench.report.ReportModel.ReportedArticle;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.ReportedRegion;
import org.factcheck.workbench.report.ReportModel.ReportedSource;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.report.ReportModel.ScaleRating;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Lean;
import org.factcheck.workbench.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what a report is made of: one statement for each sort of thing, however many claims there are. */
@Repository
class JdbcReportStore {
    /** The claims in the text of the revision, and those on the images of its article. */
    static final String OF_REVISION = """
            c.article_id = (select h.article_id from revision h where h.id = :revision)
                and (c.revision_id = :revision or c.medium_id is not null)""";

    private final JdbcClient jdbc;

    JdbcReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The article with the text of its newest revision, and its team's scale. */
    record Head(ReportedArticle article, TeamId team, RevisionId revision, String text, String scale, long scaleId) {}

    /** A published version as text. */
    record Frozen(int number, String content) {}

    /** A claim without what hangs on it; parent is an id, not a number. With a region, start and end are 0. */
    record ClaimHead(
            ClaimId id,
            @Nullable ClaimId parent,
            ClaimKind kind,
            Claim.Origin origin,
            int start,
            int end,
            String exact,
            @Nullable String wording,
            @Nullable ReportedRegion region,
            @Nullable String speaker,
            @Nullable String detector,
            DisplayState state,
            int verdicts,
            @Nullable Resolution resolution) {}

    /** A piece of evidence of a claim; {@code standing} is false when it was withdrawn. */
    record ClaimEvidence(ClaimId claim, SourceId source, boolean standing, ReportedEvidence evidence) {}

    /** A verdict that the resolution of a claim rests on. */
    record ClaimVerdict(ClaimId claim, AgreeingVerdict verdict) {}

    /** A correction of a claim. */
    record ClaimCorrection(ClaimId claim, ReportedCorrection correction) {}

    /** An assignment of a claim. */
    record ClaimAssignee(ClaimId claim, Assignee assignee) {}

    Optional<Head> head(ArticleId article) {
        return jdbc.sql("""
                        select a.id, a.title, a.publisher, a.url, a.published_on, a.created_at, p.name as added_by,
                            t.id as team_id, t.name as team, s.id as scale_id, s.name as scale,
                            r.id as revision_id, r.number, r.text, encode(r.sha256, 'hex') as sha256
                        from article a
                        join team t on t.id = a.team_id
                        join rating_scale s on s.id = t.scale_id
                        join person p on p.id = a.created_by
                        join revision r on r.article_id = a.id
                        where a.id = :article
                        order by r.number desc, r.id desc
                        limit 1
                        """)
                .param("article", article.value())
                .query((row, number) -> new Head(
                        new ReportedArticle(
                                article,
                                row.getString("title"),
                                row.getString("publisher"),
                                row.getString("url"),
                                row.getObject("published_on", LocalDate.class),
                                row.getString("team"),
                                row.getInt("number"),
                                row.getString("sha256"),
                                row.getString("added_by"),
                                instant(row, "created_at")),
                        new TeamId(row.getLong("team_id")),
                        new RevisionId(row.getLong("revision_id")),
                        row.getString("text"),
                        row.getString("scale"),
                        row.getLong("scale_id")))
                .optional();
    }

    /** The newest version that was published, as it was frozen. */
    Optional<Frozen> newest(ArticleId article) {
        return jdbc.sql("""
                        select number, content from publication
                        where article_id = :article and content is not null
                        order by number desc, id desc
                        limit 1
                        """)
                .param("article", article.value())
                .query((row, number) -> new Frozen(row.getInt("number"), row.getString("content")))
                .optional();
    }

    List<ScaleRating> ratings(long scale) {
        return jdbc.sql("select code, label, lean from rating where scale_id = :scale order by position, id")
                .param("scale", scale)
                .query((row, number) -> new ScaleRating(
                        row.getString("code"), row.getString("label"), Lean.valueOf(row.getString("lean"))))
                .list();
    }

    /** All claims of a revision, dismissed ones too, in the order of the text. */
    List<ClaimHead> claims(Eyes eyes, RevisionId revision) {
        return seen("""
                        select c.id, c.parent_id, c.kind, c.origin, c.start_at, c.end_at, c.exact,
                            case when c.medium_id is null then c.wording end as wording, c.speaker, c.detector_version,
                            c.medium_id, m.number as image_number, m.kind as image_kind, m.caption, m.credit,
                            m.url as image_url, c.region_x, c.region_y, c.region_width, c.region_height,
                            visible_state(:person, eyes.role, c.id, c.dismissed_at, r.state, g.lean) as state,
                            (select count(distinct n.reviewer_id) from verdict n where n.claim_id = c.id) as verdicts,
                            g.code as rating_code, g.label as rating, g.lean, coalesce(d.text, v.rationale) as rationale, v.confidence,
                            v.as_of, p.name as reviewer, r.resolved_by, r.resolved_at, d.reason
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        left join claim_review r on r.claim_id = c.id
                        left join rating g on g.id = r.rating_id
                        left join verdict v on v.id = r.verdict_id
                        left join adjudication d on d.id = r.adjudication_id
                        left join person p on p.id = coalesce(d.adjudicator_id, v.reviewer_id)
                        left join medium m on m.id = c.medium_id
                        where %s
                        order by c.start_at, c.end_at desc, m.number, c.id
                        """.formatted(OF_REVISION), eyes)
                .param("revision", revision.value())
                .query((row, number) -> claim(row))
                .list();
    }

    private static ClaimHead claim(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        DisplayState state = DisplayState.valueOf(row.getString("state"));
        return new ClaimHead(
                new ClaimId(row.getLong("id")),
                parent == 0 ? null : new ClaimId(parent),
                ClaimKind.valueOf(row.getString("kind")),
                Claim.Origin.valueOf(row.getString("origin")),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("exact"),
                row.getString("wording"),
                region(row),
                row.getString("speaker"),
                row.getString("detector_version"),
                state,
                row.getInt("verdicts"),
                row.getString("rating_code") == null ? null : resolution(row));
    }

    private static @Nullable ReportedRegion region(ResultSet row) throws SQLException {
        InImage place = InImage.of(row);
        return place == null
                ? null
                : new ReportedRegion(
                        place.number(),
                        Medium.Kind.valueOf(row.getString("image_kind")),
                        row.getString("caption"),
                        row.getString("credit"),
                        row.getString("image_url"),
                        place.region().fragment());
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        String rationale = row.getString("rationale");
        String confidence = row.getString("confidence");
        String reason = row.getString("reason");
        OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
        return new Resolution(
                row.getString("rating_code"),
                row.getString("rating"),
                Lean.valueOf(row.getString("lean")),
                rationale == null ? "" : rationale,
                confidence == null ? null : Verdict.Confidence.valueOf(confidence),
                asOf == null ? null : asOf.toInstant(),
                row.getString("reviewer"),
                row.getString("resolved_by"),
                reason == null ? null : Adjudication.Reason.valueOf(reason),
                instant(row, "resolved_at"),
                List.of());
    }

    /**
     * The verdicts that count of the claims that are resolved by agreement, of the rating that stands: what a reviewer said
     * before their last one, or before the claim was opened again, does not count.
     */
    List<ClaimVerdict> agreeing(Eyes eyes, RevisionId revision) {
        return seen("""
                        select v.claim_id, p.name, v.rationale, v.confidence, v.as_of, v.created_at
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        join claim_review r on r.claim_id = c.id
                        join verdict v on v.claim_id = c.id and v.rating_id = r.rating_id
                        join person p on p.id = v.reviewer_id
                        where %s and c.dismissed_at is null
                            and r.state = 'RESOLVED' and r.resolved_by = 'AGREEMENT'
                            and not is_blind(:person, eyes.role, c.id, r.state)
                            and v.id > coalesce(r.reopened_after, 0)
                            and not exists (select from verdict later where later.supersedes = v.id)
                        order by v.claim_id, v.id
                        """.formatted(OF_REVISION), eyes)
                .param("revision", revision.value())
                .query((row, number) -> new ClaimVerdict(
                        new ClaimId(row.getLong("claim_id")),
                        new AgreeingVerdict(
                                row.getString("name"),
                                row.getString("rationale"),
                                Verdict.Confidence.valueOf(row.getString("confidence")),
                                instant(row, "as_of"),
                                instant(row, "created_at"))))
                .list();
    }

    /**
     * The evidence of all claims of a revision that are not dismissed.
     *
     * @param protect whether restricted sources are protected from editors as well
     */
    List<ClaimEvidence> evidence(Eyes eyes, RevisionId revision, boolean protect) {
        return seen("""
                        select e.id, e.claim_id, e.passage, e.added_at, p.name as added_by, e.withdrawn_at is null as standing,
                            s.id as source_id, s.title, s.url, s.publisher, s.kind, s.published_on, s.accessed_on,
                            s.restricted and (:protect or eyes.role <> 'EDITOR') as is_protected,
                            b.hidden, w.withheld, e.stance, e.reliability, e.credibility, e.note
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        left join claim_review r on r.claim_id = c.id
                        join evidence e on e.claim_id = c.id
                        join source s on s.id = e.source_id
                        join person p on p.id = e.added_by
                        cross join lateral (
                            select e.added_by <> :person and is_blind(:person, eyes.role, c.id, r.state) as hidden) b
                        cross join lateral (
                            select s.restricted and (:protect or eyes.role <> 'EDITOR' and e.added_by <> :person) as withheld) w
                        where %s and c.dismissed_at is null
                        order by e.claim_id, e.id
                        """.formatted(OF_REVISION), eyes)
                .param("revision", revision.value())
                .param("protect", protect)
                .query((row, number) -> evidence(row))
                .list();
    }

    private static ClaimEvidence evidence(ResultSet row) throws SQLException {
        boolean hidden = row.getBoolean("hidden");
        boolean withheld = row.getBoolean("withheld");
        boolean isProtected = row.getBoolean("is_protected");
        String reliability = row.getString("reliability");
        int credibility = row.getInt("credibility");
        ReportedSource source = isProtected
                ? ReportedSource.PROTECTED
                : new ReportedSource(
                        false,
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("publisher"),
                        Source.Kind.valueOf(row.getString("kind")),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("accessed_on", LocalDate.class));
        return new ClaimEvidence(
                new ClaimId(row.getLong("claim_id")),
                new SourceId(row.getLong("source_id")),
                row.getBoolean("standing"),
                new ReportedEvidence(
                        new EvidenceId(row.getLong("id")),
                        source,
                        hidden ? null : Evidence.Stance.valueOf(row.getString("stance")),
                        withheld ? null : row.getString("passage"),
                        hidden || reliability == null || credibility == 0 ? null : reliability + credibility,
                        hidden || withheld ? null : row.getString("note"),
                        row.getString("added_by"),
                        instant(row, "added_at")));
    }

    /** The corrections of all claims of a revision that the blind rule lets the viewer see. */
    List<ClaimCorrection> corrections(Eyes eyes, RevisionId revision) {
        return seen("""
                        select k.claim_id, k.replacement, k.reason, k.question, k.answer, k.answered_at, k.created_at, p.name
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        left join claim_review r on r.claim_id = c.id
                        join correction k on k.claim_id = c.id
                        join person p on p.id = k.author_id
                        where %s and c.dismissed_at is null and k.withdrawn_at is null
                          and (k.author_id = :person or not is_blind(:person, eyes.role, c.id, r.state))
                        order by k.claim_id, k.id
                        """.formatted(OF_REVISION), eyes)
                .param("revision", revision.value())
                .query((row, number) -> new ClaimCorrection(
                        new ClaimId(row.getLong("claim_id")),
                        new ReportedCorrection(
                                row.getString("replacement"),
                                row.getString("reason"),
                                row.getString("question"),
                                row.getString("answer"),
                                row.getString("answer") == null ? null : instant(row, "answered_at"),
                                row.getString("name"),
                                instant(row, "created_at"))))
                .list();
    }

    List<ClaimAssignee> assignees(RevisionId revision) {
        return jdbc.sql("""
                        select s.claim_id, p.name, s.due_on
                        from claim c
                        join assignment s on s.claim_id = c.id and s.ended_at is null
                        join person p on p.id = s.assignee_id
                        where %s and c.dismissed_at is null
                        order by s.claim_id, s.id
                        """.formatted(OF_REVISION))
                .param("revision", revision.value())
                .query((row, number) -> new ClaimAssignee(
                        new ClaimId(row.getLong("claim_id")),
                        new Assignee(row.getString("name"), row.getObject("due_on", LocalDate.class))))
                .list();
    }

    /** What people did; others' verdicts and corrections count only on claims that the viewer is not blind to. */
    List<Participant> people(Eyes eyes, ArticleId article) {
        return seen("""
                        , of_article as (select * from claim where article_id = :article),
                        work (person_id, what, at) as (
                            select created_by, 'article', created_at from article where id = :article
                            union all
                            select v.reviewer_id, 'verdict', v.created_at from verdict v
                            join of_article c on c.id = v.claim_id
                            join article a on a.id = c.article_id
                            join eyes on eyes.team_id = a.team_id
                            where v.reviewer_id = :person or not is_blind(:person, eyes.role, c.id)
                            union all
                            select e.added_by, 'evidence', e.added_at from evidence e join of_article c on c.id = e.claim_id
                            where e.withdrawn_at is null
                            union all
                            select created_by, 'claim', created_at from of_article where origin = 'MANUAL'
                            union all
                            select dismissed_by, 'dismissal', dismissed_at from of_article where dismissed_at is not null
                            union all
                            select k.author_id, 'correction', k.created_at from correction k
                            join of_article c on c.id = k.claim_id
                            join article a on a.id = c.article_id
                            join eyes on eyes.team_id = a.team_id
                            where k.withdrawn_at is null
                                and (k.author_id = :person or not is_blind(:person, eyes.role, c.id))
                            union all
                            select d.adjudicator_id, 'adjudication', d.decided_at from adjudication d
                            join of_article c on c.id = d.claim_id
                            join article a on a.id = c.article_id
                            join eyes on eyes.team_id = a.team_id
                            where d.adjudicator_id = :person or not is_blind(:person, eyes.role, c.id))
                        select p.id, p.name,
                            count(*) filter (where what = 'verdict') as verdicts,
                            count(*) filter (where what = 'evidence') as evidence,
                            count(*) filter (where what = 'claim') as claims,
                            count(*) filter (where what = 'dismissal') as dismissals,
                            count(*) filter (where what = 'correction') as corrections,
                            count(*) filter (where what = 'adjudication') as adjudications,
                            min(at) as first, max(at) as last
                        from work join person p on p.id = work.person_id
                        group by p.id, p.name
                        order by min(at), p.id
                        """, eyes)
                .param("article", article.value())
                .query((row, number) -> new Participant(
                        row.getString("name"),
                        row.getInt("verdicts"),
                        row.getInt("evidence"),
                        row.getInt("claims"),
                        row.getInt("dismissals"),
                        row.getInt("corrections"),
                        row.getInt("adjudications"),
                        instant(row, "first"),
                        instant(row, "last")))
                .list();
    }

    private StatementSpec seen(String query, Eyes eyes) {
        return jdbc.sql("with eyes (team_id, role) as (select * from unnest(:teams::bigint[], :roles::text[])) "
                        + query)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
