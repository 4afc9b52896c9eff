package org.factcheck.workbench.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.PriorityReason;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcClaimStore {
    private static final String CLAIM = """
            select id, article_id, revision_id, parent_id, kind, origin, anchor, wording, facts, polarity,
                modality, speaker, priority, priority_level, dismissed_at, dismissed_by, dismissed_reason, created_at, version,
                medium_id, region_x, region_y, region_width, region_height
            from claim
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcClaimStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A claim's article, its version, and whether it is dismissed. */
    record Row(ArticleId article, int version, boolean dismissed) {}

    Optional<Row> find(ClaimId id) {
        return jdbc.sql("select article_id, version, dismissed_at is not null as dismissed from claim where id = :id")
                .param("id", id.value())
                .query(JdbcClaimStore::mapRow)
                .optional();
    }

    /** As {@link #find}, and nobody edits or dismisses the claim before this transaction ends. */
    Optional<Row> hold(ClaimId id) {
        return jdbc.sql("""
                        select article_id, version, dismissed_at is not null as dismissed
                        from claim
                        where id = :id
                        for share
                        """)
                .param("id", id.value())
                .query(JdbcClaimStore::mapRow)
                .optional();
    }

    Map<ClaimId, ArticleId> articles(Collection<ClaimId> ids) {
        Map<ClaimId, ArticleId> articles = new LinkedHashMap<>();
        jdbc.sql("select id, article_id from claim where id = any(:ids) order by id")
                .param("ids", ids.stream().map(ClaimId::value).toArray(Long[]::new))
                .query(row -> {
                    articles.put(new ClaimId(row.getLong("id")), new ArticleId(row.getLong("article_id")));
                });
        return articles;
    }

    Optional<Claim> claim(ClaimId id) {
        return jdbc.sql(CLAIM + "where id = :id")
                .param("id", id.value())
                .query(this::mapClaim)
                .optional();
    }

    /** Those of the claims that are in the article; nobody changes them before this transaction ends. */
    List<Claim> hold(ArticleId article, Collection<ClaimId> ids) {
        return jdbc.sql(CLAIM + "where article_id = :article and id = any(:ids) order by id for update")
                .param("article", article.value())
                .param("ids", ids.stream().map(ClaimId::value).toArray(Long[]::new))
                .query(this::mapClaim)
                .list();
    }

    /** @param kinds has one for each claim */
    void changeKinds(List<Claim> claims, Map<ClaimId, ClaimKind> kinds) {
        List<ClaimKind> chosen = claims.stream()
                .map(claim -> kinds.getOrDefault(claim.id(), claim.kind()))
                .toList();
        jdbc.sql("""
                        update claim
                        set kind = given.kind, priority = given.priority,
                            changed_at = now(), touched_at = now(), version = version + 1
                        from unnest(:ids::bigint[], :kinds::text[], :priorities::float8[]) as given (id, kind, priority)
                        where claim.id = given.id
                        """)
                .param("ids", ids(claims))
                .param("kinds", chosen.stream().map(ClaimKind::name).toArray(String[]::new))
                .param(
                        "priorities",
                        IntStream.range(0, claims.size())
                                .mapToObj(i -> priority(chosen.get(i), claims.get(i)))
                                .toArray(Double[]::new))
                .update();
    }

    private static double priority(ClaimKind kind, Claim claim) {
        return PriorityReason.priority(kind, claim.anchor().exact(), claim.facts(), claim.speaker() != null);
    }

    /**
     * The claims stay at their version: what they say is the same, and so is what verdicts are about.
     *
     * @param levels has one for each claim
     */
    void prioritise(List<Claim> claims, Map<ClaimId, Priority> levels) {
        jdbc.sql("""
                        update claim
                        set priority_level = given.level, changed_at = now()
                        from unnest(:ids::bigint[], :levels::text[]) as given (id, level)
                        where claim.id = given.id
                        """)
                .param("ids", ids(claims))
                .param(
                        "levels",
                        claims.stream()
                                .map(claim -> levels.getOrDefault(claim.id(), claim.priorityLevel()))
                                .map(Priority::name)
                                .toArray(String[]::new))
                .update();
    }

    void dismissAll(List<Claim> claims, PersonId by, String reason) {
        jdbc.sql("""
                        update claim
                        set dismissed_at = now(), dismissed_by = :by, dismissed_reason = :reason,
                            changed_at = now(), touched_at = now(), version = version + 1
                        where id = any(:ids)
                        """)
                .param("by", by.value())
                .param("reason", reason)
                .param("ids", ids(claims))
                .update();
    }

    void restoreAll(List<Claim> claims) {
        jdbc.sql("""
                        update claim
                        set dismissed_at = null, dismissed_by = null, dismissed_reason = null,
                            changed_at = now(), touched_at = now(), version = version + 1
                        where id = any(:ids)
                        """).param("ids", ids(claims)).update();
    }

    private static Long[] ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.id().value()).toArray(Long[]::new);
    }

    ClaimId insert(ArticleId article, RevisionId revision, Anchor anchor, ClaimEdit edit, PersonId by) {
        return jdbc.sql("""
                        insert into claim (article_id, revision_id, kind, origin, anchor, wording, facts, polarity,
                            modality, speaker, priority, created_by)
                        values (:article, :revision, :kind, 'MANUAL', :anchor::jsonb, :wording, :facts::jsonb, :polarity,
                            :modality, :speaker, :priority, :by)
                        returning id
                        """)
                .param("article", article.value())
                .param("revision", revision.value())
                .param("kind", edit.kind().name())
                .param("anchor", json.writeValueAsString(anchor))
                .param("wording", edit.wording())
                .param("facts", FactsJson.write(edit.facts()))
                .param("polarity", edit.polarity().name())
                .param("modality", edit.modality().name())
                .param("speaker", edit.speaker())
                .param("priority", priority(anchor, edit))
                .param("by", by.value())
                .query((row, number) -> new ClaimId(row.getLong("id")))
                .single();
    }

    ClaimId insert(ArticleId article, RevisionId head, ClaimKind kind, Region region, String wording, PersonId by) {
        return jdbc.sql("""
                        insert into claim (article_id, revision_id, kind, origin, wording, medium_id, region_x, region_y,
                            region_width, region_height, priority, created_by)
                        values (:article, :revision, :kind, 'MANUAL', :wording, :medium, :x, :y, :width, :height,
                            :priority, :by)
                        returning id
                        """)
                .param("article", article.value())
                .param("revision", head.value())
                .param("kind", kind.name())
                .param("wording", wording)
                .param("medium", region.medium().value())
                .param("x", region.x())
                .param("y", region.y())
                .param("width", region.width())
                .param("height", region.height())
                .param("priority", PriorityReason.priority(kind, wording, Facts.none(), false))
                .param("by", by.value())
                .query((row, number) -> new ClaimId(row.getLong("id")))
                .single();
    }

    /** False if the claim is no longer at the version. */
    boolean move(ClaimId id, int version, Region region) {
        return jdbc.sql("""
                                update claim
                                set region_x = :x, region_y = :y, region_width = :width, region_height = :height,
                                    changed_at = now(), touched_at = now(), version = version + 1
                                where id = :id and version = :version and medium_id = :medium
                                """)
                        .param("x", region.x())
                        .param("y", region.y())
                        .param("width", region.width())
                        .param("height", region.height())
                        .param("id", id.value())
                        .param("version", version)
                        .param("medium", region.medium().value())
                        .update()
                == 1;
    }

    private static double priority(Anchor anchor, ClaimEdit edit) {
        return PriorityReason.priority(edit.kind(), anchor.exact(), edit.facts(), edit.speaker() != null);
    }

    /**
     * False if the claim is no longer at the version. A head outside the new anchor is dropped. A claim on an image stays
     * where it is.
     */
    boolean update(ClaimId id, int version, RevisionId revision, Anchor anchor, ClaimEdit edit) {
        return jdbc.sql("""
                                update claim
                                set revision_id = :revision, kind = :kind, anchor = :anchor::jsonb, wording = :wording,
                                    facts = :facts::jsonb, polarity = :polarity, modality = :modality,
                                    speaker = :speaker, priority = :priority,
                                    head_start = case when head_start >= :start and head_end <= :end then head_start end,
                                    head_end = case when head_start >= :start and head_end <= :end then head_end end,
                                    changed_at = now(), touched_at = now(), version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("revision", revision.value())
                        .param("kind", edit.kind().name())
                        .param("anchor", anchor.region() == null ? json.writeValueAsString(anchor) : null)
                        .param("wording", edit.wording())
                        .param("facts", FactsJson.write(edit.facts()))
                        .param("polarity", edit.polarity().name())
                        .param("modality", edit.modality().name())
                        .param("speaker", edit.speaker())
                        .param("priority", priority(anchor, edit))
                        .param("start", anchor.start())
                        .param("end", anchor.end())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the claim is no longer at the version, or dismissed already. */
    boolean dismiss(ClaimId id, int version, PersonId by, String reason) {
        return jdbc.sql("""
                                update claim
                                set dismissed_at = now(), dismissed_by = :by, dismissed_reason = :reason,
                                    changed_at = now(), touched_at = now(), version = version + 1
                                where id = :id and version = :version and dismissed_at is null
                                """)
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the claim is no longer at the version, or not dismissed. */
    boolean restore(ClaimId id, int version) {
        return jdbc.sql("""
                                update claim
                                set dismissed_at = null, dismissed_by = null, dismissed_reason = null,
                                    changed_at = now(), touched_at = now(), version = version + 1
                                where id = :id and version = :version and dismissed_at is not null
                                """).param("id", id.value()).param("version", version).update() == 1;
    }

    private static Row mapRow(ResultSet row, int number) throws SQLException {
        return new Row(new ArticleId(row.getLong("article_id")), row.getInt("version"), row.getBoolean("dismissed"));
    }

    private Claim mapClaim(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        boolean part = !row.wasNull();
        return new Claim(
                new ClaimId(row.getLong("id")),
                new ArticleId(row.getLong("article_id")),
                new RevisionId(row.getLong("revision_id")),
                part ? new ClaimId(parent) : null,
                ClaimKind.valueOf(row.getString("kind")),
                Claim.Origin.valueOf(row.getString("origin")),
                anchor(row),
                row.getString("wording"),
                FactsJson.read(row.getString("facts")),
                Polarity.valueOf(row.getString("polarity")),
                Modality.valueOf(row.getString("modality")),
                row.getString("speaker"),
                row.getDouble("priority"),
                Priority.valueOf(row.getString("priority_level")),
                dismissal(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private Anchor anchor(ResultSet row) throws SQLException {
        String anchor = row.getString("anchor");
        return anchor == null
                ? Anchor.of(
                        new Region(
                                new MediumId(row.getLong("medium_id")),
                                row.getBigDecimal("region_x"),
                                row.getBigDecimal("region_y"),
                                row.getBigDecimal("region_width"),
                                row.getBigDecimal("region_height")),
                        row.getString("wording"))
                : json.readValue(anchor, Anchor.class);
    }

    private static Claim.@Nullable Dismissal dismissal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("dismissed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Claim.Dismissal(
                        new PersonId(row.getLong("dismissed_by")), at.toInstant(), row.getString("dismissed_reason"));
    }
}
