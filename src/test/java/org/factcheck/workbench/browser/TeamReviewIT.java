package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.workbench.browser.FirstArticleIT.changePassword;
import static org.factcheck.workbench.browser.FirstArticleIT.claims;
import static org.factcheck.workbench.browser.FirstArticleIT.createMember;
import static org.factcheck.workbench.browser.FirstArticleIT.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's work on one claim: three people, each in a browser of their own, from the policy to the corrected report. */
class TeamReviewIT {
    private static final String PASSWORD = "a long enough phrase";
    private static final String WORDS = "wounding two residents";
    private static final String RITA_SAYS = "Two bulletins name both of them.";
    private static final String ROLF_SAYS = "Only one of the two was a resident.";
    private static final String DECISION = "The bulletin of the evening names both as residents of Tsyrkuny.";
    private static final String OVERRIDE = "Of public interest today; the open claims follow.";
    private static final String CORRECTED = "The figure of wounded people was judged again.";

    @TempDir
    Path data;

    @Test
    void a_team_reviews_disputes_adjudicates_publishes_and_corrects() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.start(data);
                Chromium chromium = new Chromium()) {
            Page editor = chromium.newPerson();
            editor.navigate(workbench.url());
            signIn(editor, "admin", workbench.oneTimePassword());
            changePassword(editor, workbench.oneTimePassword(), PASSWORD);
            Page rita = member(chromium, workbench, editor, "rita", "Rita Reviewer");
            Page rolf = member(chromium, workbench, editor, "rolf", "Rolf Reviewer");

            askForTwoVerdicts(editor);
            assign(editor);
            judge(rita, "Mostly true", RITA_SAYS);
            sees(panel(rita), "1 of 2 verdicts in");
            judgeBlind(rolf);
            adjudicate(editor);
            sees(panel(rita), "Stands: Mostly true");

            publish(editor);
            reopen(editor);
            judgeAgain(rita);
            judgeAgain(rolf);
            correct(editor);
            readVersions(rolf, workbench);
            verifyLog(editor, workbench);
            chromium.assertNoPolicyBreach();
        }
    }

    private static Page member(Chromium chromium, RunningWorkbench workbench, Page editor, String login, String name) {
        String once = createMember(editor, workbench, login, name, "Reviewer");
        Page page = chromium.newPerson();
        page.navigate(workbench.url());
        signIn(page, login, once);
        changePassword(page, once, PASSWORD);
        return page;
    }

    private static void askForTwoVerdicts(Page editor) {
        link(editor, "Team").click();
        link(editor, "Review policy of Newsroom").click();
        Locator verdicts = editor.getByLabel("Verdicts needed for Casualty", exact());
        assertThat(verdicts).hasValue("1");
        verdicts.fill("2");
        verdicts.press("Tab");
        button(editor, "Save policy").click();
        sees(editor, Pattern.compile("^The policy is saved"));
        sees(editor, "Version 2");
    }

    private static void assign(Page editor) {
        openSample(editor);
        button(editor, "Select several").click();
        editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Casualty")))
                .click();
        for (String name : new String[] {"Rita Reviewer", "Rolf Reviewer"}) {
            button(editor, "Select all shown").click();
            button(editor, "Assign…").first().click();
            Locator dialog = editor.getByRole(
                    AriaRole.DIALOG, new Page.GetByRoleOptions().setName(Pattern.compile("^Assign \\d+ claims$")));
            dialog.getByLabel("Assignee").fill(name);
            editor.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                    .click();
            button(dialog, "Assign").click();
            assertThat(dialog).hasCount(0);
            sees(editor, Pattern.compile("claims assigned to " + name));
        }
    }

    /** From the queue, the first thing that a reviewer opens. */
    private static void judge(Page reviewer, String rating, String why) {
        link(reviewer, "Queue").click();
        sees(reviewer, "2 claims wait for you.");
        openFromQueue(reviewer);
        giveVerdict(reviewer, rating, why);
    }

    private static void openFromQueue(Page reviewer) {
        reviewer.getByText(WORDS, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        reviewer.waitForURL(Pattern.compile("claim=\\d+"));
    }

    private static void giveVerdict(Page reviewer, String rating, String why) {
        button(reviewer, rating).click();
        reviewer.getByLabel("Rationale", exact()).fill(why);
        button(reviewer, "Give verdict").click();
        assertThat(button(reviewer, "Give verdict")).hasCount(0);
        sees(panel(reviewer), why);
    }

    /** Nothing of what Rita made of it reaches Rolf before he has judged, and everything after. */
    private static void judgeBlind(Page rolf) {
        link(rolf, "Queue").click();
        sees(rolf, "2 claims wait for you.");
        openFromQueue(rolf);
        sees(panel(rolf), "1 of 2 verdicts in");
        sees(panel(rolf), "Somebody gave a verdict");
        assertThat(rolf.content()).doesNotContain(RITA_SAYS).doesNotContain("Rita Reviewer gave a verdict");
        giveVerdict(rolf, "Mostly false", ROLF_SAYS);
        sees(panel(rolf), RITA_SAYS);
        sees(panel(rolf), "disputed");
    }

    private static void adjudicate(Page editor) {
        link(editor, "Adjudication").click();
        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(WORDS)))
                .click();
        sees(editor, "Reviewer A");
        sees(editor, "They differ in rating.");
        assertThat(editor.getByText("Rita Reviewer")).hasCount(0);
        button(editor, "Show names").click();
        sees(editor, "Rita Reviewer");
        button(editor, "Adjudicate").click();
        sees(editor, "Choose a rating first");
        button(editor, "Mostly true").click();
        editor.getByLabel("different evidence", exact()).check();
        editor.getByLabel("Reasoning", exact()).fill(DECISION);
        look(editor, "adjudication");
        button(editor, "Adjudicate").click();
        sees(editor, "Decided: Mostly true");
        sees(editor, "No claim is disputed");
    }

    private static void publish(Page editor) {
        openSample(editor);
        link(editor, "Report").click();
        sees(editor, DECISION);
        link(editor, "Sign-off and versions").click();
        sees(editor, Pattern.compile("^\\d+ things block the sign-off"));
        button(editor, "Publish anyway").click();
        sees(editor, "Say why the report is published although something blocks.");
        look(editor, "gate");
        editor.getByLabel("Reason for publishing anyway").fill(OVERRIDE);
        button(editor, "Publish anyway").click();
        sees(editor, "Version 1 is published.");
        sees(editor, "Nothing has changed since version 1");
    }

    private static void reopen(Page editor) {
        openClaim(editor);
        button(editor, "Reopen…").click();
        Locator dialog =
                editor.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Have the claim judged again?"));
        button(dialog, "Reopen claim").click();
        sees(dialog, "Choose why it is to be judged again.");
        dialog.getByLabel("What was published has to be corrected").check();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reason"))
                .fill("A reader sent the list of the hospital.");
        button(dialog, "Reopen claim").click();
        assertThat(dialog).hasCount(0);
        sees(panel(editor), "0 of 2 verdicts in");
    }

    private static void judgeAgain(Page reviewer) {
        sees(panel(reviewer), "A reader sent the list of the hospital.");
        button(reviewer, "Change verdict").click();
        giveVerdict(reviewer, "True", "The hospital lists both.");
    }

    private static void correct(Page editor) {
        sees(panel(editor), "Stands: True");
        link(editor, "Report").click();
        sees(editor, Pattern.compile("1 claim has changed since"));
        link(editor, "Sign-off and versions").click();
        editor.getByLabel("Reason for publishing anyway").fill(OVERRIDE);
        editor.getByLabel("What was corrected").fill(CORRECTED);
        button(editor, "Publish anyway").click();
        sees(editor, "Version 2 is published.");
    }

    private static void readVersions(Page reader, RunningWorkbench workbench) {
        openSample(reader);
        link(reader, "Report").click();
        link(reader, "Read version 2").click();
        sees(reader, "What has changed");
        sees(reader, CORRECTED);
        sees(reader, "Mostly true → True");
        sees(reader, "The editor’s reason: " + OVERRIDE);
        look(reader, "published");
        link(reader, "Sign-off and versions").click();
        link(reader, "Version 1").click();
        sees(reader, Pattern.compile("^This is version 1, published"));
        sees(reader, DECISION);
        assertThat(reader.getByText("Mostly true → True")).hasCount(0);
    }

    private static void verifyLog(Page editor, RunningWorkbench workbench) throws Exception {
        link(editor, "Audit").click();
        sees(editor, Pattern.compile("^Head of the chain: \\d+ events are sealed"));
        Locator object = editor.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Object").setExact(true));
        object.fill("Adjudication");
        editor.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Adjudication").setExact(true))
                .click();
        sees(editor, Pattern.compile("adjudicated a claim"));
        assertThat(visible(editor.locator("ins").filter(new Locator.FilterOptions().setHasText(DECISION))))
                .isVisible();
        sees(editor, Pattern.compile("^[0-9]+:[0-9a-f]{64}$"));
        assertThat(workbench.command("verify-audit"))
                .as("the log of the running workbench")
                .matches(
                        "(?s)0 Read [1-9][0-9]* events: .*Head [0-9]+:[0-9a-f]{64}.*The audit log is as it was written.*");
    }

    private static void openSample(Page page) {
        link(page, "Desk").click();
        // The page that is left may lead to the article too.
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Desk").setExact(true)))
                .isVisible();
        FirstArticleIT.openSample(page);
    }

    private static void openClaim(Page page) {
        openSample(page);
        page.getByLabel("Find in claims").fill(WORDS);
        claims(page)
                .getByText(WORDS, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL(Pattern.compile("claim=\\d+"));
    }

    /** What a message says is said to screen readers as well: it is there twice for a moment. */
    private static void sees(Page page, String words) {
        assertThat(visible(page.getByText(words))).isVisible();
    }

    private static void sees(Page page, Pattern words) {
        assertThat(visible(page.getByText(words))).isVisible();
    }

    private static void sees(Locator part, String words) {
        assertThat(visible(part.getByText(words))).isVisible();
    }

    private static Locator visible(Locator found) {
        return found.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return FirstArticleIT.button(page, name);
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator panel(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Claim").setExact(true));
    }

    /** Accessible, and pictures for whoever looks. */
    private static void look(Page page, String screen) {
        glance(page, screen);
        Chromium.assertAccessible(page, screen);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1024, 768);
        glance(page, screen + "-1024-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private static void glance(Page page, String screen) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "review-" + screen + ".png")));
    }
}
