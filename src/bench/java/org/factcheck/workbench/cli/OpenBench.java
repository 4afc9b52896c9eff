package org.factcheck.workbench.cli;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.factcheck.workbench.kernel.ArticleId;

/**
 * How long a reviewer waits on an article of a thousand claims, all on one page, in a real Chromium. Prints as its last
 * line
 *
 * <pre>open_ms=… create_ms=… cold_kb=… requests=… load_ms=… select_p95_ms=… panel_p95_ms=…</pre>
 *
 * All times end when the frame that shows it has been painted.
 *
 * <ul>
 *   <li>{@code open_ms}: from the click on the desk until the list is there and all claims are painted; median of ten,
 *       caches warm.
 *   <li>{@code load_ms}: the same from the address typed anew, with the whole application page.
 *   <li>{@code create_ms}: from the click that saves a selection as a claim until list, text, panel and address show it;
 *       median of thirty, the first of them by an application that never made one.
 *   <li>{@code select_p95_ms}: from the click on a claim of the list until the panel shows its words, facts and
 *       state; 95th percentile of thirty, median of three runs.
 *   <li>{@code panel_p95_ms}: the same until everything below is there too, evidence, the form of the verdict and the rest.
 *   <li>{@code cold_kb}, {@code requests}: what a browser with an empty cache fetches to sign in and open the article.
 * </ul>
 */
public final class OpenBench {
    private static final int ROUNDS = 10;
    private static final int SELECTIONS = 30;
    private static final int CREATIONS = 30;
    private static final String SHOWN = """
            () => {
                const painted = [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0);
                return painted >= 1000 && document.querySelector('.wb-claims .wb-claim-words') !== null;
            }""";

    private final BenchedWorkbench workbench;

    private OpenBench(BenchedWorkbench workbench) {
        this.workbench = workbench;
    }

    public static void main(String[] args) throws Exception {
        try (BenchedWorkbench workbench = BenchedWorkbench.start()) {
            new OpenBench(workbench).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        workbench.firstPage().context().close();
        ArticleId article = workbench.article();
        workbench.claims(article);
        String address = workbench.address() + "/articles/" + article;
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        Page page = workbench.fresh();
        CDPSession wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        Map<String, String> addresses = new HashMap<>();
        Map<String, Long> sizes = new TreeMap<>();
        wire.on(
                "Network.responseReceived",
                event -> addresses.put(
                        event.get("requestId").getAsString(),
                        event.getAsJsonObject("response").get("url").getAsString()));
        wire.on("Network.loadingFinished", event -> {
            long size = event.get("encodedDataLength").getAsLong();
            bytes.addAndGet(size);
            requests.incrementAndGet();
            sizes.merge(addresses.getOrDefault(event.get("requestId").getAsString(), "?"), size, Long::sum);
        });
        wire.on("Network.webSocketFrameReceived", event -> {
            bytes.addAndGet(payload(event));
            sizes.merge("web socket", payload(event), Long::sum);
        });
        page.addInitScript(TIMING);
        workbench.signIn(page);
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate(address);
        loaded(page);
        page.waitForFunction("() => document.readyState === 'complete'");
        long coldKilobytes = bytes.get() / 1024;
        int coldRequests = requests.get();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .forEach(one -> System.out.printf("%5d kB %s%n", one.getValue() / 1024, one.getKey()));

        List<Double> loads = new ArrayList<>();
        List<Double> opens = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            page.navigate(address);
            loads.add(loaded(page));
        }
        for (int round = 0; round < ROUNDS; round++) {
            page.navigate(workbench.address());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shelling in the region"))
                    .first()
                    .waitFor();
            opens.add(timed(
                    page,
                    SHOWN,
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shelling in the region"))
                            .first()
                            .click()));
        }
        List<Double> worst = new ArrayList<>();
        List<Double> worstWhole = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            worst.add(percentile(selections(page, ""), 0.95));
            worstWhole.add(percentile(
                    selections(page, " && document.querySelector('.wb-pane-claim .wb-scale') !== null"), 0.95));
        }
        List<Double> creations = new ArrayList<>();
        List<List<Double>> parts = new ArrayList<>();
        for (int round = 0; round < CREATIONS; round++) {
            creations.add(creation(page, round));
            parts.add(((List<?>) page.evaluate(PARTS))
                    .stream().map(part -> ((Number) part).doubleValue()).toList());
        }
        System.out.printf(
                Locale.ROOT,
                "A claim was made in %s ms: until the request %s, the answer %s, until it is shown %s%n",
                rounded(creations),
                rounded(parts, 0),
                rounded(parts, 1),
                rounded(parts, 2));
        System.out.printf(
                Locale.ROOT,
                "open_ms=%.0f create_ms=%.0f cold_kb=%d requests=%d load_ms=%.0f select_p95_ms=%.0f panel_p95_ms=%.0f%n",
                percentile(opens, 0.5),
                percentile(creations, 0.5),
                coldKilobytes,
                coldRequests,
                percentile(loads, 0.5),
                percentile(worst, 0.5),
                percentile(worstWhole, 0.5));
    }

    /** Milliseconds from the start of the navigation until everything is shown. */
    private static double loaded(Page page) {
        page.waitForFunction("() => window.wbShown > 0");
        return ((Number) page.evaluate("() => window.wbShown")).doubleValue();
    }

    /** Notes when everything is first shown, once that frame is painted, and the time of the last click. */
    private static final String TIMING = """
            window.wbShown = 0;
            window.wbClicked = 0;
            addEventListener('click', () => { window.wbClicked = performance.now(); }, true);
            const shown = %s;
            const look = () => {
                if (CSS.highlights && shown()) {
                    setTimeout(() => { window.wbShown = performance.now(); });
                } else {
                    requestAnimationFrame(look);
                }
            };
            requestAnimationFrame(look);
            """.formatted(SHOWN);

    /** Milliseconds from the click that an action makes until a condition holds and that frame is painted. */
    private static double timed(Page page, String condition, Runnable action) {
        page.evaluate("""
                condition => {
                    const holds = eval(condition);
                    performance.clearResourceTimings();
                    window.wbClicked = 0;
                    window.wbDone = 0;
                    const look = () => {
                        if (window.wbClicked > 0 && holds()) {
                            setTimeout(() => { window.wbDone = performance.now(); });
                        } else {
                            requestAnimationFrame(look);
                        }
                    };
                    requestAnimationFrame(look);
                }""", condition);
        action.run();
        page.waitForFunction("() => window.wbDone > 0");
        return ((Number) page.evaluate("() => window.wbDone - window.wbClicked")).doubleValue();
    }

    /** @param besides what else has to be there */
    private static List<Double> selections(Page page, String besides) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < SELECTIONS; round++) {
            int row = round % 6;
            String words = page.locator(".wb-claims .wb-claim-words").nth(row).innerText();
            String before = page.locator(".wb-pane-claim .wb-quote").count() == 0
                    ? ""
                    : page.locator(".wb-pane-claim .wb-quote").first().innerText();
            if (words.equals(before)) {
                continue;
            }
            times.add(timed(
                    page,
                    "() => document.querySelector('.wb-pane-claim .wb-quote')?.textContent.includes(" + quoted(words)
                            + ")" + besides,
                    () -> page.locator(".wb-claims .wb-claim-words").nth(row).click()));
            page.locator(".wb-pane-claim .wb-scale").waitFor();
        }
        return times;
    }

    /** Milliseconds until the first request after the click, until the end of its answer, and until that is shown. */
    private static final String PARTS = """
            () => {
                const request = performance.getEntriesByType('resource')
                    .find(one => one.name.includes('v-r=uidl') && one.startTime >= window.wbClicked);
                return request
                    ? [request.startTime - window.wbClicked, request.responseEnd - request.startTime,
                        window.wbDone - request.responseEnd]
                    : [-1, -1, -1];
            }""";

    private static List<Long> rounded(List<Double> times) {
        return times.stream().map(Math::round).toList();
    }

    private static List<Long> rounded(List<List<Double>> times, int part) {
        return rounded(times.stream().map(one -> one.get(part)).toList());
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    /** Selects two words of a sentence near the top, claims them, and saves. */
    private static double creation(Page page, int round) {
        page.evaluate("""
                round => {
                    const paragraph = document.querySelectorAll('article-annotator p')[0];
                    paragraph.scrollIntoView({ block: 'center' });
                    const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
                    const selection = getSelection();
                    selection.setBaseAndExtent(text, 3 + round, text, 24 + round);
                    document.dispatchEvent(new Event('selectionchange'));
                }""", round);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Claim this").setExact(true))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add claim").setExact(true))
                .waitFor();
        String words = page.locator(".wb-claim-form .wb-quote").innerText();
        double painted = ((Number)
                        page.evaluate("() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)"))
                .doubleValue();
        return timed(
                page,
                "() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0) > " + painted
                        + " && [...document.querySelectorAll('.wb-claims .wb-claim-words')]"
                        + ".some(row => row.textContent.trim() === " + quoted(words) + ")"
                        + " && document.querySelector('.wb-claim-form') === null"
                        + " && document.querySelector('.wb-pane-claim .wb-quote')?.textContent === " + quoted(words)
                        + " && location.search.includes('claim=')",
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Add claim").setExact(true))
                        .click());
    }

    private static long payload(JsonObject event) {
        return event.getAsJsonObject("response")
                .get("payloadData")
                .getAsString()
                .length();
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
