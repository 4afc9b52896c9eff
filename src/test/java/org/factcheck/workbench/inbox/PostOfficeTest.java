package org.factcheck.workbench.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.inbox.Notification.Way;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Sends to a real mail server in this process. */
@ServiceTest
class PostOfficeTest {
    private static final Duration LATER = Duration.ofMinutes(4);
    private static int number;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private NotificationService inbox;

    @Autowired
    private CommentService comments;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private JdbcOutboxStore outbox;

    @Autowired
    private JdbcNotificationSettingStore settings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private int port;
    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer editor;
    private ArticleId article;
    private ClaimId claim;

    @BeforeEach
    void somebody_who_wants_e_mail() {
        number++;
        server.start();
        port = server.getSmtp().getPort();
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("update notification set by_mail = false").update();
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Mail team " + number);
        ann = newsroom.member(team, "mail-ann" + number, Role.REVIEWER);
        editor = newsroom.member(team, "mail-ed" + number, Role.EDITOR);
        article = newsroom.article(team, editor.person(), "Words of secrets " + number);
        claim = newsroom.claim(article, "Words");
        wants(null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void what_came_within_a_few_minutes_goes_in_one_message_that_tells_no_words() throws Exception {
        assignments.assign(editor, claim, ann.person(), null);
        comments.add(editor, claim, "@mail-ann" + number + " it is false");

        office(Duration.ZERO).send();
        assertThat(server.getReceivedMessages()).isEmpty();
        office(LATER).send();
        office(LATER).send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("ann" + number + "@example.org");
        assertThat(message.getFrom()[0]).hasToString("desk@example.org");
        assertThat(message.getSubject()).isEqualTo("2 notifications from the Fact-Check Workbench");
        String text = (String) message.getContent();
        List<Notification> told = inbox.page(ann, false, 0, 10).items();
        assertThat(text)
                .contains("Claims are assigned to you", "You are named in a discussion", "Words of secrets " + number)
                .contains("https://desk.example/inbox/open/" + told.getFirst().id())
                .doesNotContain("false", "mail-ed" + number, "Mail-ed" + number);
        assertThat(told).noneMatch(Notification::read);
    }

    @Test
    void nothing_goes_for_what_was_read_already_or_is_kept_from_the_person() throws Exception {
        assignments.assign(editor, claim, ann.person(), null);
        inbox.markAllRead(ann, inbox.page(ann, false, 0, 1).items().getFirst().id());
        comments.add(editor, claim, "@mail-ann" + number + " it is false");
        jdbc.sql("""
                        insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of)
                        select ?, ?, min(id), 'LOW', now() from rating
                        """).params(claim.value(), editor.person().value()).update();

        office(LATER).send();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void in_quiet_hours_nothing_is_sent_and_afterwards_it_is() {
        LocalTime hour = LocalTime.now(ZoneOffset.UTC).withNano(0);
        wants(new NotificationSettings.QuietHours(hour.minusHours(1), hour.plusHours(1)));
        assignments.assign(editor, claim, ann.person(), null);

        office(LATER).send();
        assertThat(server.getReceivedMessages()).isEmpty();
        office(Duration.ofMinutes(59)).send();
        assertThat(server.getReceivedMessages()).isEmpty();
        office(Duration.ofMinutes(61)).send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_tried_again_a_limited_number_of_times() {
        assignments.assign(editor, claim, ann.person(), null);
        server.stop();
        office(LATER).send();
        assertThat(outboxRow()).isEqualTo(Map.of("attempts", 1, "sent", false, "given_up", false));

        Duration later = LATER;
        for (int attempt = 2; attempt <= 5; attempt++) {
            later = later.plusHours(2);
            office(later).send();
        }
        assertThat(outboxRow()).isEqualTo(Map.of("attempts", 5, "sent", false, "given_up", true));
        assertThat(inbox.unread(ann).count()).isEqualTo(1);

        server.start();
        office(later.plusHours(2)).send();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void two_nodes_that_send_at_once_send_it_once() throws Exception {
        for (int i = 0; i < 4; i++) {
            Viewer other = newsroom.member(team, "mail-other" + number + "-" + i, Role.REVIEWER);
            inbox.keepSettings(
                    other,
                    new NotificationSettings(
                            Map.of(Kind.ASSIGNED, Way.MAIL), "other" + i + "@example.org", ZoneId.of("UTC"), null));
            assignments.assign(editor, claim, other.person(), null);
        }
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> office(LATER).send()),
                        CompletableFuture.runAsync(() -> office(LATER).send()))
                .get();

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(
                        "other0@example.org", "other1@example.org", "other2@example.org", "other3@example.org");
    }

    @Test
    void a_message_is_in_the_language_of_its_reader() throws Exception {
        jdbc.sql("insert into preference (person_id, kind, value) values (?, 'LANGUAGE', 'uk')")
                .param(ann.person().value())
                .update();
        assignments.assign(editor, claim, ann.person(), null);
        office(LATER).send();
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("сповіщення");
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).isNotEmpty();
    }

    private void wants(NotificationSettings.QuietHours quiet) {
        inbox.keepSettings(
                ann,
                new NotificationSettings(
                        Map.of(Kind.ASSIGNED, Way.MAIL, Kind.MENTION, Way.MAIL),
                        "ann" + number + "@example.org",
                        ZoneId.of("UTC"),
                        quiet));
    }

    private Map<String, Object> outboxRow() {
        return jdbc.sql("""
                        select attempts, sent_at is not null as sent, given_up_at is not null as given_up
                        from mail_outbox where person_id = ?
                        """).param(ann.person().value()).query().singleRow();
    }

    /** As it is a while from now. */
    private PostOffice office(Duration later) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new PostOffice(
                outbox,
                settings,
                sender,
                Texts.strict(),
                transactions,
                "https://desk.example",
                "desk@example.org",
                RetryPolicy.builder().maxRetries(1).delay(Duration.ofMillis(1)).build(),
                Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
    }
}
