package org.factcheck.workbench.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What detection costs beside the tagger that it stands on, in one run. Prints as its last line
 *
 * <pre>ratio_to_tagger=… article_ms=… kb_per_s=… ready_ms=… heap_mb=…</pre>
 *
 * <ul>
 *   <li>{@code ratio_to_tagger}: the whole detection of the sample article over tagging its words alone. The two take
 *       turns in one process, article by article: a process that only tags keeps its model in the processor's caches, one
 *       that does anything else now and then, even nothing at all for a moment, does not. The words are made anew for each
 *       turn, outside of its time, as no text is read twice. Each figure is the best of five forks.
 *   <li>{@code article_ms}: milliseconds for the sample article.
 *   <li>{@code kb_per_s}: kilobytes (1,000) of text per second in one thread, in one text that is the article a hundred
 *       times over; the line before says the same of single articles, in one thread and in as many as there are
 *       processors.
 *   <li>{@code ready_ms}: from the beginning of loading in a fresh process until the models are ready, best of five.
 *   <li>{@code heap_mb}: megabytes (1,000,000 bytes) in use after a detection and a full collection, in a fresh process;
 *       {@code heap_over_tagger_mb} in the line before is the part that is not the tagger's.
 * </ul>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DetectBench {
    private static final int ROUNDS = 5;
    private static final int COPIES = 100;

    /** Nanoseconds of each, added up over an iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long tagger;
        public long article;
        public long turns;
    }

    /** The whole detection, with the models that it loads. */
    @State(Scope.Benchmark)
    public static class Detecting {
        private final ClaimDetector detector = ClaimDetector.create();
        private final Tagger tagger = detector.tagger();
        private final ArticleText article = article(1);
        private final ArticleText longArticle = article(COPIES);
    }

    @Benchmark
    public void turns(Detecting detecting, Nanos nanos, Blackhole hole) {
        List<List<Word>> sentences = words(detecting.article.text());
        long begin = System.nanoTime();
        for (List<Word> words : sentences) {
            hole.consume(detecting.tagger.tag(words));
        }
        long middle = System.nanoTime();
        hole.consume(detecting.detector.detect(detecting.article));
        nanos.article += System.nanoTime() - middle;
        nanos.tagger += middle - begin;
        nanos.turns++;
    }

    private static List<List<Word>> words(String text) {
        List<List<Word>> sentences = new ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(text)) {
            for (Span span : Sentences.of(text, paragraph.span())) {
                sentences.add(Tokenizer.words(text, span));
            }
        }
        return sentences;
    }

    @Benchmark
    public Detection article(Detecting detecting) {
        return detecting.detector.detect(detecting.article);
    }

    /** The cost per letter may not grow with the length of a text. */
    @Benchmark
    public Detection longText(Detecting detecting) {
        return detecting.detector.detect(detecting.longArticle);
    }

    static ArticleText article(int copies) {
        try (InputStream in = DetectBench.class.getResourceAsStream("/sample/kharkiv.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ArticleText((text + "\n\n").repeat(copies), LocalDate.of(2022, 5, 17), Locale.ENGLISH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        double tagger = Double.MAX_VALUE;
        double article = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            for (IterationResult turns : iterations("turns", 1)) {
                tagger = Math.min(tagger, each(turns, "tagger"));
                article = Math.min(article, each(turns, "article"));
            }
        }
        double kilobytes = article(1).text().getBytes(StandardCharsets.UTF_8).length / 1000.0;
        int processors = Runtime.getRuntime().availableProcessors();
        double all = processors * kilobytes * 1e6 / micros("article", processors);
        double longText = COPIES * kilobytes * 1e6 / micros("longText", 1);
        double ready = Double.MAX_VALUE;
        double heap = Double.MAX_VALUE;
        double heapOfTagger = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double[] detection = probe("detector");
            ready = Math.min(ready, detection[0]);
            heap = Math.min(heap, detection[1]);
            heapOfTagger = Math.min(heapOfTagger, probe("tagger")[1]);
        }
        print(
                "tagger_ms=%.1f kb_per_s_article=%.0f kb_per_s_article_in_%d_threads=%.0f heap_over_tagger_mb=%.0f",
                tagger / 1000, kilobytes * 1e6 / article, processors, all, heap - heapOfTagger);
        print(
                "ratio_to_tagger=%.2f article_ms=%.1f kb_per_s=%.0f ready_ms=%.0f heap_mb=%.0f",
                article / tagger, article / 1000, longText, ready, heap);
    }

    private static void print(String line, Object... figures) {
        System.out.println(String.format(Locale.ROOT, line, figures));
    }

    /** Microseconds per call of one benchmark in a fresh fork, warmed up. */
    private static double micros(String benchmark, int threads) throws RunnerException {
        return iterations(benchmark, threads).stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }

    private static Collection<IterationResult> iterations(String benchmark, int threads) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("DetectBench\\." + benchmark + "$")
                .forks(1)
                .threads(threads)
                .warmupIterations(12 * threads)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(8)
                .measurementTime(TimeValue.milliseconds(500));
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getAggregatedResult().getIterationResults();
    }

    /** Microseconds that one part of a turn took. */
    private static double each(IterationResult turns, String part) {
        return turns.getSecondaryResults().get(part).getScore()
                / turns.getSecondaryResults().get("turns").getScore()
                / 1000;
    }

    /** Milliseconds to ready and megabytes of heap of a fresh process. */
    private static double[] probe(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fresh.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String[] figures = out.readLine().split(" ");
            process.waitFor();
            return new double[] {Double.parseDouble(figures[0]), Double.parseDouble(figures[1])};
        }
    }

    /** A process that loads the models, reads the sample article once and says what that took. */
    public static final class Fresh {
        private static Object kept = "";

        public static void main(String[] args) throws InterruptedException {
            long begin = System.nanoTime();
            if (args[0].equals("tagger")) {
                Tagger tagger = Nlp4jTagger.load();
                words(article(1).text()).forEach(tagger::tag);
                report(System.nanoTime() - begin, tagger);
            } else {
                ClaimDetector detector = ClaimDetector.create();
                while (!detector.ready()) {
                    Thread.sleep(1);
                }
                long ready = System.nanoTime() - begin;
                detector.detect(article(1));
                report(ready, detector);
            }
        }

        private static void report(long nanos, Object inUse) {
            kept = inUse;
            System.gc();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.println(
                    nanos / 1e6 + " " + (runtime.totalMemory() - runtime.freeMemory()) / 1e6 + " " + kept.hashCode());
        }
    }
}
