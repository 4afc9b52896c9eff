package org.factcheck.workbench.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.ReviewService;
import org.factcheck.workbench.review.Verdict;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes until others see what somebody saved, across two nodes: two whole applications on one database, two
 * pages of a real Chromium at the first on an article of a thousand claims, and at the second eighteen people who save
 * verdicts and comments all the time, and whose saves are measured, through the services of the screens. Prints as its last line
 *
 * <pre>sessions=… p95_ms=… lost=… heap_mb_per_session=…</pre>
 *
 * <ul>
 *   <li>{@code p95_ms}: from the call that saves a claim's new wording to the frame in which the page shows it, 95th
 *       percentile over both pages; the median of three runs.
 *   <li>{@code lost}: saves of which one of the pages showed neither the words nor later ones.
 *   <li>{@code heap_mb_per_session}: of a signed-in page that stays on the workbench with the Kharkiv article, after a full
 *       collection.
 * </ul>
 */
public final class LiveBench {
    private static final int WRITERS = 18;
    private static final int RUNS = 3;
    private static final int PROBES = 60;
    private static final int IDLE = 8;
    private static final int MOST_LOOKS = 12;
    private static final int LOOK_MILLIS = 5_000;
    private static final int SETTLED = 256 * 1024;

    private final BenchedWorkbench workbench;
    /** Where the others save. */
    private final ConfigurableApplicationContext elsewhere;

    private final Viewer prober;

    private LiveBench(BenchedWorkbench workbench) throws Exception {
        this.workbench = workbench;
        elsewhere = workbench.otherNode();
        prober = workbench.prober();
    }

    public static void main(String[] args) throws Exception {
        try (BenchedWorkbench workbench = BenchedWorkbench.start()) {
            new LiveBench(workbench).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Page first = workbench.firstPage();
        ArticleId article = workbench.article();
        List<ClaimId> claims = workbench.claims(article);
        System.out.printf("%d claims%n", claims.size());
        Page second = workbench.signedIn();
        List<Page> pages = List.of(first, second);
        for (Page page : pages) {
            page.navigate(workbench.address() + "/articles/" + article + "?claim=" + claims.get(1));
            page.getByLabel("Rationale", new Page.GetByLabelOptions().setExact(true))
                    .waitFor();
            watch(page);
        }
        List<Double> percentiles = new ArrayList<>();
        int lost = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Double> times = measure(pages, claims, run);
            lost += 2 * PROBES - times.size();
            double p95 = percentile(times, 0.95);
            System.out.printf(Locale.ROOT, "run %d: p50 %.0f ms, p95 %.0f ms%n", run + 1, percentile(times, 0.5), p95);
            percentiles.add(p95);
        }
        pages.forEach(page -> page.context().close());
        elsewhere.close();
        System.out.printf(
                Locale.ROOT,
                "sessions=%d p95_ms=%.0f lost=%d heap_mb_per_session=%.2f%n",
                WRITERS + pages.size(),
                percentile(percentiles, 0.5),
                lost,
                heapOfOne());
    }

    private List<Double> measure(List<Page> pages, List<ClaimId> claims, int run) throws InterruptedException {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger saved = new AtomicInteger();
        List<Thread> writers = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(number ->
                        Thread.ofPlatform().start(() -> write(number + run * WRITERS, claims, going, saved)))
                .toList();
        ClaimService service = elsewhere.getBean(ClaimService.class);
        Map<String, Long> begun = new LinkedHashMap<>();
        for (int probe = 0; probe < PROBES; probe++) {
            TimeUnit.MILLISECONDS.sleep(250);
            String words = "Probe " + run + "-" + probe + ".";
            begun.put(words, System.currentTimeMillis());
            Claim now = service.claim(prober, claims.getFirst());
            service.edit(
                    prober,
                    now.id(),
                    now.version(),
                    new ClaimEdit(
                            now.kind(),
                            now.anchor().start(),
                            now.anchor().end(),
                            words,
                            now.facts(),
                            now.polarity(),
                            now.modality(),
                            now.speaker()));
        }
        TimeUnit.SECONDS.sleep(2);
        going.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        System.out.printf("%d saves by the others%n", saved.get());
        List<Double> times = new ArrayList<>();
        for (Page page : pages) {
            Map<?, ?> seen = (Map<?, ?>) page.evaluate("() => window.wbSeen");
            double shown = Double.POSITIVE_INFINITY;
            List<String> newestFirst = List.copyOf(begun.keySet()).reversed();
            for (String words : newestFirst) {
                // Whoever is shown what was saved later has been shown this too.
                if (seen.get(words) instanceof Number at) {
                    shown = Math.min(shown, at.doubleValue());
                }
                if (shown < Double.POSITIVE_INFINITY) {
                    times.add(shown - begun.get(words));
                }
            }
        }
        return times;
    }

    /** One of the others: a verdict or a comment on any claim, about once a second. */
    private void write(int number, List<ClaimId> claims, AtomicBoolean going, AtomicInteger saved) {
        Viewer viewer = workbench.reviewer(number);
        ReviewService reviews = elsewhere.getBean(ReviewService.class);
        CommentService comments = elsewhere.getBean(CommentService.class);
        List<RatingId> ratings = elsewhere
                .getBean(JdbcClient.class)
                .sql("select id from rating where scale_id = 1 order by id")
                .query((row, at) -> new RatingId(row.getLong("id")))
                .list();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (going.get()) {
            ClaimId claim = claims.get(2 + random.nextInt(claims.size() - 2));
            try {
                if (random.nextBoolean()) {
                    comments.add(viewer, claim, "Seen " + Instant.now());
                } else {
                    VerdictId before = reviews.review(viewer, claim).verdicts().stream()
                            .filter(verdict ->
                                    verdict.active() && verdict.reviewer().equals(viewer.person()))
                            .map(Verdict::id)
                            .findFirst()
                            .orElse(null);
                    reviews.give(
                            viewer,
                            claim,
                            new NewVerdict(
                                    ratings.get(random.nextInt(ratings.size())),
                                    "Seen",
                                    Verdict.Confidence.HIGH,
                                    Instant.now(),
                                    before,
                                    0));
                }
                saved.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_000));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Notes in which frame the words of a probe are first on the page. */
    private static void watch(Page page) {
        page.evaluate("""
                () => {
                    window.wbSeen = {};
                    new MutationObserver(() => {
                        const list = document.querySelector('.wb-claims');
                        const words = (list?.textContent.match(/Probe \\d+-\\d+\\./g)) ?? [];
                        for (const word of words) {
                            if (!(word in window.wbSeen)) {
                                window.wbSeen[word] = 0;
                                requestAnimationFrame(() => { window.wbSeen[word] = Date.now(); });
                            }
                        }
                    }).observe(document.body, { childList: true, subtree: true, characterData: true });
                }""");
    }

    private double heapOfOne() {
        List<Page> pages = new ArrayList<>();
        // As many as are measured, and first: what the pages before them leave behind goes in the meantime.
        IntStream.range(0, IDLE).forEach(number -> warm(pages));
        long before = settledHeap(pages.getFirst());
        IntStream.range(0, IDLE).forEach(number -> warm(pages));
        return (settledHeap(pages.getFirst()) - before) / (1024.0 * 1024.0) / IDLE;
    }

    /** Opens the sample article in a session of its own. */
    private void warm(List<Page> pages) {
        Page page = workbench.signedIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Ukraine Army")))
                .first()
                .click();
        page.locator(".wb-claim-words").first().waitFor();
        pages.add(page);
    }

    /** What is left when nothing more goes: pages that were closed leave the server only after a while. */
    private static long settledHeap(Page page) {
        long before = Long.MAX_VALUE;
        long now = usedHeap();
        for (int look = 0; look < MOST_LOOKS && before - now > SETTLED; look++) {
            page.waitForTimeout(LOOK_MILLIS);
            before = now;
            now = usedHeap();
        }
        return now;
    }

    private static long usedHeap() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
