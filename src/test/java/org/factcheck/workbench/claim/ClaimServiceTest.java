package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ClaimServiceTest {
    private static final String TEXT = "Title 🛰\n\nShells hit Tsyrkuny, wounding two residents.";
    private static int number;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private Viewer reviewer;
    private Viewer second;
    private ArticleId article;

    @BeforeEach
    void article() {
        number++;
        newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Claim team " + number);
        reviewer = newsroom.member(team, "claims" + number, Role.REVIEWER);
        second = newsroom.member(team, "claims-second" + number, Role.REVIEWER);
        article = newsroom.article(team, reviewer.person(), TEXT);
    }

    private static ClaimEdit words(String words) {
        int start = TEXT.indexOf(words);
        return at(start, start + words.length());
    }

    private static ClaimEdit at(int start, int end) {
        return new ClaimEdit(
                ClaimKind.CASUALTY, start, end, " ", Facts.none(), Polarity.POSITIVE, Modality.ASSERTED, null);
    }

    private static ClaimEdit wording(String wording) {
        ClaimEdit edit = words("two residents");
        return new ClaimEdit(
                edit.kind(),
                edit.start(),
                edit.end(),
                wording,
                edit.facts(),
                edit.polarity(),
                edit.modality(),
                edit.speaker());
    }

    @Test
    void a_claim_made_by_hand_has_the_exact_words_and_their_context() {
        Claim claim = claims.claim(reviewer, claims.add(reviewer, article, words("two residents")));
        assertThat(claim.origin()).isEqualTo(Claim.Origin.MANUAL);
        assertThat(claim.anchor().exact()).isEqualTo("two residents");
        assertThat(claim.anchor().prefix())
                .isEqualTo("\n\nShells hit Tsyrkuny, wounding ")
                .hasSize(32);
        assertThat(claim.anchor().suffix()).isEqualTo(".");
        assertThat(claim.wording()).isNull();
    }

    @Test
    void words_outside_the_text_inside_a_character_or_blank_are_refused() {
        int satellite = TEXT.indexOf("🛰");
        for (int[] span : new int[][] {
            {-1, 3},
            {3, 3},
            {5, 4},
            {TEXT.length() - 1, TEXT.length() + 1},
            {satellite + 1, satellite + 4},
            {0, satellite + 1},
            {satellite + 2, satellite + 4}
        }) {
            refused(() -> claims.add(reviewer, article, at(span[0], span[1])), "claim.invalid.words");
        }
        assertThat(claims.claim(reviewer, claims.add(reviewer, article, at(satellite, satellite + 2)))
                        .anchor()
                        .exact())
                .isEqualTo("🛰");
    }

    @Test
    void an_edit_moves_the_anchor_and_the_log_has_before_and_after() {
        ClaimId id = claims.add(reviewer, article, words("two residents"));
        claims.edit(second, id, 0, words("wounding two residents"));
        assertThat(claims.claim(reviewer, id).anchor().exact()).isEqualTo("wounding two residents");
        assertThat(log(id)).containsExactly("created - two residents", "edited two residents wounding two residents");
    }

    @Test
    void counts_that_contradict_themselves_are_refused() {
        ClaimEdit edit = words("two residents");
        Facts facts = Facts.none().withCount(new CountRange(3.0, 2.0));
        refused(
                () -> claims.add(
                        reviewer,
                        article,
                        new ClaimEdit(
                                edit.kind(),
                                edit.start(),
                                edit.end(),
                                null,
                                facts,
                                edit.polarity(),
                                edit.modality(),
                                null)),
                "claim.invalid.count");
    }

    @Test
    void a_wording_longer_than_the_schema_allows_is_refused_with_a_sentence() {
        assertThat(claims.claim(reviewer, claims.add(reviewer, article, wording("🛰".repeat(4000))))
                        .wording())
                .hasSize(8000);
        refused(() -> claims.add(reviewer, article, wording("x".repeat(4001))), "claim.invalid.wordingTooLong");
    }

    @Test
    void dismissing_takes_a_reason_and_restoring_clears_it() {
        ClaimId id = claims.add(reviewer, article, words("two residents"));
        refused(() -> claims.dismiss(reviewer, id, 0, " \n"), "claim.invalid.reason");
        claims.dismiss(reviewer, id, 0, " Not a claim ");
        Claim dismissed = claims.claim(second, id);
        assertThat(dismissed.dismissal().reason()).isEqualTo("Not a claim");
        assertThat(dismissed.dismissal().by()).isEqualTo(reviewer.person());
        assertThatThrownBy(() -> claims.dismiss(second, id, 0, "Me too")).isInstanceOf(ConflictException.class);
        claims.restore(second, id, 1);
        assertThat(claims.claim(second, id).dismissal()).isNull();
        assertThat(log(id)).extracting(line -> line.split(" ")[0]).containsExactly("created", "dismissed", "restored");
    }

    @Test
    void a_refused_change_leaves_no_trace() {
        ClaimId id = claims.add(reviewer, article, words("two residents"));
        assertThatThrownBy(() -> claims.edit(second, id, 5, words("Shells"))).isInstanceOf(ConflictException.class);
        refused(() -> claims.edit(second, id, 0, at(0, 0)), "claim.invalid.words");
        assertThat(log(id)).hasSize(1);
        assertThat(claims.claim(reviewer, id).version()).isZero();
    }

    @Test
    void of_two_reviewers_who_edit_the_same_claim_at_once_one_is_told() throws Exception {
        ClaimId id = claims.add(reviewer, article, words("two residents"));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> saves = threads.invokeAll(List.of(
                    save(together, reviewer, id, "wounding two residents"),
                    save(together, second, id, "Shells hit Tsyrkuny")));
            assertThat(List.of(saves.get(0).get(), saves.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(claims.claim(reviewer, id).version()).isEqualTo(1);
        assertThat(log(id)).hasSize(2);
    }

    private Callable<Boolean> save(CyclicBarrier together, Viewer who, ClaimId id, String words) {
        return () -> {
            together.await();
            try {
                claims.edit(who, id, 0, words(words));
                return true;
            } catch (ConflictException e) {
                return false;
            }
        };
    }

    @Test
    void a_suggestion_keeps_the_selection() {
        ClaimEdit suggestion = claims.suggest(reviewer, article, 9, 15);
        assertThat(suggestion.start()).isEqualTo(9);
        assertThat(suggestion.end()).isEqualTo(15);
        refused(() -> claims.suggest(reviewer, article, 9, 9), "claim.invalid.words");
    }

    @Test
    void of_a_long_text_the_surroundings_are_read_for_a_suggestion() {
        String text = ("Paragraph of words about nothing much.\n\n").repeat(5_000);
        ArticleId article =
                newsroom.article(reviewer.roles().keySet().iterator().next(), reviewer.person(), text);
        assertThat(claims.suggest(reviewer, article, 100_000, 100_010).start()).isEqualTo(100_000);
        assertThat(claims.suggest(reviewer, article, text.length() - 10, text.length() - 2)
                        .end())
                .isEqualTo(text.length() - 2);
    }

    @Test
    void an_article_that_was_never_read_has_no_detection_until_it_is_asked_for() {
        assertThat(claims.detection(reviewer, article).state()).isEqualTo(DetectionProgress.State.NONE);
        claims.detectAgain(reviewer, article);
        assertThat(claims.detection(reviewer, article).state()).isEqualTo(DetectionProgress.State.QUEUED);
    }

    private List<String> log(ClaimId id) {
        return jdbc.sql("""
                        select concat_ws(' ', e.action, coalesce(d.before -> 'anchor' ->> 'exact', '-'),
                            d.after -> 'anchor' ->> 'exact')
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.object_type = 'claim' and e.object_id = ?
                        order by e.id
                        """).param(id.value()).query(String.class).list();
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
