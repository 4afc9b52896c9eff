package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.claim.TextIssueService;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.SignOffGate.Blocker;
import org.factcheck.workbench.review.SignOffGate.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PublicationServiceTest {
    private static int number;

    @Autowired
    private PublicationService publications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ClaimService claims;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private TextIssueService issues;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private Viewer reader;
    private ArticleId article;
    private ClaimId wounded;
    private ClaimId quiet;

    @BeforeEach
    void article() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Publication team " + number);
        ann = newsroom.member(team, "publication-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "publication-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "publication-editor" + number, Role.EDITOR);
        reader = newsroom.member(team, "publication-reader" + number, Role.VIEWER);
        article = newsroom.article(team, ann.person(), "Shells wounded two residents. Then it was quiet.");
        wounded = newsroom.claim(article, "two residents");
        jdbc.sql("update claim set kind = 'CASUALTY' where id = ?")
                .param(wounded.value())
                .update();
        quiet = newsroom.claim(article, "it was quiet");
    }

    @Test
    void the_gate_tells_everything_that_blocks_until_it_is_done() {
        assertThat(reasons(editor)).containsExactly(Reason.OPEN, Reason.OPEN);
        judge(ann, wounded, "TRUE");
        judge(ann, quiet, "TRUE");
        assertThat(reasons(editor)).containsExactly(Reason.TOO_FEW_VERDICTS, Reason.TOO_FEW_ORIGINS);
        judge(bob, wounded, "TRUE");
        assertThat(reasons(editor)).containsExactly(Reason.TOO_FEW_ORIGINS, Reason.TOO_FEW_ORIGINS);

        support(ann, quiet, "Weather office", "Weather", "it was quiet");
        support(ann, wounded, "Wire one", "Wire", "two wounded");
        support(bob, wounded, "Wire two", " wire ", "two wounded");
        judgeAgain();
        assertThat(publications.gate(editor, article).blockers())
                .as("sources of one origin count once")
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.reason()).isEqualTo(Reason.TOO_FEW_ORIGINS);
                    assertThat(blocker.claim()).isEqualTo(wounded);
                    assertThat(blocker.have()).isEqualTo(1);
                    assertThat(blocker.need()).isEqualTo(2);
                });

        support(bob, wounded, "The hospital", null, null);
        judgeAgain();
        TextIssueId issue = issue("HIGH");
        assertThat(reasons(editor)).containsExactly(Reason.SOURCE_NOT_KEPT, Reason.TEXT_ISSUE);

        issues.settle(ann, issue, 0, "The author has corrected it.");
        assertThatThrownBy(() -> issues.settle(bob, issue, 0, "It is none.")).isInstanceOf(ConflictException.class);
        jdbc.sql("update evidence set passage = 'two came in' where passage is null and claim_id = ?")
                .param(wounded.value())
                .update();
        assertThat(publications.gate(reader, article).open()).isTrue();

        issues.reopen(bob, issue, 1);
        assertThat(reasons(reader)).containsExactly(Reason.TEXT_ISSUE);
        assertThatThrownBy(() -> issues.settle(ann, issue, 2, "  ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void that_reviewers_disagree_is_told_to_those_only_who_may_know_it() {
        judge(ann, wounded, "TRUE");
        judge(bob, wounded, "FALSE");
        Viewer cem = newsroom.member(team, "publication-cem" + number, Role.REVIEWER);
        assertThat(reasons(editor)).containsExactly(Reason.DISPUTED, Reason.OPEN);
        assertThat(reasons(ann)).containsExactly(Reason.DISPUTED, Reason.OPEN);
        assertThat(reasons(cem)).containsExactly(Reason.OPEN, Reason.IN_REVIEW);
        assertThat(reasons(reader)).containsExactly(Reason.OPEN, Reason.IN_REVIEW);
    }

    @Test
    void what_is_published_can_be_checked_by_its_hash_and_no_longer_follows_the_database() throws Exception {
        SourceId secret = evidence.addSource(
                editor, team, new SourceEdit("Secret witness", null, null, Source.Kind.PERSON, null, null, null, true));
        evidence.attach(
                editor, quiet, secret, new EvidenceEdit(Evidence.Stance.SUPPORTS, "I saw it", null, "of the staff"));
        judge(ann, quiet, "TRUE");
        judge(ann, wounded, "TRUE");
        judge(bob, wounded, "FALSE");

        Publication first = publications.publish(editor, article, new NewPublication(0, "The paper closes", null));

        String content = publications.content(reader, article, 1);
        assertThat(first.number()).isEqualTo(1);
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(first.sha256());
        JsonNode report = JsonMapper.shared().readTree(content).get("report");
        assertThat(report.at("/publication/override/reason").asString()).isEqualTo("The paper closes");
        assertThat(report.at("/publication/override/blockers").toString())
                .isEqualTo("[{\"reason\":\"IN_REVIEW\",\"count\":1}]");
        assertThat(report.at("/claims/0/state").asString())
                .as("a dispute that is not settled is nobody's business outside")
                .isEqualTo("IN_REVIEW");
        assertThat(report.at("/claims/1/resolution/rating").asString()).isEqualTo("True");
        assertThat(report.at("/claims/1/evidence/0/stance").asString()).isEqualTo("SUPPORTS");
        assertThat(content).doesNotContain("Secret witness", "I saw it", "of the staff");

        jdbc.sql("update person set name = 'Renamed' where id = ?")
                .param(ann.person().value())
                .update();
        judge(ann, quiet, "FALSE");
        assertThat(publications.content(reader, article, 1)).isEqualTo(content);
        assertThat(publications.versions(reader, article))
                .extracting(Publication::number, Publication::sha256)
                .containsExactly(tuple(1, first.sha256()));
        assertThatThrownBy(() -> publications.content(reader, article, 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into publication (article_id, number, content, sha256, published_by)
                                values (?, 9, 'another', sha256('text'), ?)
                                """)
                        .params(article.value(), editor.person().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void something_that_blocks_takes_a_reason_and_a_new_version_takes_a_word_on_what_was_corrected() {
        assertThatThrownBy(() -> publications.publish(editor, article, new NewPublication(0, " ", null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("review.invalid.override");
        publications.publish(editor, article, new NewPublication(0, "Urgent", null));
        assertThatThrownBy(() -> publications.publish(editor, article, new NewPublication(1, "Urgent", "Nothing")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("review.invalid.nothingChanged");

        judge(ann, quiet, "FALSE");
        assertThatThrownBy(() -> publications.publish(editor, article, new NewPublication(1, "Urgent", null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("review.invalid.corrected");
        assertThatThrownBy(() -> publications.publish(editor, article, new NewPublication(0, "Urgent", null)))
                .as("somebody else has published meanwhile")
                .isInstanceOf(ConflictException.class);
        publications.publish(editor, article, new NewPublication(1, "Urgent", "It was not quiet"));

        JsonNode second = JsonMapper.shared()
                .readTree(publications.content(reader, article, 2))
                .at("/report/publication");
        assertThat(second.at("/corrected").asString()).isEqualTo("It was not quiet");
        assertThat(second.at("/changes/since").asInt()).isEqualTo(1);
        assertThat(second.at("/changes/claims").size()).isEqualTo(1);
        assertThat(second.at("/changes/claims/0/claim").asLong()).isEqualTo(quiet.value());
        assertThat(second.at("/changes/claims/0/ratingNow").asString()).isEqualTo("False");
        assertThat(jdbc.sql("""
                                select count(*) from audit_event
                                where article_id = ? and object_type = 'publication' and action = 'published'
                                """).param(article.value()).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void of_editors_who_publish_at_the_same_time_one_does_and_the_others_are_told() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        Callable<@Nullable Throwable> publish = () -> {
            together.await();
            return catchThrowable(() -> publications.publish(editor, article, new NewPublication(0, "Urgent", null)));
        };
        List<Future<@Nullable Throwable>> tries;
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            tries = IntStream.range(0, 4).mapToObj(i -> editors.submit(publish)).toList();
            together.countDown();
        }
        int published = 0;
        for (Future<@Nullable Throwable> one : tries) {
            if (one.get() == null) {
                published++;
            } else {
                assertThat(one.get()).isInstanceOf(ConflictException.class);
            }
        }
        assertThat(published).isEqualTo(1);
        assertThat(publications.versions(editor, article))
                .extracting(Publication::number)
                .containsExactly(1);
    }

    private List<Reason> reasons(Viewer viewer) {
        return publications.gate(viewer, article).blockers().stream()
                .map(Blocker::reason)
                .toList();
    }

    /** New evidence opens claims again: whoever judged them says the same once more. */
    private void judgeAgain() {
        for (Viewer viewer : List.of(ann, bob)) {
            judge(viewer, wounded, "TRUE");
        }
        judge(ann, quiet, "TRUE");
    }

    private void judge(Viewer viewer, ClaimId claim, String code) {
        ClaimReview review = reviews.review(viewer, claim);
        RatingId rating = review.scale().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        reviews.give(
                viewer,
                claim,
                new NewVerdict(
                        rating,
                        "Because",
                        Verdict.Confidence.HIGH,
                        Instant.EPOCH,
                        review.verdicts().stream()
                                .filter(verdict -> verdict.reviewer().equals(viewer.person()))
                                .map(Verdict::id)
                                .max(Comparator.comparing(VerdictId::value))
                                .orElse(null),
                        claims.claim(viewer, claim).version()));
    }

    private void support(
            Viewer viewer, ClaimId claim, String title, @Nullable String origin, @Nullable String passage) {
        SourceId source = evidence.addSource(
                viewer, team, new SourceEdit(title, null, null, Source.Kind.DOCUMENT, null, null, origin, false));
        evidence.attach(viewer, claim, source, new EvidenceEdit(Evidence.Stance.SUPPORTS, passage, null, null));
    }

    private TextIssueId issue(String severity) {
        return new TextIssueId(jdbc.sql("""
                        insert into text_issue (article_id, revision_id, kind, severity, description, spans)
                        values (?, ?, 'NUMBER_MISMATCH', ?, 'Two or three', '[{"start": 0, "end": 6}]') returning id
                        """)
                .params(article.value(), newsroom.head(article).value(), severity)
                .query(Long.class)
                .single());
    }
}
