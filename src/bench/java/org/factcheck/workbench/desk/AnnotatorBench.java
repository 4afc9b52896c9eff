package org.factcheck.workbench.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fast the article annotator paints in a real Chromium, beside a page that paints the same ranges with nothing around
 * them, and beside {@code @recogito/text-annotator}; the pages take turns. Prints as its last line
 *
 * <pre>ratio_to_bare=… times_faster_than_peer=… change_ms=… slow_frames=… slow_frames_bare=…</pre>
 *
 * <ul>
 *   <li>{@code ratio_to_bare}: from setting 10,000 claims of a 700 kB article to the second animation frame, over the same of
 *       the bare page; each is the median of its rounds.
 *   <li>{@code times_faster_than_peer}: the same of the other annotator over ours.
 *   <li>{@code change_ms}: milliseconds of script for the change of one claim's state, 95th percentile of 200.
 *   <li>{@code slow_frames}: the share of frames over 20 ms while scrolling, in percent; {@code slow_frames_bare} that of the
 *       bare page.
 * </ul>
 */
public final class AnnotatorBench {
    private static final int CHARACTERS = 700_000;
    private static final int CLAIMS = 10_000;
    private static final int ROUNDS = 5;
    private static final int PEER_ROUNDS = 2;
    private static final int CHANGES = 200;
    private static final int FRAMES = 180;
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

    private AnnotatorBench() {}

    /** @param args the folder with the built pages */
    public static void main(String[] args) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = SimpleFileServer.createFileServer(
                any, Path.of(args[0]).toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort() + "/";
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        List<Double> scrolls = new ArrayList<>();
        List<Double> bareScrolls = new ArrayList<>();
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(FLAGS))) {
            for (int round = 0; round < ROUNDS; round++) {
                try (Page page = open(browser, address + "bare.html")) {
                    bare.add(number(page.evaluate("() => bench.paint()")));
                    bareScrolls.add(number(page.evaluate("n => bench.scroll(n)", FRAMES)));
                }
                try (Page page = open(browser, address + "ours.html")) {
                    ours.add(number(page.evaluate("() => bench.paint()")));
                    ((List<?>) page.evaluate("n => bench.change(n)", CHANGES)).forEach(ms -> changes.add(number(ms)));
                    scrolls.add(number(page.evaluate("n => bench.scroll(n)", FRAMES)));
                }
                if (round < PEER_ROUNDS) {
                    try (Page page = open(browser, address + "peer.html")) {
                        peer.add(number(page.evaluate("() => bench.paint()")));
                    }
                }
                say("round %d: ours %.0f ms, bare %.0f ms", round + 1, ours.getLast(), bare.getLast());
            }
        } finally {
            server.stop(0);
        }
        say("ours_ms=%s bare_ms=%s peer_ms=%s", rounded(ours), rounded(bare), rounded(peer));
        say(
                "ratio_to_bare=%.2f times_faster_than_peer=%.1f change_ms=%.2f slow_frames=%.1f%% slow_frames_bare=%.1f%%",
                quantile(ours, 0.5) / quantile(bare, 0.5),
                quantile(peer, 0.5) / quantile(ours, 0.5),
                quantile(changes, 0.95),
                100 * quantile(scrolls, 0.5),
                100 * quantile(bareScrolls, 0.5));
    }

    private static Page open(Browser browser, String address) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.setDefaultTimeout(180_000);
        page.navigate(address);
        page.waitForFunction("() => window.bench !== undefined");
        page.evaluate("([characters, claims]) => bench.show(characters, claims)", new Object[] {CHARACTERS, CLAIMS});
        return page;
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed."));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static String rounded(List<Double> values) {
        return Arrays.toString(values.stream().mapToLong(Math::round).toArray());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
