package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.factcheck.workbench.browser.FirstArticleIT.button;
import static org.factcheck.workbench.browser.FirstArticleIT.changePassword;
import static org.factcheck.workbench.browser.FirstArticleIT.claims;
import static org.factcheck.workbench.browser.FirstArticleIT.createMember;
import static org.factcheck.workbench.browser.FirstArticleIT.exactLabel;
import static org.factcheck.workbench.browser.FirstArticleIT.openSample;
import static org.factcheck.workbench.browser.FirstArticleIT.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A day at the desk: several people at one article, connections that go, browsers and servers that die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskLifeIT {
    private static final String ADMIN_PASSWORD = "a long enough phrase";
    private static final String RITA_PASSWORD = "another long phrase";
    private static final String MARK_PASSWORD = "a third long phrase";

    @TempDir
    static Path data;

    @TempDir
    static Path other;

    private static RunningWorkbench workbench;
    private static String marksOnce = "";

    @BeforeAll
    static void open() throws Exception {
        workbench = RunningWorkbench.start(data);
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            admin.navigate(workbench.url());
            signIn(admin, "admin", workbench.oneTimePassword());
            changePassword(admin, workbench.oneTimePassword(), ADMIN_PASSWORD);
            String once = createMember(admin, workbench, "rita", "Rita Reviewer", "Reviewer");
            marksOnce = createMember(admin, workbench, "mark", "Mark Reviewer", "Reviewer");
            Page rita = chromium.newPerson();
            rita.navigate(workbench.url());
            signIn(rita, "rita", once);
            changePassword(rita, once, RITA_PASSWORD);
        }
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @Test
    @Order(1)
    void people_at_two_nodes_see_each_other_and_what_is_saved_but_nothing_half_written_nor_blind_verdicts()
            throws Exception {
        try (RunningWorkbench second = RunningWorkbench.beside(data, other);
                Chromium chromium = new Chromium()) {
            askForTwoVerdicts();
            List<String> frames = new CopyOnWriteArrayList<>();
            List<Response> answers = new CopyOnWriteArrayList<>();
            Page mark = chromium.newPerson();
            mark.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
            mark.navigate(second.url());
            signIn(mark, "mark", marksOnce);
            changePassword(mark, marksOnce, MARK_PASSWORD);
            openSample(mark);
            mark.onResponse(answers::add);
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            assertThat(avatar(mark, "^Rita Reviewer, at no claim$")).isVisible();
            assertThat(avatar(rita, "^Mark Reviewer, at no claim$")).isVisible();

            choose(rita, "wounding two residents");
            assertThat(avatar(mark, "^Rita Reviewer, at claim \\d+$")).isVisible();
            avatar(mark, "^Rita Reviewer").click();
            mark.waitForURL(Pattern.compile("claim=\\d+"));
            assertThat(mark.getByText("Rita Reviewer is looking at this claim")).isVisible();
            assertThat(rita.getByText("Mark Reviewer is looking at this claim")).isVisible();

            rationale(rita).fill("The bulletin counts nobody");
            assertThat(avatar(mark, "writing a verdict$")).isVisible();
            assertThat(mark.getByText("Rita Reviewer is writing a verdict here").first())
                    .isVisible();
            assertThat(claims(mark).getByText("Rita Reviewer is writing a verdict here"))
                    .isVisible();
            comment(rita, "Who counted them?\nAnd when?");
            assertThat(mark.getByText("Who counted them?")).isVisible();
            Chromium.assertAccessible(mark, "workbench with somebody else");

            judge(rita, "Mostly false");
            assertThat(rita.getByText("The bulletin counts nobody").first()).isVisible();
            assertThat(row(mark).getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("In review")))
                    .isVisible();
            comment(mark, "Seen from here");
            assertThat(rita.getByText("Seen from here")).isVisible();
            assertThat(mark.content()).doesNotContain("counts nobody");
            assertThat(frames).isNotEmpty().noneMatch(text -> text.contains("counts nobody"));
            assertThat(answers).noneMatch(answer -> answer.text().contains("counts nobody"));
            answers.clear();

            rationale(mark).fill("Two independent counts");
            judge(mark, "True");
            assertThat(row(rita).getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Disputed")))
                    .isVisible();
            assertThat(mark.getByText("The bulletin counts nobody").first()).isVisible();

            mark.context().close();
            assertThat(avatar(rita, "^Mark")).hasCount(0);
            chromium.assertNoPolicyBreach();
        }
    }

    /** With what the day has brought, so that the screens have something to show. */
    @Test
    @Order(2)
    void every_screen_is_accessible_in_light_and_dark_small_and_enlarged() {
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            enter(admin, "admin", ADMIN_PASSWORD);
            new EveryScreen(admin, workbench.url()).walk();
            chromium.assertNoPolicyBreach();
        }
    }

    @Test
    @Order(3)
    void offline_and_back_keeps_what_is_typed_and_catches_up() {
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            enter(admin, "admin", ADMIN_PASSWORD);
            choose(admin, "Sunday");
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            choose(rita, "Sunday");

            rita.context().setOffline(true);
            Locator notice = rita.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("No connection. What you type is kept"));
            assertThat(notice).isVisible();
            rationale(rita).pressSequentially("Typed in the tunnel");
            admin.getByLabel("Comment", exactLabel()).fill("Said meanwhile");
            button(admin, "Add comment").click();
            assertThat(admin.getByText("Said meanwhile")).isVisible();

            rita.context().setOffline(false);
            assertThat(notice).isHidden();
            assertThat(rationale(rita)).hasValue("Typed in the tunnel");
            if (button(rita, "Show").isVisible()) {
                button(rita, "Show").click();
            }
            assertThat(rita.getByText("Said meanwhile")).isVisible();
            assertThat(rationale(rita)).hasValue("Typed in the tunnel");
            awaitKept(rita, "Typed in the tunnel");
        }
    }

    @Test
    @Order(4)
    void a_draft_survives_a_killed_browser() {
        String typed = "Not yet said when the browser died";
        try (Chromium chromium = new Chromium()) {
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            choose(rita, "Monday");
            rationale(rita).fill(typed);
            awaitKept(rita, typed);
            chromium.kill();
        }
        assertDraftIsThere("Monday", typed);
    }

    @Test
    @Order(5)
    void a_draft_survives_a_killed_application() throws Exception {
        String typed = "Not yet said when the server died";
        try (Chromium chromium = new Chromium()) {
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            choose(rita, "Tuesday");
            rationale(rita).fill(typed);
            awaitKept(rita, typed);

            workbench.kill();
            workbench = RunningWorkbench.start(data);
        }
        assertDraftIsThere("Tuesday", typed);
    }

    /** With one verdict a claim would be settled, and the verdict to be seen. */
    private static void askForTwoVerdicts() {
        SignIn owner = EmbeddedServer.running(data).orElseThrow().owner();
        JdbcClient.create(new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true))
                .sql("""
                        with policy as (
                            insert into review_policy (team_id, version, blind, adjudicators)
                            select team.id, 1 + coalesce(max(policy.version), 0), true, 'EDITORS'
                            from team left join review_policy policy on policy.team_id = team.id
                            group by team.id
                            returning id)
                        insert into review_policy_kind (policy_id, kind, reviewed, verdicts, origins)
                        select policy.id, kind, true, 2, 0 from policy, unnest(:kinds::text[]) as kind
                        """)
                .param(
                        "kinds",
                        Stream.of(ClaimKind.values()).map(ClaimKind::name).toArray(String[]::new))
                .update();
    }

    private static void comment(Page page, String words) {
        page.getByLabel("Comment", exactLabel()).fill(words);
        button(page, "Add comment").click();
    }

    private static void judge(Page page, String rating) {
        button(page, rating).click();
        button(page, "Give verdict").click();
    }

    private static Locator row(Page page) {
        return claims(page)
                .locator(".wb-claim-row")
                .filter(new Locator.FilterOptions().setHasText("wounding two residents"));
    }

    private static void assertDraftIsThere(String words, String typed) {
        try (Chromium chromium = new Chromium()) {
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            choose(rita, words);
            assertThat(rationale(rita)).hasValue(typed);
        }
    }

    private static void enter(Page page, String login, String password) {
        page.navigate(workbench.url());
        signIn(page, login, password);
        openSample(page);
    }

    /** The first claim of the list, as found by the words. */
    private static void choose(Page page, String words) {
        page.getByLabel("Find in claims").fill(words);
        claims(page)
                .locator(".wb-claim-words")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForURL(Pattern.compile("claim=\\d+"));
        assertThat(rationale(page)).isVisible();
    }

    private static Locator rationale(Page page) {
        return page.getByLabel("Rationale", exactLabel());
    }

    private static Locator avatar(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Others with this article open"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    /** Waits until another page of the same person finds in the form what was typed. */
    private static void awaitKept(Page page, String typed) {
        Page other = page.context().newPage();
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            other.navigate(page.url());
            rationale(other).waitFor();
            return rationale(other).inputValue().equals(typed);
        });
        other.close();
    }
}
