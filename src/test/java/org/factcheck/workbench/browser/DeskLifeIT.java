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
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day at the desk: several people at one article, connections that go, browsers and servers that die. */
class DeskLifeIT {
    private static final String ADMIN_PASSWORD = "a long enough phrase";
    private static final String RITA_PASSWORD = "another long phrase";

    @TempDir
    static Path data;

    private static RunningWorkbench workbench;

    @BeforeAll
    static void open() throws Exception {
        workbench = RunningWorkbench.start(data);
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            admin.navigate(workbench.url());
            signIn(admin, "admin", workbench.oneTimePassword());
            changePassword(admin, workbench.oneTimePassword(), ADMIN_PASSWORD);
            String once = createMember(admin, workbench, "rita", "Rita Reviewer", "Reviewer");
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
    void two_people_at_once_see_each_other_and_what_is_saved_but_nothing_half_written() {
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            List<String> frames = new CopyOnWriteArrayList<>();
            admin.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
            enter(admin, "admin", ADMIN_PASSWORD);
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            assertThat(avatar(admin, "^Rita Reviewer, at no claim$")).isVisible();
            assertThat(avatar(rita, "^Administrator, at no claim$")).isVisible();

            choose(rita, "wounding two residents");
            assertThat(avatar(admin, "^Rita Reviewer, at claim \\d+$")).isVisible();
            avatar(admin, "^Rita Reviewer").click();
            admin.waitForURL(Pattern.compile("claim=\\d+"));
            assertThat(admin.getByText("Rita Reviewer is looking at this claim"))
                    .isVisible();
            assertThat(rita.getByText("Administrator is looking at this claim")).isVisible();

            rationale(rita).fill("A half-written secret");
            assertThat(avatar(admin, "writing a verdict$")).isVisible();
            assertThat(admin.getByText("Rita Reviewer is writing a verdict here")
                            .first())
                    .isVisible();
            assertThat(claims(admin).getByText("Rita Reviewer is writing a verdict here"))
                    .isVisible();

            rita.getByLabel("Comment", exactLabel()).fill("Who counted them?");
            button(rita, "Add comment").click();
            assertThat(admin.getByText("Who counted them?")).isVisible();
            Chromium.assertAccessible(admin, "workbench with somebody else");
            assertThat(admin.content()).doesNotContain("half-written secret");
            assertThat(frames).isNotEmpty().noneMatch(frame -> frame.contains("half-written secret"));

            rita.context().close();
            assertThat(avatar(admin, "^Rita")).hasCount(0);
            chromium.assertNoPolicyBreach();
        }
    }

    @Test
    void offline_and_back_keeps_what_is_typed_and_catches_up() {
        try (Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            enter(admin, "admin", ADMIN_PASSWORD);
            choose(admin, "killing one 40-year-old man");
            Page rita = chromium.newPerson();
            enter(rita, "rita", RITA_PASSWORD);
            choose(rita, "killing one 40-year-old man");

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
