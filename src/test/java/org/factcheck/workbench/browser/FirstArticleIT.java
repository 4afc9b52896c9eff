package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a person does it: from the first start to the exported report. */
class FirstArticleIT {
    private static final String ADMIN_PASSWORD = "a long enough phrase";
    private static final String MEMBER_PASSWORD = "another long phrase";
    private static final String PASSAGE = "Two residents were wounded in Tsyrkuny.";
    private static final String RATIONALE = "The bulletin says so; no second origin yet.";
    private static final String WORDS = "wounding two residents";

    @TempDir
    Path data;

    @Test
    void the_kharkiv_article_is_checked_from_the_first_start_to_the_exported_report() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.start(data);
                Chromium chromium = new Chromium()) {
            Page admin = chromium.newPerson();
            admin.navigate(workbench.url());
            assertThat(button(admin, "Sign in")).isVisible();
            Chromium.assertAccessible(admin, "sign-in");
            signIn(admin, "admin", workbench.oneTimePassword());
            assertThat(heading(admin, "Choose your password")).isVisible();
            Chromium.assertAccessible(admin, "change password");
            changePassword(admin, workbench.oneTimePassword(), ADMIN_PASSWORD);
            assertThat(data.resolve("initial-password")).doesNotExist();
            Chromium.assertAccessible(admin, "desk");
            assertThat(button(admin, "Sign out")).isHidden();
            button(admin, "Menu of Administrator").click();
            assertThat(button(admin, "Sign out")).isVisible();
            Chromium.assertAccessible(admin, "menu of the person");

            String reviewerPassword = createMember(admin, workbench, "rita", "Rita Reviewer", "Reviewer");
            String viewerPassword = createMember(admin, workbench, "viktor", "Viktor Viewer", "Viewer");

            Chromium.assertAccessible(admin, "team");
            checkScreen(admin, workbench, "account", "Your account");
            checkScreen(admin, workbench, "articles/new", "New article");

            Page reviewer = chromium.newPerson();
            reviewer.navigate(workbench.url());
            signIn(reviewer, "rita", reviewerPassword);
            changePassword(reviewer, reviewerPassword, MEMBER_PASSWORD);
            openSample(reviewer);
            Chromium.assertAccessible(reviewer, "workbench");
            selectCasualty(reviewer);
            addEvidence(reviewer);
            giveVerdict(reviewer);
            Chromium.assertAccessible(reviewer, "workbench with a claim");
            markSentence(reviewer);
            detectAgain(reviewer);
            checkScreen(admin, workbench, "sources", "Sources");

            openReport(reviewer);
            Chromium.assertAccessible(reviewer, "report");
            downloadAll(reviewer);

            Page viewer = chromium.newPerson();
            viewer.navigate(workbench.url());
            signIn(viewer, "viktor", viewerPassword);
            changePassword(viewer, viewerPassword, MEMBER_PASSWORD);
            findNoWayToWrite(viewer);
            chromium.assertNoPolicyBreach();
        }
    }

    private static void checkScreen(Page page, RunningWorkbench workbench, String path, String title) {
        page.navigate(workbench.url() + "/" + path);
        assertThat(heading(page, title)).isVisible();
        Chromium.assertAccessible(page, path);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void signIn(Page page, String login, String password) {
        page.getByLabel("Username", exactLabel()).fill(login);
        page.getByLabel("Password", exactLabel()).fill(password);
        button(page, "Sign in").click();
    }

    static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    static void changePassword(Page page, String old, String chosen) {
        assertThat(heading(page, "Choose your password")).isVisible();
        page.getByLabel("One-time password", exactLabel()).fill(old);
        page.getByLabel("New password", exactLabel()).fill(chosen);
        page.getByLabel("New password again", exactLabel()).fill(chosen);
        button(page, "Change password").click();
        assertThat(heading(page, "Desk")).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    static String createMember(Page admin, RunningWorkbench workbench, String login, String name, String role) {
        admin.navigate(workbench.url() + "/team");
        button(admin, "New account").click();
        Locator account = dialog(admin, "New account");
        account.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill(name);
        account.getByLabel("Username", new Locator.GetByLabelOptions().setExact(true))
                .fill(login);
        button(account, "Create account").click();
        Locator once = dialog(admin, "One-time password of " + login);
        String password = once.getByLabel("One-time password", new Locator.GetByLabelOptions().setExact(true))
                .inputValue();
        button(once, "I have passed it on").click();

        button(admin, "Add member to Newsroom").click();
        Locator member = dialog(admin, "Add member to Newsroom");
        member.getByLabel("Person").fill(name);
        option(admin, Pattern.compile(name)).click();
        member.getByLabel("Role").click();
        option(admin, Pattern.compile("^" + role)).click();
        button(member, "Add member").click();
        assertThat(member).hasCount(0);
        return password;
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator option(Page page, Pattern name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    static void openSample(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Ukraine Army Secures Kharkiv")))
                .first()
                .click();
        page.waitForURL(Pattern.compile("articles/\\d+"));
        assertThat(heading(page, "Ukraine Army Secures Kharkiv")).isVisible();
    }

    static Locator claims(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Claims").setExact(true));
    }

    private static void selectCasualty(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Casualty")))
                .click();
        claims(page)
                .getByText(WORDS, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(Pattern.compile("claim=\\d+"));
        assertThat(claims(page).getByText("border post")).hasCount(0);
    }

    private static void addEvidence(Page page) {
        button(page, "Add evidence").click();
        page.getByLabel("Title", exactLabel()).fill("Regional administration, morning bulletin");
        page.getByLabel("Address (URL)").fill("https://example.org/bulletin");
        page.getByLabel("Exact passage").fill(PASSAGE);
        page.getByLabel("supports", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Save evidence").click();
        assertThat(button(page, "Save evidence")).hasCount(0);
        assertThat(page.getByText(PASSAGE)).isVisible();
    }

    private static void giveVerdict(Page page) {
        button(page, "Mostly true").click();
        page.getByLabel("Rationale", exactLabel()).fill(RATIONALE);
        button(page, "Give verdict").click();
        assertThat(button(page, "Give verdict")).hasCount(0);
        assertThat(page.getByText(RATIONALE)).isVisible();
    }

    private static void markSentence(Page page) {
        Locator summary = claims(page).getByText(Pattern.compile("sentences not looked at"));
        assertThat(summary).hasText("25 of 26 sentences not looked at");
        summary.click();
        claims(page)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Nothing to check: ")))
                .first()
                .click();
        assertThat(summary).hasText("24 of 26 sentences not looked at");
        Chromium.assertAccessible(page, "sentences not looked at");
        button(page, "Take back").click();
        assertThat(summary).hasText("25 of 26 sentences not looked at");
    }

    private static void detectAgain(Page page) {
        button(page, "Detect again").click();
        Locator dialog = dialog(page, "Detect claims again");
        assertThat(dialog.getByText("there is nothing to change")).isVisible();
        Chromium.assertAccessible(page, "detect again");
        button(dialog, "Close").click();
        assertThat(dialog).hasCount(0);
    }

    private static void openReport(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .click();
        assertThat(page.getByText(RATIONALE).first()).isVisible();
    }

    private static Path download(Page page, String format) {
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("\\(" + format + "\\)$")));
        if (!link.isVisible()) {
            button(page, "Export").click();
        }
        Download download = page.waitForDownload(link::click);
        return download.path();
    }

    private static void downloadAll(Page page) throws IOException {
        for (String format : new String[] {"HTML", "CSV", "JSON"}) {
            assertThat(Files.readString(download(page, format), StandardCharsets.UTF_8))
                    .contains(WORDS);
        }
        try (PDDocument pdf = Loader.loadPDF(download(page, "PDF").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(WORDS);
        }
    }

    private static void findNoWayToWrite(Page page) {
        assertThat(button(page, "New article")).hasCount(0);
        openSample(page);
        selectCasualty(page);
        assertThat(page.getByText(PASSAGE)).isVisible();
        for (String control :
                new String[] {"Add evidence", "Give verdict", "Edit claim", "Dismiss claim", "Suggest correction"}) {
            assertThat(button(page, control)).hasCount(0);
        }
    }
}
