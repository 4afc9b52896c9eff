package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One claim of the sample article from a pasted address to a verdict, by keys where keys are promised. */
class PanelIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String ADDRESS = "https://example.org/bulletin";

    @TempDir
    Path data;

    @Test
    void a_claim_is_checked_from_a_pasted_address_to_a_verdict() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.start(data);
                Chromium chromium = new Chromium()) {
            Page page = chromium.newPerson();
            signIn(page, workbench);
            openClaim(page);
            evidence(page, "Regional administration, bulletin", "supports", "Kharkiv administration");
            look(page, "evidence");
            evidence(page, "Wire report of the bulletin", "supports", "Kharkiv administration");
            evidence(page, "Hospital, by telephone", "refutes", "");
            assertThat(panel(page).getByText("Independent sources: 2")).isVisible();
            file(page);
            verdict(page);
            editFacts(page);
            button(page, "Independent sources: 3").scrollIntoViewIfNeeded();
            look(page, "ledger");
            page.locator(".wb-related").scrollIntoViewIfNeeded();
            look(page, "related");
            panel(page).evaluate("panel => panel.scrollTo(0, panel.scrollHeight)");
            look(page, "history");
            chromium.assertNoPolicyBreach();
        }
    }

    private static void signIn(Page page, RunningWorkbench workbench) {
        page.navigate(workbench.url());
        label(page, "Username").fill("admin");
        label(page, "Password").fill(workbench.oneTimePassword());
        button(page, "Sign in").click();
        label(page, "One-time password").fill(workbench.oneTimePassword());
        label(page, "New password").fill(PASSWORD);
        label(page, "New password again").fill(PASSWORD);
        button(page, "Change password").click();
    }

    private static void openClaim(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Ukraine Army Secures Kharkiv")))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Casualty")))
                .click();
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Claims"))
                .getByText("wounding two residents", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(Pattern.compile("claim=\\d+"));
    }

    private static void evidence(Page page, String title, String stance, String origin) {
        boolean first = origin.startsWith("Kharkiv") && stance.equals("supports") && title.startsWith("Regional");
        if (first) {
            page.evaluate("""
                    address => {
                        const clipboardData = new DataTransfer();
                        clipboardData.setData('text/plain', address);
                        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
                    }""", ADDRESS);
            assertThat(label(page, "Address (URL)")).hasValue(ADDRESS);
        } else {
            button(page, "Add evidence").click();
        }
        label(page, "Title").fill(title);
        label(page, "Origin group").fill(origin);
        label(page, stance).check();
        label(page, "Exact passage").fill("Two residents of Tsyrkuny were wounded during the night.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Admiralty grade: Not graded. Choose from the grid"))
                .click();
        assertThat(cell(page, "A1: completely reliable, confirmed by other sources"))
                .isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "B2: usually reliable, probably true")).isFocused();
        if (first) {
            look(page, "grade");
            cell(page, "B2: usually reliable, probably true").focus();
        }
        page.keyboard().press("Enter");
        assertThat(page.getByText("B2 · usually reliable, probably true")).isVisible();
        button(page, "Save evidence").click();
        assertThat(button(page, "Save evidence")).hasCount(0);
    }

    private static void file(Page page) {
        page.locator(".wb-file-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("order.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(label(page, "Title")).hasValue("order.pdf");
        label(page, "context").check();
        look(page, "file");
        button(page, "Save evidence").click();
        Download kept = page.waitForDownload(
                () -> panel(page).getByText(Pattern.compile("^File kept")).click());
        org.assertj.core.api.Assertions.assertThat(kept.path()).hasContent("%PDF-1.7");
    }

    private static void verdict(Page page) {
        panel(page).getByRole(AriaRole.HEADING).first().click();
        page.keyboard().press("4");
        button(page, "Phrases").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One independent source confirms this: …"))
                .click();
        assertThat(label(page, "Rationale")).hasValue("One independent source confirms this: …");
        look(page, "verdict");
        button(page, "Give verdict").click();
        assertThat(panel(page).getByText("Stands: Mostly true").first()).isVisible();
    }

    private static void editFacts(Page page) {
        button(page, "Edit claim").click();
        label(page, "Wording").fill("Two residents of Tsyrkuny were wounded.");
        look(page, "facts");
        button(page, "Save claim").click();
        assertThat(button(page, "Save claim")).hasCount(0);
    }

    private static Locator cell(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator panel(Page page) {
        return page.locator(".wb-pane-claim");
    }

    private static Locator label(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Accessible in both schemes, and pictures for whoever looks. */
    private static void look(Page page, String screen) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture(page, screen + "-" + scheme);
            Chromium.assertAccessible(page, screen + ", " + scheme);
        }
        page.setViewportSize(1024, 768);
        picture(page, screen + "-1024");
        page.setViewportSize(1440, 900);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "panel-" + name + ".png")));
    }
}
