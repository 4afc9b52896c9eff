package org.factcheck.workbench.claim;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.detection.TextIssue;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcDetectionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDetectionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A run taken by this node. The attempt tells whether another node has taken it over since. */
    record Run(long id, RevisionId revision, int attempt) {}

    void queue(RevisionId revision) {
        jdbc.sql("insert into detection_run (revision_id) values (:revision)")
                .param("revision", revision.value())
                .update();
    }

    /**
     * Takes the oldest run that waits, or that a node has left running for longer than {@code lost}. A run that failed
     * before waits {@code pause} times its attempts.
     */
    Optional<Run> take(String detectorVersion, Duration lost, Duration pause) {
        return jdbc.sql("""
                        update detection_run
                        set state = 'RUNNING', started_at = now(), finished_at = null, attempts = attempts + 1,
                            detector_version = :version
                        where id = (
                            select id
                            from detection_run
                            where state = 'QUEUED'
                                    and (finished_at is null or finished_at < now() - attempts * :pause * interval '1 ms')
                                or state = 'RUNNING' and started_at < now() - :lost * interval '1 ms'
                            order by requested_at, id
                            limit 1
                            for update skip locked)
                        returning id, revision_id, attempts
                        """)
                .param("version", detectorVersion)
                .param("lost", lost.toMillis())
                .param("pause", pause.toMillis())
                .query((row, number) ->
                        new Run(row.getLong("id"), new RevisionId(row.getLong("revision_id")), row.getInt("attempts")))
                .optional();
    }

    /** False if another node has taken the run over. */
    boolean finish(Run run, int claims) {
        return jdbc.sql("""
                                update detection_run
                                set state = 'DONE', claims = :claims, message = null, finished_at = now()
                                where id = :id and state = 'RUNNING' and attempts = :attempt
                                """)
                        .param("claims", claims)
                        .param("id", run.id())
                        .param("attempt", run.attempt())
                        .update()
                == 1;
    }

    /** Puts the run back into the queue, or ends it, with what went wrong. False if another node has taken it over. */
    boolean fail(Run run, boolean forGood, String message) {
        return jdbc.sql("""
                                update detection_run
                                set state = :state, message = :message, finished_at = now()
                                where id = :id and state = 'RUNNING' and attempts = :attempt
                                """)
                        .param("state", forGood ? "FAILED" : "QUEUED")
                        .param("message", message)
                        .param("id", run.id())
                        .param("attempt", run.attempt())
                        .update()
                == 1;
    }

    Optional<DetectionProgress> latest(RevisionId revision) {
        return jdbc.sql("""
                        select state, message
                        from detection_run
                        where revision_id = :revision
                        order by id desc
                        limit 1
                        """)
                .param("revision", revision.value())
                .query((row, number) -> new DetectionProgress(
                        DetectionProgress.State.valueOf(row.getString("state")), row.getString("message")))
                .optional();
    }

    /** Makes callers who would queue a run of the same revision wait for each other until their transactions end. */
    void lock(RevisionId revision) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('detection', :revision))")
                .param("revision", revision.value())
                .query((row, number) -> true)
                .list();
    }

    void insertClaims(ArticleId article, RevisionId revision, String text, String version, List<DetectedClaim> claims) {
        insert(
                article,
                revision,
                text,
                version,
                claims,
                IntStream.range(0, claims.size()).boxed().toList(),
                Map.of());
    }

    /** Inserts those of a new detection that no stored claim stands for. */
    void insertFound(
            ArticleId article, RevisionId revision, String text, String version, DetectionDifference difference) {
        Map<Integer, Long> stored = difference.matches().stream()
                .collect(Collectors.toMap(
                        DetectionDifference.Match::found, match -> match.claim().value()));
        insert(article, revision, text, version, difference.detection().claims(), difference.added(), stored);
    }

    /**
     * Inserts claims in one statement: a part may stand before its parent in the list.
     *
     * @param positions which of the claims
     * @param stored the ids of others of the list that are stored already
     */
    private void insert(
            ArticleId article,
            RevisionId revision,
            String text,
            String version,
            List<DetectedClaim> claims,
            List<Integer> positions,
            Map<Integer, Long> stored) {
        if (positions.isEmpty()) {
            return;
        }
        List<Long> fresh = jdbc.sql("""
                        select nextval(pg_get_serial_sequence('claim', 'id')) as id
                        from generate_series(1, :count)
                        order by id
                        """)
                .param("count", positions.size())
                .query((row, number) -> row.getLong("id"))
                .list();
        Map<Integer, Long> ids = new HashMap<>(stored);
        for (int i = 0; i < positions.size(); i++) {
            ids.put(positions.get(i), fresh.get(i));
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode(positions.size());
        for (int position : positions) {
            DetectedClaim claim = claims.get(position);
            ObjectNode row = row(rows, text, claim);
            row.put("id", ids.get(position));
            if (claim.parent() >= 0) {
                row.put("parent", ids.get(claim.parent()));
            }
        }
        jdbc.sql("""
                        insert into claim (id, article_id, revision_id, parent_id, kind, origin, anchor, head_start, head_end,
                            facts, polarity, modality, speaker, attribution_start, attribution_end, priority,
                            detector_version)
                        select c.id, :article, :revision, c.parent, c.kind, 'DETECTED', c.anchor, c.head_start, c.head_end,
                            c.facts, c.polarity, c.modality, c.speaker, c.attribution_start, c.attribution_end, c.priority,
                            :version
                        from jsonb_to_recordset(:rows::jsonb) as c (id bigint, parent bigint, kind text, anchor jsonb,
                            head_start integer, head_end integer, facts jsonb, polarity text, modality text, speaker text,
                            attribution_start integer, attribution_end integer, priority double precision)
                        order by c.id
                        """)
                .param("article", article.value())
                .param("revision", revision.value())
                .param("version", version)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    void insertIssues(ArticleId article, RevisionId revision, Detection detection) {
        if (detection.issues().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into text_issue (article_id, revision_id, kind, severity, description, spans)
                        select :article, :revision, i.issue ->> 'kind', i.issue ->> 'severity',
                            i.issue ->> 'description', i.issue -> 'spans'
                        from jsonb_array_elements(:issues::jsonb) with ordinality as i (issue, number)
                        where not exists (
                            select from text_issue t
                            where t.revision_id = :revision and t.kind = i.issue ->> 'kind'
                                and t.description = i.issue ->> 'description')
                        order by i.number
                        """)
                .param("article", article.value())
                .param("revision", revision.value())
                .param("issues", json.writeValueAsString(detection.issues()))
                .update();
    }

    /** The claims in the text of a revision, those that are dismissed included. */
    List<StoredClaim> stored(RevisionId revision) {
        return jdbc.sql("""
                        select id, version, kind, start_at, end_at, exact, facts, polarity, modality, speaker, priority,
                            origin = 'MANUAL' or touched_at is not null as touched
                        from claim
                        where revision_id = :revision and medium_id is null
                        order by start_at, id
                        """)
                .param("revision", revision.value())
                .query((row, number) -> new StoredClaim(
                        new ClaimId(row.getLong("id")),
                        row.getInt("version"),
                        ClaimKind.valueOf(row.getString("kind")),
                        new Span(row.getInt("start_at"), row.getInt("end_at")),
                        row.getString("exact"),
                        FactsJson.read(row.getString("facts")),
                        Polarity.valueOf(row.getString("polarity")),
                        Modality.valueOf(row.getString("modality")),
                        row.getString("speaker"),
                        row.getDouble("priority"),
                        row.getBoolean("touched")))
                .list();
    }

    /** Nobody judges, edits or dismisses a claim of the revision before this transaction ends. */
    void holdClaims(RevisionId revision) {
        jdbc.sql("select id from claim where revision_id = :revision order by id for update")
                .param("revision", revision.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Gives untouched claims the words and facts that are found now. They stay untouched. */
    void updateFound(
            Collection<DetectionDifference.Changed> changed,
            String text,
            String version,
            DetectionDifference difference) {
        if (changed.isEmpty()) {
            return;
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode(changed.size());
        for (DetectionDifference.Changed change : changed) {
            ObjectNode row = row(rows, text, difference.found(change.found()));
            row.put("id", change.claim().value());
            row.put("version", change.version());
        }
        jdbc.sql("""
                        update claim
                        set anchor = f.anchor, head_start = f.head_start, head_end = f.head_end, facts = f.facts,
                            polarity = f.polarity, modality = f.modality, speaker = f.speaker,
                            attribution_start = f.attribution_start, attribution_end = f.attribution_end,
                            priority = f.priority, detector_version = :detector, changed_at = now(),
                            version = claim.version + 1
                        from jsonb_to_recordset(:rows::jsonb) as f (id bigint, version integer, anchor jsonb,
                            head_start integer, head_end integer, facts jsonb, polarity text, modality text, speaker text,
                            attribution_start integer, attribution_end integer, priority double precision)
                        where claim.id = f.id and claim.version = f.version
                        """)
                .param("detector", version)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /**
     * Gives the claims of a revision the priorities of today's weights, those that are a person's included: nobody sets
     * a priority, it follows from kind, words and facts. They stay at their version.
     */
    void rank(RevisionId revision) {
        List<StoredClaim> moved =
                stored(revision).stream().filter(claim -> !claim.ranked()).toList();
        jdbc.sql("""
                        update claim
                        set priority = r.priority
                        from unnest(:ids::bigint[], :priorities::double precision[]) as r (id, priority)
                        where claim.id = r.id
                        """)
                .param("ids", moved.stream().map(claim -> claim.id().value()).toArray(Long[]::new))
                .param("priorities", moved.stream().map(StoredClaim::rank).toArray(Double[]::new))
                .update();
    }

    /** What the detector says of a claim, as a new row. */
    private ObjectNode row(ArrayNode rows, String text, DetectedClaim claim) {
        Span span = claim.span();
        ObjectNode row = rows.addObject();
        row.put("kind", claim.kind().name());
        row.set("anchor", json.valueToTree(Anchor.of(text, span.start(), span.end())));
        row.put("head_start", claim.head().start());
        row.put("head_end", claim.head().end());
        row.set("facts", FactsJson.tree(claim.facts()));
        row.put("polarity", claim.polarity().name());
        row.put("modality", claim.modality().name());
        if (claim.speaker() != null) {
            row.put("speaker", claim.speaker().name());
        }
        Span attribution = claim.attribution();
        if (attribution != null) {
            row.put("attribution_start", attribution.start());
            row.put("attribution_end", attribution.end());
        }
        row.put("priority", Math.clamp(claim.priority(), 0.0, 1.0));
        return row;
    }

    /** Dismisses claims that are no longer found: they can be brought back. */
    void setAside(Collection<DetectionDifference.Gone> gone, PersonId by, String reason) {
        jdbc.sql("""
                        update claim c
                        set dismissed_at = now(), dismissed_by = :by, dismissed_reason = :reason, changed_at = now(),
                            touched_at = now(), version = c.version + 1
                        from unnest(:ids::bigint[], :versions::integer[]) as g (id, version)
                        where c.id = g.id and c.version = g.version and c.dismissed_at is null
                        """)
                .param("by", by.value())
                .param("reason", reason)
                .param("ids", gone.stream().map(claim -> claim.claim().value()).toArray(Long[]::new))
                .param(
                        "versions",
                        gone.stream().map(DetectionDifference.Gone::version).toArray(Integer[]::new))
                .update();
    }

    /** Whether exactly these issues are stored. */
    boolean issuesKnown(RevisionId revision, List<TextIssue> issues) {
        Set<String> stored = Set.copyOf(
                jdbc.sql("select kind || ': ' || description as issue from text_issue where revision_id = :revision")
                        .param("revision", revision.value())
                        .query((row, number) -> row.getString("issue"))
                        .list());
        return stored.equals(issues.stream()
                .map(issue -> issue.kind() + ": " + issue.description())
                .collect(Collectors.toSet()));
    }

    /** Puts the issues found now in the place of those that nobody has settled. */
    void replaceIssues(ArticleId article, RevisionId revision, Detection detection) {
        jdbc.sql("delete from text_issue where revision_id = :revision and settled_at is null")
                .param("revision", revision.value())
                .update();
        insertIssues(article, revision, detection);
    }

    /** Whether a run stored claims of the revision before. */
    boolean detected(RevisionId revision) {
        return jdbc.sql("""
                        select exists (select from claim where revision_id = :revision and origin = 'DETECTED')
                        """)
                .param("revision", revision.value())
                .query(Boolean.class)
                .single();
    }
}
