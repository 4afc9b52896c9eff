package org.factcheck.workbench.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.inbox.Notification.Way;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.PersonalNews;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.AdjudicationService;
import org.factcheck.workbench.review.AssignmentPlanService;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.Decision;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.ReopenedBecause;
import org.factcheck.workbench.review.ReviewService;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NotificationServiceTest {
    private static int number;

    @Autowired
    private NotificationService inbox;

    @Autowired
    private Notifications notifications;

    @Autowired
    private DueDates due;

    @Autowired
    private PersonalNews news;

    @Autowired
    private CommentService comments;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private AssignmentPlanService plans;

    @Autowired
    private AdjudicationService adjudications;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private JdbcNotificationStore store;

    @Autowired
    private JdbcNotificationSettingStore settings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private ArticleId article;
    private ClaimId claim;

    @BeforeEach
    void team() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Inbox team " + number);
        ann = newsroom.member(team, "inbox-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "inbox-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "inbox-ed" + number, Role.EDITOR);
        article = newsroom.article(team, editor.person(), "Words of article " + number);
        claim = newsroom.claim(article, "Words");
    }

    @Test
    void who_is_named_and_who_takes_part_in_a_thread_is_told_once_and_nobody_of_their_own_deeds() {
        CommentId thread = comments.add(ann, claim, "Look, @inbox-bob" + number);
        comments.reply(editor, thread, "@inbox-ann" + number + " which map?");
        comments.reply(bob, thread, "The first.");

        assertThat(inbox(bob))
                .extracting(Notification::kind, Notification::words, Notification::claimWords)
                .containsExactly(
                        tuple(Kind.REPLY, "@inbox-ann" + number + " which map?", "Words"),
                        tuple(Kind.MENTION, "Look, @inbox-bob" + number, "Words"));
        assertThat(kinds(ann)).containsExactly(Kind.REPLY, Kind.MENTION);
        assertThat(kinds(editor)).containsExactly(Kind.REPLY);
        assertThat(inbox(bob).getFirst().path())
                .isEqualTo("articles/%s?claim=%s&comment=%s"
                        .formatted(
                                article,
                                claim,
                                comments.comments(bob, claim).get(1).id()));

        comments.edit(ann, thread, 0, "Look, @inbox-bob" + number + " and @inbox-ed" + number);
        assertThat(kinds(bob)).hasSize(2);
        assertThat(kinds(editor)).containsExactly(Kind.MENTION, Kind.REPLY);
    }

    @Test
    void an_answer_about_the_article_leads_to_its_discussion() {
        CommentId thread = comments.addToArticle(ann, article, "Who wrote this?");
        CommentId reply = comments.reply(bob, thread, "The desk.");

        Notification told = inbox(ann).getFirst();
        assertThat(told.claim()).isNull();
        assertThat(told.path()).isEqualTo("articles/%s/discussion?comment=%s".formatted(article, reply));
        assertThat(told.articleTitle()).isEqualTo("Words of article " + number);
    }

    @Test
    void many_claims_given_or_taken_at_once_are_told_once() {
        ClaimId other = newsroom.claim(article, "article");
        assignments.assignAll(editor, article, List.of(claim, other), ann.person(), null);
        assignments.endAll(editor, article, List.of(claim), ann.person());
        assignments.assign(editor, claim, bob.person(), null);
        assignments.assign(editor, claim, bob.person(), LocalDate.EPOCH);
        assignments.take(ann, claim);

        assertThat(inbox(ann))
                .extracting(Notification::kind, Notification::claims, Notification::claim)
                .containsExactly(tuple(Kind.TAKEN_BACK, 1, claim), tuple(Kind.ASSIGNED, 2, null));
        assertThat(kinds(bob)).containsExactly(Kind.ASSIGNED);
    }

    @Test
    void reviewers_of_a_claim_are_told_of_evidence_by_others_but_nothing_about_it() {
        assignments.take(ann, claim);
        evidence.attach(
                bob,
                claim,
                newsroom.source(team, bob.person(), "Bulletin", true),
                new EvidenceEdit(Evidence.Stance.REFUTES, "It was three.", null, "Wrong"));

        assertThat(inbox(ann)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.EVIDENCE);
            assertThat(told.toString()).doesNotContain("Bulletin", "three", "Wrong", "REFUTES");
        });
        assertThat(inbox(bob)).isEmpty();
    }

    @Test
    void that_reviewers_disagree_is_told_to_editors_and_kept_from_those_who_are_blind_until_they_judged() {
        newsroom.verdictsNeeded(team, 2);
        Viewer second = newsroom.member(team, "inbox-ed-two" + number, Role.EDITOR);
        assignments.take(second, claim);
        judge(ann, 1);
        judge(bob, 2);

        assertThat(inbox(editor))
                .extracting(Notification::kind, Notification::actor)
                .containsExactly(tuple(Kind.DISPUTED, null));
        assertThat(kinds(second)).isEmpty();
        assertThat(inbox.unread(second).count()).isZero();
        NotificationId kept = jdbc.sql("select max(id) as id from notification where person_id = ?")
                .param(second.person().value())
                .query((row, at) -> new NotificationId(row.getLong("id")))
                .single();
        assertThatThrownBy(() -> inbox.open(second, kept)).isInstanceOf(NotFoundException.class);
        inbox.markAllRead(second, new NotificationId(Long.MAX_VALUE));

        judge(second, 3);
        assertThat(kinds(second)).containsExactly(Kind.DISPUTED);
        assertThat(inbox.unread(second).count()).isEqualTo(1);
        assertThat(kinds(ann)).doesNotContain(Kind.DISPUTED);
    }

    @Test
    void a_comment_that_the_blind_rule_hides_is_not_told_of_until_it_no_longer_does() {
        newsroom.verdictsNeeded(team, 3);
        Viewer third = newsroom.member(team, "inbox-third" + number, Role.REVIEWER);
        CommentId thread = comments.add(bob, claim, "Who counted?");
        comments.add(ann, claim, "False, @inbox-bob" + number + " @inbox-third" + number);
        comments.reply(ann, thread, "Nobody did.");
        assertThat(inbox(bob)).hasSize(2);
        judge(ann, 1);

        assertThat(inbox(bob)).isEmpty();
        assertThat(inbox(third)).isEmpty();
        assertThat(inbox(editor)).isEmpty();
        judge(bob, 2);
        assertThat(inbox(bob)).extracting(Notification::words).contains("Nobody did.");
    }

    @Test
    void those_who_review_a_claim_are_told_when_it_is_settled_and_opened_again() {
        assignments.take(bob, claim);
        judge(ann, 3);
        assertThat(kinds(bob)).containsExactly(Kind.RESOLVED);
        reviews.reopen(editor, claim, ReopenedBecause.OTHER, "Look again");

        assertThat(kinds(bob)).containsExactly(Kind.REOPENED);
        assertThat(kinds(ann)).containsExactly(Kind.REOPENED);
        assertThat(kinds(editor)).isEmpty();
    }

    @Test
    void who_loses_a_claim_to_another_and_who_gets_it_are_told_and_whoever_judged_a_dispute_hears_how_it_ended() {
        newsroom.verdictsNeeded(team, 2);
        Viewer cora = newsroom.member(team, "inbox-cora" + number, Role.REVIEWER);
        assignments.assign(editor, claim, bob.person(), null);
        plans.apply(editor, team, plans.handOver(editor, team, bob.person(), cora.person(), List.of(claim)));
        assertThat(inbox(bob))
                .extracting(Notification::kind, Notification::actor, Notification::claim)
                .containsExactly(
                        tuple(Kind.REASSIGNED, "Inbox-ed" + number, claim),
                        tuple(Kind.ASSIGNED, "Inbox-ed" + number, claim));
        assertThat(kinds(cora)).containsExactly(Kind.ASSIGNED);

        judge(ann, 1);
        judge(bob, 2);
        adjudications.decide(
                editor, claim, new Decision(rating(3), Adjudication.Reason.SCALE, "Between the two", newestVerdict()));
        for (Viewer judge : List.of(ann, bob, cora)) {
            assertThat(inbox(judge).getFirst())
                    .as(judge.name())
                    .extracting(Notification::kind, Notification::actor, Notification::claim)
                    .containsExactly(Kind.RESOLVED, null, claim);
        }
        assertThat(inbox(ann).toString()).doesNotContain("Between the two");
    }

    @Test
    void due_dates_are_told_once_for_each_article_and_day_by_the_calendar_of_the_person() {
        ClaimId other = newsroom.claim(article, "article");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assignments.assign(editor, claim, ann.person(), today.plusDays(1));
        assignments.assign(editor, other, ann.person(), today.plusDays(1));
        assignments.assign(editor, claim, bob.person(), today.minusDays(2));
        assignments.assign(editor, other, bob.person(), today.plusDays(9));

        assertThat(due.tell()).contains(ann.person(), bob.person());
        assertThat(due.tell()).isEmpty();
        assertThat(inbox(ann).getFirst())
                .extracting(Notification::kind, Notification::claims, Notification::dueOn)
                .containsExactly(Kind.DUE_SOON, 2, today.plusDays(1));
        assertThat(inbox(bob).getFirst())
                .extracting(Notification::kind, Notification::claim)
                .containsExactly(Kind.OVERDUE, claim);

        judge(bob, 1);
        jdbc.sql("delete from notification where person_id = ?")
                .param(bob.person().value())
                .update();
        assertThat(due.tell()).isEmpty();
    }

    @Test
    void who_left_the_team_sees_none_of_its_notifications_and_who_came_back_sees_them_again() {
        assignments.assign(editor, claim, ann.person(), null);
        assertThat(inbox.unread(ann).count()).isEqualTo(1);
        jdbc.sql("delete from membership where person_id = ?")
                .param(ann.person().value())
                .update();

        assertThat(inbox(ann)).isEmpty();
        assertThat(inbox.unread(ann).count()).isZero();
        comments.add(editor, claim, "@inbox-ann" + number);
        assertThat(inbox(ann)).isEmpty();
    }

    @Test
    void what_is_read_stays_read_and_what_came_later_is_not_marked_with_it() {
        assignments.assign(editor, claim, ann.person(), null);
        Notification first = inbox(ann).getFirst();
        comments.add(editor, claim, "@inbox-ann" + number);

        inbox.markAllRead(ann, first.id());
        assertThat(inbox.page(ann, true, 0, 10).items())
                .extracting(Notification::kind)
                .containsExactly(Kind.MENTION);
        inbox.mark(ann, first.id(), false);
        assertThat(inbox.unread(ann).count()).isEqualTo(2);
        assertThat(inbox.open(ann, first.id())).isEqualTo("articles/%s?claim=%s".formatted(article, claim));
        assertThat(inbox.unread(ann).count()).isEqualTo(1);
        assertThatThrownBy(() -> inbox.mark(bob, first.id(), true)).isInstanceOf(NotFoundException.class);
        assertThat(inbox.page(ann, false, 0, 1).total()).isEqualTo(2);
    }

    @Test
    void a_kind_that_somebody_does_not_want_is_not_told_and_settings_are_checked() {
        inbox.keepSettings(bob, choice(Map.of(Kind.ASSIGNED, Way.NONE), null));
        assignments.assign(editor, claim, bob.person(), null);
        assertThat(inbox(bob)).isEmpty();

        inbox.keepSettings(bob, choice(Map.of(Kind.MENTION, Way.MAIL), " bob@example.org "));
        assertThat(inbox.settings(bob)).isEqualTo(choice(Map.of(Kind.MENTION, Way.MAIL), "bob@example.org"));
        for (String wrong : new String[] {"bob", "bob@example", "a@b.c, d@e.f", "bob@example.org\r\nBcc: x@y.z"}) {
            assertThatThrownBy(() -> inbox.keepSettings(bob, choice(Map.of(), wrong)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> inbox.keepSettings(bob, choice(Map.of(Kind.REPLY, Way.MAIL), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(inbox.mails(bob)).isFalse();
    }

    @Test
    void what_comes_in_quiet_hours_counts_when_they_are_over() {
        Instant now = Instant.now();
        jdbc.sql("""
                        insert into notification (person_id, kind, team_id, article_id, created_at)
                        values (:person, 'ASSIGNED', :team, :article, :before)
                        """)
                .param("person", ann.person().value())
                .param("team", team.value())
                .param("article", article.value())
                .param("before", now.minusSeconds(7_200).atOffset(ZoneOffset.UTC))
                .update();
        assignments.assign(editor, claim, ann.person(), null);
        LocalTime hour = LocalTime.ofInstant(now, ZoneOffset.UTC).withNano(0);
        inbox.keepSettings(
                ann,
                new NotificationSettings(
                        Map.of(),
                        null,
                        ZoneId.of("UTC"),
                        new NotificationSettings.QuietHours(hour.minusHours(1), hour.plusHours(1))));

        assertThat(inbox.unread(ann).count()).isEqualTo(1);
        Instant end = inbox.unread(ann).quietUntil();
        assertThat(end).isBetween(now.plusSeconds(3_500), now.plusSeconds(3_700));
        assertThat(inbox(ann)).hasSize(2);
        NotificationService later =
                new NotificationService(store, settings, news, false, Clock.fixed(end, ZoneOffset.UTC));
        assertThat(later.unread(ann)).isEqualTo(new Unread(2, null));
    }

    @Test
    void open_pages_of_the_person_hear_of_it_once_it_is_committed() {
        AtomicInteger heard = new AtomicInteger();
        try (LiveChanges.Subscription following = news.follow(ann.person(), heard::incrementAndGet)) {
            assertThat(following).isNotNull();
            tell(() -> {
                notifications.assigned(editor.person(), team, article, ann.person(), List.of(claim));
                assertThat(heard).hasValue(0);
            });
            await().untilAsserted(() -> assertThat(heard).hasPositiveValue());
        }
    }

    private void tell(Runnable telling) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> telling.run());
    }

    private static NotificationSettings choice(Map<Kind, Way> ways, String email) {
        return new NotificationSettings(ways, email, ZoneId.of("UTC"), null);
    }

    private List<Notification> inbox(Viewer viewer) {
        return inbox.page(viewer, false, 0, 50).items();
    }

    private List<Kind> kinds(Viewer viewer) {
        return inbox(viewer).stream().map(Notification::kind).toList();
    }

    private RatingId rating(int shortcut) {
        return new RatingId(jdbc.sql("select id from rating where scale_id = 1 and shortcut = ?")
                .param(Integer.toString(shortcut))
                .query(Long.class)
                .single());
    }

    private VerdictId newestVerdict() {
        return new VerdictId(jdbc.sql("select max(id) from verdict where claim_id = ?")
                .param(claim.value())
                .query(Long.class)
                .single());
    }

    private void judge(Viewer viewer, int shortcut) {
        reviews.give(
                viewer,
                claim,
                new NewVerdict(rating(shortcut), "Seen", Verdict.Confidence.HIGH, Instant.now(), null, 0));
    }
}
