package org.factcheck.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A real browser. Every page it opens is watched: a breach of the content security policy fails the test. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private boolean killed;
    private final List<String> breaches = new CopyOnWriteArrayList<>();

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Chromium is not installed: ./workbench test installs it"));
    }

    /** A page in a browser context of its own: another person at another machine. */
    Page newPerson() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setAcceptDownloads(true));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(this::watch);
        return page;
    }

    private void watch(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Refused to ")) {
            breaches.add(message.text());
        }
    }

    void assertNoPolicyBreach() {
        assertThat(breaches).as("breaches of the content security policy").isEmpty();
    }

    /** No violation of any rule of accessibility, of whatever gravity. */
    static void assertAccessible(Page page, String screen) {
        assertThat(violations(page)).as("accessibility of " + screen).isEmpty();
    }

    /** What axe finds. It stays in the page: to bring it there takes longer than to ask it. */
    static List<?> violations(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(rule =>
                    `${rule.id} (${rule.impact}): ${rule.help} ` + rule.nodes.slice(0, 3)
                        .map(node => `${node.html.slice(0, 300)} ${node.failureSummary}`).join(' | '))""");
    }

    /** Ends the browser without warning. */
    void kill() {
        killed = true;
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** What every page shows at the end, for whoever looks for the cause of a failure: target/screenshots. */
    private void photograph() {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "page-" + number++ + ".png")));
            }
        }
    }

    @Override
    public void close() {
        if (!killed) {
            photograph();
            browser.close();
        }
        playwright.close();
    }
}
