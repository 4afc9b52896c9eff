package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.workbench.browser.FirstArticleIT.button;
import static org.factcheck.workbench.browser.FirstArticleIT.claims;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench without a mouse: everything here is a key, and nothing points at anything. */
class KeyboardIT {
    private static final String PASSWORD = "a long enough phrase";
    private static final String PASSAGE = "Two residents were wounded in Tsyrkuny.";
    private static final String RATIONALE = "The bulletin says so; no second origin yet.";

    @TempDir
    Path data;

    @Test
    void a_claim_is_checked_from_signing_in_to_its_verdict_by_keyboard_alone() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.start(data);
                Chromium chromium = new Chromium()) {
            Page page = chromium.newPerson();
            signIn(page, workbench);
            openSample(page);
            readShortcuts(page);
            walk(page);
            find(page, "wounding two residents");
            nameFilter(page);
            addEvidence(page);
            takeAndUndo(page);
            giveVerdict(page);
            claimWords(page);
            press(page, "p");
            page.waitForURL(Pattern.compile("/report$"));
            assertThat(page.getByText(RATIONALE).first()).isVisible();
            chromium.assertNoPolicyBreach();
        }
    }

    private static void signIn(Page page, RunningWorkbench workbench) {
        page.navigate(workbench.url());
        assertThat(button(page, "Sign in")).isVisible();
        tabTo(page, "Username");
        type(page, "admin");
        tabTo(page, "Password");
        type(page, workbench.oneTimePassword());
        press(page, "Enter");
        assertThat(button(page, "Change password")).isVisible();
        tabTo(page, "One-time password");
        type(page, workbench.oneTimePassword());
        tabTo(page, "New password");
        type(page, PASSWORD);
        tabTo(page, "New password again");
        type(page, PASSWORD);
        tabTo(page, "Change password");
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Desk")))
                .isVisible();
    }

    private static void openSample(Page page) {
        tabTo(page, "Ukraine Army Secures Kharkiv.*");
        press(page, "Enter");
        assertThat(claims(page).getByText("Kharkiv, Second-Largest City")).isVisible();
    }

    private static void readShortcuts(Page page) {
        press(page, "?");
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Shortcuts"));
        assertThat(dialog).containsText("Next open claim");
        assertThat(dialog).containsText("1 … 5");
        press(page, "j");
        tabTo(page, "Change the key: Open the report");
        press(page, "Enter");
        assertThat(page.getByText("Press the new key for “Open the report”.")).isVisible();
        press(page, "e");
        assertThat(page.getByText("E is taken: “Add evidence”.")).isVisible();
        press(page, "Enter");
        assertThat(page.getByText("Press the new key for “Open the report”.")).isVisible();
        press(page, "p");
        assertThat(page.getByText("“Open the report” has the key P now.")).isVisible();
        Chromium.assertAccessible(page, "shortcuts");
        press(page, "Escape");
        assertThat(dialog).hasCount(0);
        // Gone for the application too: as long as it knows of the dialog, what is behind it answers to nothing.
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(page.url()).doesNotContain("claim=");
    }

    private static void walk(Page page) {
        press(page, "n");
        assertThat(page.getByText(Pattern.compile("^claim 1 of \\d+$"))).isVisible();
        press(page, "j");
        assertThat(page.getByText(Pattern.compile("^claim 2 of \\d+$"))).isVisible();
        press(page, "k");
        assertThat(page.getByText(Pattern.compile("^claim 1 of \\d+$"))).isVisible();
    }

    /** Enter comes with the last letter, sooner than the field tells by itself what is typed. */
    private static void find(Page page, String words) {
        press(page, "/");
        awaitFocus(page, "Find in claims");
        type(page, words);
        press(page, "Enter");
        assertThat(page.getByText(Pattern.compile("^claim 1 of 2$"))).isVisible();
        assertThat(page.locator(".wb-quote")).containsText(words);
    }

    private static void nameFilter(Page page) {
        press(page, "f");
        awaitFocus(page, "All");
        tabTo(page, "Saved filters");
        press(page, "Enter");
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-popover'");
        tabTo(page, "Name for the filter as it is now");
        type(page, "Residents");
        press(page, "Enter");
        assertThat(page.getByText("Saved as “Residents”.")).isVisible();
        Chromium.assertAccessible(page, "saved filters");
        press(page, "Escape");
        assertThat(page.getByText("Saved as “Residents”.")).isHidden();
    }

    private static void addEvidence(Page page) {
        press(page, "e");
        awaitFocus(page, "Title");
        type(page, "Regional administration, morning bulletin");
        tabTo(page, "supports");
        press(page, "Space");
        tabTo(page, "Exact passage");
        type(page, PASSAGE);
        press(page, "Control+Enter");
        assertThat(button(page, "Save evidence")).hasCount(0);
        assertThat(page.getByText(PASSAGE)).isVisible();
    }

    private static void takeAndUndo(Page page) {
        press(page, "m");
        assertThat(page.getByText("The claim is assigned to you.")).isVisible();
        assertThat(claims(page).getByText("yours")).hasCount(1);
        press(page, "u");
        assertThat(page.getByText("The claim is assigned to you.")).hasCount(0);
        assertThat(claims(page).getByText("yours")).hasCount(0);
    }

    private static void giveVerdict(Page page) {
        press(page, "4");
        assertThat(button(page, "Mostly true")).hasAttribute("aria-pressed", "true");
        tabTo(page, "Rationale");
        type(page, RATIONALE);
        press(page, "Control+Enter");
        assertThat(button(page, "Give verdict")).hasCount(0);
        assertThat(page.getByText(RATIONALE)).isVisible();
    }

    /** The word at the reading cursor. */
    private static void claimWords(Page page) {
        press(page, "a");
        assertThat(page.getByText(Pattern.compile("^Select words in the article first")))
                .isVisible();
        tabTo(page, "Article.*");
        press(page, "Enter");
        press(page, "w");
        assertThat(button(page, "Claim this")).isVisible();
        press(page, "a");
        assertThat(button(page, "Add claim")).isVisible();
        awaitFocus(page, "Kind");
        press(page, "Control+Enter");
        assertThat(button(page, "Add claim")).hasCount(0);
        page.waitForURL(Pattern.compile("claim=\\d+"));
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void awaitFocus(Page page, String name) {
        page.waitForFunction("name => (" + FOCUSED + ")() === name", name);
    }

    /** Walks with Tab to what has the name. */
    private static void tabTo(Page page, String name) {
        StringBuilder passed = new StringBuilder();
        for (int steps = 0; steps < 120; steps++) {
            String focused = String.valueOf(page.evaluate(FOCUSED));
            if (focused.matches(name)) {
                return;
            }
            passed.append(focused).append(" · ");
            press(page, "Tab");
        }
        throw new AssertionError("Tab does not lead to " + name + " but to " + passed);
    }

    /** The name of what has the focus. */
    private static final String FOCUSED = """
            () => {
                let element = document.activeElement;
                while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
                const by = element?.getAttribute('aria-labelledby')?.split(' ')
                    .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
                return (element?.getAttribute('aria-label') || by || element?.labels?.[0]?.textContent
                    || element?.placeholder || element?.textContent || '').trim().replace(/\\s+/g, ' ');
            }""";
}
