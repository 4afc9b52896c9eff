package org.factcheck.workbench.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvidenceStore {
    /**
     * A source as the reader may see it: {@code :identity} says whether they may know who every restricted one is; who
     * added one knows it anyway. Every statement reads sources through this, searches included, so that no road leads
     * around it. Of the origin of a hidden one nothing is told but with which others it shares it.
     */
    private static final String SHOWN_SOURCE = """
            (select id, team_id, restricted, created_by, version, hidden,
                coalesce((select min(o.id) from source o
                    where o.team_id = any_source.team_id and o.origin_group = any_source.origin_group), id) as origin,
                case when not hidden then title end as title,
                case when not hidden then kind end as kind,
                case when not hidden then published_on end as published_on,
                case when not hidden then accessed_on end as accessed_on,
                case when not hidden then url end as url,
                case when not hidden then publisher end as publisher,
                case when not hidden then origin_group end as origin_group
            from (select *, restricted and not :identity::boolean and created_by <> :person as hidden from source) as any_source)
            """;

    /** All of a piece of evidence, for those who change it and for the log. */
    private static final String EVIDENCE = """
            select e.id as evidence_id, e.claim_id, e.stance, e.passage, e.reliability, e.credibility, e.note, e.added_by,
                e.added_at, e.withdrawn_at, e.withdrawn_by, e.withdrawn_reason, e.version as evidence_version, s.*,
                s.id as origin,
                encode(i.sha256, 'hex') as image, i.media_type, i.width, i.height
            from evidence e join source s on s.id = e.source_id left join image i on i.sha256 = e.image
            where e.id = :id
            """;

    /**
     * Evidence as the reader may see it. What others made of it (stance, grade, note, why it was withdrawn) is null for
     * those who are blind to the claim; passage, note and reason of withdrawal of a protected source are null for those who
     * may not know it.
     */
    private static final String SHOWN_EVIDENCE = """
            select e.id as evidence_id, e.claim_id, e.added_by, e.added_at, e.withdrawn_at, e.withdrawn_by,
                e.version as evidence_version, s.*,
                case when not b.blind then e.stance end as stance,
                case when not b.blind then e.reliability end as reliability,
                case when not b.blind then e.credibility end as credibility,
                case when not b.blind and not p.withheld then e.withdrawn_reason end as withdrawn_reason,
                case when not p.withheld then e.passage end as passage,
                case when not b.blind and not p.withheld then e.note end as note,
                encode(i.sha256, 'hex') as image, i.media_type, i.width, i.height
            from evidence e
                join %s s on s.id = e.source_id
                cross join lateral (
                    select e.added_by <> :person and is_blind(:person, :role, e.claim_id) as blind) b
                cross join lateral (select s.hidden and e.added_by <> :person as withheld) p
                left join image i on i.sha256 = e.image and not p.withheld
            where e.claim_id = :claim
            order by e.id
            """.formatted(SHOWN_SOURCE);

    private final JdbcClient jdbc;

    JdbcEvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who reads.
     *
     * @param identity whether they may know who every restricted source is
     */
    record Reader(PersonId person, boolean identity) {
        static final Reader ALL_KNOWING = new Reader(new PersonId(0), true);
    }

    /** A source with who added it. */
    record SourceRow(Source source, PersonId addedBy) {}

    /** Evidence without the names of people. */
    record EvidenceRow(
            EvidenceId id,
            ClaimId claim,
            Source source,
            Evidence.@Nullable Stance stance,
            @Nullable String passage,
            Evidence.@Nullable Grade grade,
            @Nullable String note,
            PersonId addedBy,
            java.time.Instant addedAt,
            Evidence.@Nullable Withdrawal withdrawal,
            @Nullable Image image,
            int version) {

        Evidence named(String addedByName) {
            return new Evidence(
                    id,
                    claim,
                    source,
                    stance,
                    passage,
                    grade,
                    note,
                    addedBy,
                    addedByName,
                    addedAt,
                    withdrawal,
                    image,
                    version);
        }
    }

    List<Source> sources(TeamId team, String words, Reader reader, int offset, int limit) {
        return jdbc.sql("""
                        select s.*
                        from %s s
                        where s.team_id = :team and (:words = '' or strpos(lower(concat_ws(' ', s.title, s.publisher, s.url)), lower(:words)) > 0)
                        order by lower(s.title), s.id
                        offset :offset limit :limit
                        """.formatted(SHOWN_SOURCE))
                .param("identity", reader.identity())
                .param("person", reader.person().value())
                .param("team", team.value())
                .param("words", words)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> mapSource(row))
                .list();
    }

    int countSources(TeamId team, String words, Reader reader) {
        return jdbc.sql("""
                        select count(*) as total
                        from %s s
                        where s.team_id = :team and (:words = '' or strpos(lower(concat_ws(' ', s.title, s.publisher, s.url)), lower(:words)) > 0)
                        """.formatted(SHOWN_SOURCE))
                .param("identity", reader.identity())
                .param("person", reader.person().value())
                .param("team", team.value())
                .param("words", words)
                .query((row, number) -> row.getInt("total"))
                .single();
    }

    Optional<SourceRow> source(SourceId id, Reader reader) {
        return jdbc.sql("select s.* from %s s where s.id = :id".formatted(SHOWN_SOURCE))
                .param("identity", reader.identity())
                .param("person", reader.person().value())
                .param("id", id.value())
                .query((row, number) -> new SourceRow(mapSource(row), new PersonId(row.getLong("created_by"))))
                .optional();
    }

    SourceId insertSource(TeamId team, SourceEdit edit, PersonId by) {
        return jdbc.sql("""
                        insert into source (team_id, title, url, publisher, kind, published_on, accessed_on, origin_group,
                            restricted, created_by)
                        values (:team, :title, :url, :publisher, :kind, :published, :accessed, :origin, :restricted, :by)
                        returning id
                        """)
                .param("team", team.value())
                .param("title", edit.title())
                .param("url", edit.url())
                .param("publisher", edit.publisher())
                .param("kind", edit.kind().name())
                .param("published", edit.publishedOn())
                .param("accessed", edit.accessedOn())
                .param("origin", edit.originGroup())
                .param("restricted", edit.restricted())
                .param("by", by.value())
                .query((row, number) -> new SourceId(row.getLong("id")))
                .single();
    }

    /** False if the source is no longer at the version. */
    boolean updateSource(SourceId id, int version, SourceEdit edit) {
        return jdbc.sql("""
                                update source
                                set title = :title, url = :url, publisher = :publisher, kind = :kind,
                                    published_on = :published, accessed_on = :accessed, origin_group = :origin,
                                    restricted = :restricted, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("title", edit.title())
                        .param("url", edit.url())
                        .param("publisher", edit.publisher())
                        .param("kind", edit.kind().name())
                        .param("published", edit.publishedOn())
                        .param("accessed", edit.accessedOn())
                        .param("origin", edit.originGroup())
                        .param("restricted", edit.restricted())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps the bytes once, and that the source had them. */
    void capture(SourceId source, byte[] sha256, String mediaType, byte[] file, PersonId by) {
        jdbc.sql("""
                        insert into snapshot (sha256, media_type, size, content)
                        values (:hash, :type, :size, :content)
                        on conflict do nothing
                        """)
                .param("hash", sha256)
                .param("type", mediaType)
                .param("size", file.length)
                .param("content", file)
                .update();
        jdbc.sql("""
                        insert into source_snapshot (source_id, sha256, captured_by)
                        values (:source, :hash, :by)
                        on conflict do nothing
                        """)
                .param("source", source.value())
                .param("hash", sha256)
                .param("by", by.value())
                .update();
    }

    /** The files of the sources of a claim's evidence; those of protected ones for who may know them. */
    List<Snapshot> snapshots(ClaimId claim, Reader reader) {
        return jdbc.sql("""
                        select f.source_id, encode(f.sha256, 'hex') as hash, n.media_type, n.size, f.captured_at
                        from source_snapshot f
                            join snapshot n on n.sha256 = f.sha256
                            join source s on s.id = f.source_id
                        where f.source_id in (select source_id from evidence where claim_id = :claim)
                          and (:identity or not s.restricted or s.created_by = :person)
                        order by f.captured_at, f.source_id, f.sha256
                        """)
                .param("claim", claim.value())
                .param("identity", reader.identity())
                .param("person", reader.person().value())
                .query((row, number) -> mapSnapshot(row))
                .list();
    }

    Optional<Snapshot.Content> file(SourceId source, String sha256) {
        return jdbc.sql("""
                        select f.source_id, encode(f.sha256, 'hex') as hash, n.media_type, n.size, f.captured_at, n.content
                        from source_snapshot f join snapshot n on n.sha256 = f.sha256
                        where f.source_id = :source and encode(f.sha256, 'hex') = :hash
                        """)
                .param("source", source.value())
                .param("hash", sha256)
                .query((row, number) -> new Snapshot.Content(mapSnapshot(row), row.getBytes("content")))
                .optional();
    }

    private static Snapshot mapSnapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                new SourceId(row.getLong("source_id")),
                row.getString("hash"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("captured_at", OffsetDateTime.class).toInstant());
    }

    List<ClaimId> claimsOf(SourceId source) {
        return jdbc.sql("select distinct claim_id from evidence where source_id = :source order by claim_id")
                .param("source", source.value())
                .query((row, number) -> new ClaimId(row.getLong("claim_id")))
                .list();
    }

    EvidenceId insert(ClaimId claim, SourceId source, EvidenceEdit edit, PersonId by) {
        Evidence.Grade grade = edit.grade();
        return jdbc.sql("""
                        insert into evidence (claim_id, source_id, stance, passage, reliability, credibility, note, added_by)
                        values (:claim, :source, :stance, :passage, :reliability, :credibility, :note, :by)
                        returning id
                        """)
                .param("claim", claim.value())
                .param("source", source.value())
                .param("stance", edit.stance().name())
                .param("passage", edit.passage())
                .param("reliability", grade == null ? null : String.valueOf(grade.reliability()))
                .param("credibility", grade == null ? null : grade.credibility())
                .param("note", edit.note())
                .param("by", by.value())
                .query((row, number) -> new EvidenceId(row.getLong("id")))
                .single();
    }

    /** False if the evidence is no longer at the version, or withdrawn. */
    boolean update(EvidenceId id, int version, EvidenceEdit edit) {
        Evidence.Grade grade = edit.grade();
        return jdbc.sql("""
                                update evidence
                                set stance = :stance, passage = :passage, reliability = :reliability,
                                    credibility = :credibility, note = :note, changed_at = now(), version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("stance", edit.stance().name())
                        .param("passage", edit.passage())
                        .param("reliability", grade == null ? null : String.valueOf(grade.reliability()))
                        .param("credibility", grade == null ? null : grade.credibility())
                        .param("note", edit.note())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the evidence is no longer at the version, or withdrawn. */
    boolean show(EvidenceId id, int version, @Nullable Image image) {
        return jdbc.sql("""
                                update evidence
                                set image = :image::bytea, changed_at = now(), version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("image", image == null ? null : HexFormat.of().parseHex(image.sha256()))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the evidence is no longer at the version, or withdrawn already. */
    boolean withdraw(EvidenceId id, int version, PersonId by, String reason) {
        return jdbc.sql("""
                                update evidence
                                set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason,
                                    changed_at = now(), version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<EvidenceRow> evidence(EvidenceId id) {
        return jdbc.sql(EVIDENCE)
                .param("id", id.value())
                .query(JdbcEvidenceStore::mapEvidence)
                .optional();
    }

    /** The evidence of a claim as somebody of its team may see it, oldest first. */
    List<EvidenceRow> evidence(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql(SHOWN_EVIDENCE)
                .param("identity", role.atLeast(Role.EDITOR))
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .query(JdbcEvidenceStore::mapEvidence)
                .list();
    }

    private static Source mapSource(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(row.getLong("id")),
                new TeamId(row.getLong("team_id")),
                row.getString("title"),
                row.getString("url"),
                row.getString("publisher"),
                kind(row),
                row.getObject("published_on", LocalDate.class),
                row.getObject("accessed_on", LocalDate.class),
                row.getString("origin_group"),
                row.getLong("origin"),
                row.getBoolean("restricted"),
                row.getInt("version"));
    }

    private static EvidenceRow mapEvidence(ResultSet row, int number) throws SQLException {
        return new EvidenceRow(
                new EvidenceId(row.getLong("evidence_id")),
                new ClaimId(row.getLong("claim_id")),
                mapSource(row),
                stance(row),
                row.getString("passage"),
                grade(row),
                row.getString("note"),
                new PersonId(row.getLong("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                withdrawal(row),
                image(row),
                row.getInt("evidence_version"));
    }

    private static @Nullable Image image(ResultSet row) throws SQLException {
        String sha256 = row.getString("image");
        return sha256 == null
                ? null
                : new Image(sha256, row.getString("media_type"), row.getInt("width"), row.getInt("height"));
    }

    private static Source.@Nullable Kind kind(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : Source.Kind.valueOf(kind);
    }

    private static Evidence.@Nullable Stance stance(ResultSet row) throws SQLException {
        String stance = row.getString("stance");
        return stance == null ? null : Evidence.Stance.valueOf(stance);
    }

    private static Evidence.@Nullable Grade grade(ResultSet row) throws SQLException {
        String reliability = row.getString("reliability");
        int credibility = row.getInt("credibility");
        return reliability == null || credibility == 0 ? null : new Evidence.Grade(reliability.charAt(0), credibility);
    }

    private static Evidence.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Evidence.Withdrawal(
                        new PersonId(row.getLong("withdrawn_by")), at.toInstant(), row.getString("withdrawn_reason"));
    }

    /** The claims of an article that have evidence, withdrawn evidence included. */
    Set<ClaimId> claimsWithEvidence(ArticleId article) {
        return Set.copyOf(jdbc.sql("""
                        select distinct e.claim_id
                        from evidence e join claim c on c.id = e.claim_id
                        where c.article_id = :article
                        """)
                .param("article", article.value())
                .query((row, number) -> new ClaimId(row.getLong("claim_id")))
                .list());
    }
}
