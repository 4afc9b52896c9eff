package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, sensible or not. */
class AnyTextTest {
    private static final int SHORT = 2_500;
    /** Twice the text in at most three times the time, twice over. */
    private static final double LIMIT = 9;

    private static final String[] PIECES = {
        "killed",
        "at least",
        "12",
        "people",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "said",
        ",",
        ".",
        "?",
        "\n",
        "\n\n",
        "May",
        "16",
        "2022",
        "the",
        "227th",
        "battalion",
        "$",
        "4.5",
        "billion",
        "%",
        "Kyiv",
        "he",
        "she",
        "that",
        "while",
        "as",
        "-",
        "–",
        "…",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "й",
        "漢字",
        "e\u0301",
        "\u0000",
        "\t",
        "\u200B",
        "10:30",
        "a.m.",
        "second-largest",
        "Photo by",
        "/",
        "Getty",
        "video",
        "shows",
        "(",
        ")",
        "[",
        ";",
        ":",
        "’s",
        "n't",
        "had been",
        "wounding",
        "two",
        "years",
        "ago",
        "last",
        "Monday",
        "no",
        "one",
        "of",
        "and",
        "\r",
        "¬",
        "``",
        "''",
        "«",
        "»",
        "between",
        "30",
        "to",
        "40",
        "99999999999999999999",
        "1/2/3",
        "February 31"
    };

    /** All that detection promises of every text. */
    static void check(String text) {
        Detection detection = Detectors.SHARED.detect(new ArticleText(text, LocalDate.of(2022, 10, 3), Locale.ENGLISH));
        List<Span> spans = new ArrayList<>();
        for (DetectedClaim claim : detection.claims()) {
            assertThat(claim.span().contains(claim.head())).isTrue();
            assertThat(claim.priority()).isBetween(0.0, 1.0);
            assertThat(claim.parent()).isLessThan(detection.claims().size());
            // Only a quotation may run over several sentences.
            if (claim.kind() != ClaimKind.QUOTE) {
                assertThat(detection.sentences()).anyMatch(s -> s.span().contains(claim.span()));
            }
            spans.add(claim.span());
            spans.add(claim.head());
            if (claim.attribution() != null) {
                spans.add(claim.attribution());
            }
            if (claim.speaker() != null && claim.speaker().span() != null) {
                spans.add(claim.speaker().span());
            }
        }
        detection.mentions().forEach(m -> spans.add(m.span()));
        detection.sentences().forEach(s -> spans.add(s.span()));
        detection.issues().forEach(i -> spans.addAll(i.spans()));
        for (Span span : spans) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(boundary(text, span.start())).isTrue();
            assertThat(boundary(text, span.end())).isTrue();
        }
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !(Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1)));
    }

    @Test
    void random_pieces_give_spans_on_code_point_boundaries() {
        Random random = new Random(20221003);
        for (int n = 0; n < 150; n++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(120);
            for (int i = 0; i < size; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(5) > 0) {
                    text.append(' ');
                }
            }
            check(text.toString());
        }
    }

    @Test
    void random_unicode_gives_spans_on_code_point_boundaries() {
        Random random = new Random(42);
        for (int n = 0; n < 80; n++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(200);
            for (int i = 0; i < size; i++) {
                int c = switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(128);
                    case 1 -> random.nextInt(0x2100);
                    case 2 -> random.nextInt(0x10000);
                    default -> random.nextInt(0x110000);
                };
                text.appendCodePoint(c);
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                ".",
                "\"",
                "“",
                "a",
                "1",
                "-",
                "Photo by",
                "said",
                "He said \"",
                "\"\"\"\"\"",
                "killing",
                "the 227th",
                "May",
                "\uD800",
                "…………",
                "between",
                "more than",
                "$",
                "death toll",
                "one of the",
                "according to"
            })
    void fragments_are_read(String text) {
        check(text);
        check(text + " " + text);
        check("The mayor said " + text);
    }

    @Test
    void a_long_text_without_breaks_is_read() {
        check("a.".repeat(3_000));
        check("the word of ".repeat(2_000));
        check("\"".repeat(1_000));
        check("killed two and ".repeat(600));
        check("x".repeat(100_000));
        check("“He said ".repeat(500));
    }

    @Test
    void time_grows_with_the_length_of_a_text_and_not_faster() {
        List<String> pieces = List.of(
                "\"",
                "“He said ",
                "“We stay\n\n",
                "“We stay,” he said. ",
                "\"No,\" said Jane Smith. ",
                "He called it “a ‘good’ day” and ",
                "May 3, 2021 to ",
                "on Monday, May 3, 2021, and ",
                "the following day, a week earlier, ",
                "from 2004 to 1998 and ",
                "killed two and ",
                "1,234 ",
                "between 3 and ",
                "between 3 and 4 million, 5 to 6, ",
                "a total of 12 people, including 5 men, ",
                "5 in Aden and 8 in Taiz, a total of 12, ",
                ", of the 12 victims, 7 were men ",
                "(",
                "-",
                "'",
                "and ",
                "227th battalion of the ",
                "one of the largest ",
                "(Photo by ",
                "a\r",
                "John Smith said Mary Jones said ",
                "President John Smith said ",
                "Mayor Mary Jones, the president of Aden, ",
                "The city of Aden lost 12 men on Monday, he said.\n\n");
        assertThat(pieces).allSatisfy(piece -> assertThat(growth(piece)).isLessThan(LIMIT));
    }

    /**
     * How much longer four times the text takes: four times if time is linear, sixteen if it is quadratic. Other work of
     * the machine only ever adds time: the best of some runs counts, and more are made while that looks bad.
     */
    private static double growth(String piece) {
        ClaimDetector rules = rules(piece);
        time(rules, piece, SHORT);
        long brief = Long.MAX_VALUE;
        long full = Long.MAX_VALUE;
        for (int run = 0; run == 0 || run < 12 && full > brief * LIMIT; run++) {
            brief = Math.min(brief, Math.min(time(rules, piece, SHORT), time(rules, piece, SHORT)));
            full = Math.min(full, time(rules, piece, 4 * SHORT));
        }
        return (double) full / brief;
    }

    /** The rules alone: every word is tagged as it is in a brief text, since tagging takes most of the time. */
    private static ClaimDetector rules(String piece) {
        String text = piece.repeat(100 / piece.length() + 2);
        Map<String, Token> known = new HashMap<>();
        for (Token token : Detectors.SHARED.tagger().tag(Tokenizer.words(text, new Span(0, text.length())))) {
            known.putIfAbsent(token.form(), token);
        }
        Tagger tagger = words -> words.stream()
                .map(word -> {
                    Token as = known.get(word.form());
                    return as == null
                            ? new Token(
                                    word.start(), word.end(), word.form(), word.form(), "NN", word.form(), "", false)
                            : new Token(
                                    word.start(),
                                    word.end(),
                                    as.form(),
                                    as.lower(),
                                    as.tag(),
                                    as.lemma(),
                                    as.entity(),
                                    as.begins());
                })
                .toList();
        return new ClaimDetector(CompletableFuture.completedFuture(tagger));
    }

    private static long time(ClaimDetector rules, String piece, int length) {
        ArticleText text = ArticleText.english(piece.repeat(length / piece.length()), LocalDate.of(2022, 10, 3));
        long begin = System.nanoTime();
        rules.detect(text);
        return System.nanoTime() - begin;
    }

    @Test
    void the_same_text_gives_the_same_detection_in_every_thread() throws Exception {
        String text =
                "At least 12 people were killed on Monday, officials said. \"It was terrible,\" Jane Smith added. Kharkiv is the second-largest city.";
        Detection expected = Detectors.detect(text);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Detection>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> Detectors.detect(text));
            }
            for (Future<Detection> future : pool.invokeAll(tasks)) {
                assertThat(future.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_short_text_in_another_language_is_told_apart_and_a_headline_is_read() {
        assertThat(Detectors.detect("Die Ukraine meldet, dass russische Truppen am Sonntag nicht in das Dorf kamen.")
                        .issues())
                .extracting(TextIssue::kind)
                .containsExactly(IssueKind.LANGUAGE);
        assertThat(Detectors.detect("Ракети влучили в передмістя Харкова, двоє мешканців поранені.")
                        .issues())
                .extracting(TextIssue::kind)
                .containsExactly(IssueKind.LANGUAGE);
        assertThat(Detectors.detect("Rebels capture Goma").claims()).isNotEmpty();
        assertThat(Detectors.detect("Van Gogh painting sold").issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.LANGUAGE);
    }

    @Test
    void a_text_in_another_language_is_told_apart() {
        String text = ("Російські війська відійшли від Харкова, повідомила місцева адміністрація. "
                        + "Двоє мешканців поранені, один чоловік загинув. ")
                .repeat(5);
        Detection detection = Detectors.detect(text);
        assertThat(detection.claims()).isEmpty();
        assertThat(detection.issues()).extracting(TextIssue::kind).containsExactly(IssueKind.LANGUAGE);
    }

    @Test
    void a_paragraph_in_another_language_is_told_and_not_read() {
        String german =
                "Der Minister sagte, dass die Stadt nicht mit dem Zug erreichbar ist und 12 Menschen verletzt wurden.";
        String text = "The flood killed three people on Monday.\n\n" + german
                + "\n\nThe mayor said the bridge was closed to all traffic.";

        Detection detection = Detectors.detect(text);

        assertThat(detection.issues())
                .filteredOn(i -> i.kind() == IssueKind.FOREIGN_PASSAGE)
                .singleElement()
                .satisfies(i -> assertThat(i.spans().getFirst().of(text)).isEqualTo(german));
        assertThat(detection.claims())
                .isNotEmpty()
                .noneSatisfy(c -> assertThat(german).contains(c.span().of(text)));
    }

    @Test
    void without_a_publication_date_relative_dates_stay_open() {
        Detection detection = Detectors.SHARED.detect(
                ArticleText.english("The bridge collapsed on Monday. It was built in March 1998.", null));
        assertThat(detection.claims().stream()
                        .filter(c -> c.kind() == ClaimKind.DATE)
                        .toList())
                .hasSize(2)
                .satisfies(dates -> {
                    assertThat(dates.getFirst().facts().date()).isNull();
                    assertThat(dates.getLast().facts().timex()).isEqualTo("1998-03");
                });
    }
}
