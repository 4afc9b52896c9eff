package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.IssueKind;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Severity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.detection.Speaker;
import org.factcheck.workbench.detection.TextIssue;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcDetectionStore.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
class JdbcDetectionStoreTest {
    private static final String TEXT = "Shells hit Tsyrkuny 🛰, wounding two residents.";
    private static final Duration LOST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Autowired
    private JdbcDetectionStore store;

    @Autowired
    private JdbcClient jdbc;

    private ArticleId article;
    private RevisionId revision;

    @BeforeEach
    void revision() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Detections");
        article = newsroom.article(team, newsroom.person("ann"), TEXT);
        revision = newsroom.head(article);
    }

    @Test
    void a_queued_run_is_taken_once() {
        assertThat(store.latest(revision)).isEmpty();
        store.queue(revision);
        assertThat(state()).isEqualTo(DetectionProgress.State.QUEUED);
        JdbcDetectionStore.Run run = store.take("7", LOST, PAUSE).orElseThrow();
        assertThat(run.revision()).isEqualTo(revision);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(state()).isEqualTo(DetectionProgress.State.RUNNING);
        assertThat(store.take("7", LOST, PAUSE)).isEmpty();
        assertThat(store.finish(run, 3)).isTrue();
        assertThat(state()).isEqualTo(DetectionProgress.State.DONE);
        assertThat(store.finish(run, 3)).isFalse();
        assertThat(store.take("7", LOST, PAUSE)).isEmpty();
    }

    @Test
    void a_failed_run_pauses_before_it_is_taken_again() {
        store.queue(revision);
        JdbcDetectionStore.Run first = store.take("7", LOST, PAUSE).orElseThrow();
        assertThat(store.fail(first, false, "out of luck")).isTrue();
        assertThat(store.latest(revision))
                .contains(new DetectionProgress(DetectionProgress.State.QUEUED, "out of luck"));
        assertThat(store.take("7", LOST, PAUSE)).isEmpty();
        jdbc.sql("update detection_run set finished_at = finished_at - interval '11 s'")
                .update();
        JdbcDetectionStore.Run second = store.take("7", LOST, PAUSE).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(store.fail(second, true, "no luck")).isTrue();
        assertThat(store.latest(revision)).contains(new DetectionProgress(DetectionProgress.State.FAILED, "no luck"));
        assertThat(store.take("7", LOST, PAUSE)).isEmpty();
    }

    @Test
    void a_run_whose_node_is_lost_is_taken_over_and_the_lost_node_can_no_longer_end_it() {
        store.queue(revision);
        JdbcDetectionStore.Run lost = store.take("7", LOST, PAUSE).orElseThrow();
        jdbc.sql("update detection_run set started_at = started_at - interval '4 min'")
                .update();
        JdbcDetectionStore.Run taken = store.take("7", LOST, PAUSE).orElseThrow();
        assertThat(taken.id()).isEqualTo(lost.id());
        assertThat(store.finish(lost, 1)).isFalse();
        assertThat(store.fail(lost, true, "late")).isFalse();
        assertThat(store.finish(taken, 1)).isTrue();
    }

    @Test
    void claims_are_stored_with_their_parts_whatever_their_order() {
        store.insertClaims(
                article,
                revision,
                TEXT,
                "7",
                List.of(
                        claim("two residents", 1),
                        claim("wounding two residents", -1),
                        claim("Shells hit Tsyrkuny 🛰", -1)));
        assertThat(jdbc.sql("""
                        select c.exact || ' | ' || coalesce(p.exact, '-') || ' | ' || (c.anchor ->> 'prefix')
                        from claim c left join claim p on p.id = c.parent_id
                        where c.article_id = ?
                        order by c.id
                        """).param(article.value()).query(String.class).list())
                .containsExactly(
                        "two residents | wounding two residents | hells hit Tsyrkuny 🛰, wounding ",
                        "wounding two residents | - | Shells hit Tsyrkuny 🛰, ",
                        "Shells hit Tsyrkuny 🛰 | - | ");
    }

    @Test
    void a_claim_keeps_everything_that_was_detected() {
        assertThat(store.detected(revision)).isFalse();
        int start = TEXT.indexOf("wounding");
        store.insertClaims(
                article,
                revision,
                TEXT,
                "7",
                List.of(new DetectedClaim(
                        ClaimKind.CASUALTY,
                        new Span(start, start + 22),
                        new Span(start + 9, start + 22),
                        Polarity.NEGATIVE,
                        Modality.POSSIBLE,
                        Facts.none().withPlace("Tsyrkuny"),
                        new Speaker("an officer", null),
                        new Span(0, 6),
                        0.75,
                        -1)));
        assertThat(store.detected(revision)).isTrue();
        assertThat(jdbc.sql("""
                        select concat_ws(' ', kind, origin, start_at - :start, end_at - :start, head_start - :start,
                            head_end - :start, facts, polarity, modality, speaker, attribution_start, attribution_end,
                            priority, detector_version, revision_id = :revision)
                        from claim
                        where article_id = :article
                        """)
                        .param("start", start)
                        .param("revision", revision.value())
                        .param("article", article.value())
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "CASUALTY DETECTED 0 22 9 22 {\"place\": \"Tsyrkuny\"} NEGATIVE POSSIBLE an officer 0 6 0.75 7 t");
    }

    @Test
    void ten_thousand_claims_are_stored_in_one_statement() {
        List<DetectedClaim> claims = IntStream.range(0, 10_000)
                .mapToObj(i -> claim("two residents", i == 0 ? -1 : i - 1))
                .toList();
        store.insertClaims(article, revision, TEXT, "7", claims);
        assertThat(jdbc.sql("select count(*) from claim where article_id = ?")
                        .param(article.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
    }

    @Test
    void nothing_detected_stores_nothing() {
        store.insertClaims(article, revision, TEXT, "7", List.of());
        store.insertIssues(article, revision, new Detection(List.of(), List.of(), List.of(), List.of()));
        assertThat(store.detected(revision)).isFalse();
    }

    @Test
    void issues_keep_their_places_in_the_text() {
        TextIssue issue = new TextIssue(
                IssueKind.NUMBER_MISMATCH,
                Severity.HIGH,
                "Two numbers of one thing.",
                List.of(new Span(1, 3), new Span(5, 9)));
        TextIssue second = new TextIssue(IssueKind.MISSPELLING, Severity.LOW, "Name.", List.of(new Span(0, 1)));
        store.insertIssues(article, revision, new Detection(List.of(), List.of(), List.of(), List.of(issue, second)));
        assertThat(jdbc.sql("""
                        select concat_ws(' ', kind, severity, description, jsonb_path_query_array(spans, '$[*].start'),
                            jsonb_path_query_array(spans, '$[*].end'))
                        from text_issue
                        where article_id = ?
                        order by id
                        """).param(article.value()).query(String.class).list())
                .containsExactly(
                        "NUMBER_MISMATCH HIGH Two numbers of one thing. [1, 5] [3, 9]",
                        "MISSPELLING LOW Name. [0] [1]");
    }

    @Test
    void locking_a_revision_holds_until_the_transaction_ends() {
        store.lock(revision);
        assertThat(jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private DetectionProgress.State state() {
        return store.latest(revision).orElseThrow().state();
    }

    private static DetectedClaim claim(String words, int parent) {
        Span span = new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
        return new DetectedClaim(
                ClaimKind.EVENT,
                span,
                span,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none(),
                null,
                null,
                0.5,
                parent);
    }
}
