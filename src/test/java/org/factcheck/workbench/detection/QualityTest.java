package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The quality on fourteen annotated texts of many subjects, in the measures of {@link KharkivGoldTest}. Rules were
 * written with the texts of {@code dev} in sight; those of {@code heldout} were kept unread, so that their figures say
 * what to expect of a new article. The thresholds stand a little under what is reached.
 */
class QualityTest {
    private static final Path TEXTS = Path.of("src", "test", "resources", "detection", "texts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A text with its annotation and what is found in it. */
    private record Annotated(String name, JsonNode gold, Detection found) {
        List<JsonNode> claims(Predicate<JsonNode> which) {
            return StreamSupport.stream(gold.get("claims").spliterator(), false)
                    .filter(which)
                    .toList();
        }

        List<DetectedClaim> tight(JsonNode claim) {
            return found.claims().stream()
                    .filter(c -> c.span().contains(head(claim)) && c.span().similarity(span(claim)) >= 0.5)
                    .toList();
        }
    }

    private static List<Annotated> read(String set) throws IOException {
        List<Annotated> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEXTS.resolve(set))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode gold = JSON.readTree(Files.readString(file));
                String text = Files.readString(Path.of(file.toString().replace(".json", ".txt")));
                LocalDate published = LocalDate.parse(
                        gold.get("article").get("publication_date_assumed").asString());
                Detection found = Detectors.SHARED.detect(ArticleText.english(text, published));
                texts.add(new Annotated(file.getFileName().toString(), gold, found));
            }
        }
        return texts;
    }

    private static Span span(JsonNode node) {
        return new Span(node.get("start").asInt(), node.get("end").asInt());
    }

    private static Span head(JsonNode claim) {
        return claim.has("head") ? span(claim.get("head")) : span(claim);
    }

    private static ClaimKind kind(JsonNode claim) {
        return ClaimKind.valueOf(claim.get("kind").asString());
    }

    private static double share(List<Annotated> texts, Predicate<JsonNode> which, Judge good) {
        long all = 0;
        long right = 0;
        for (Annotated text : texts) {
            for (JsonNode claim : text.claims(which)) {
                all++;
                right += good.right(text, claim) ? 1 : 0;
            }
        }
        return (double) right / all;
    }

    private interface Judge {
        boolean right(Annotated text, JsonNode claim);
    }

    private static Map<String, Double> measure(List<Annotated> texts) {
        Map<String, Double> measures = new TreeMap<>();
        measures.put(
                "found",
                share(
                        texts,
                        c -> true,
                        (text, claim) -> text.found().claims().stream()
                                .anyMatch(c -> c.span().contains(head(claim)))));
        measures.put(
                "tight",
                share(texts, c -> true, (text, claim) -> !text.tight(claim).isEmpty()));
        measures.put(
                "mustTight",
                share(
                        texts,
                        c -> c.get("priority").asString().equals("must"),
                        (text, claim) -> !text.tight(claim).isEmpty()));
        measures.put("dates", share(texts, QualityTest::dated, QualityTest::sameDate));
        measures.put(
                "quotes",
                share(
                        texts,
                        c -> kind(c) == ClaimKind.QUOTE,
                        (text, claim) -> text.tight(claim).stream().anyMatch(c -> c.kind() == ClaimKind.QUOTE)));
        measures.put("speakers", share(texts, QualityTest::spoken, QualityTest::sameSpeaker));
        measures.put("precision", precision(texts));
        measures.put("checkworthyAuc", areaUnderCurve(texts));
        return measures;
    }

    private static boolean dated(JsonNode claim) {
        return kind(claim) == ClaimKind.DATE && claim.path("values").has("date");
    }

    private static boolean sameDate(Annotated text, JsonNode claim) {
        JsonNode values = claim.get("values");
        LocalDate start = LocalDate.parse(values.get("date").get("start").asString());
        LocalDate end = LocalDate.parse(values.get("date").get("end").asString());
        boolean approx = values.has("date_approx");
        return text.tight(claim).stream()
                .filter(c -> c.kind() == ClaimKind.DATE)
                .map(c -> c.facts().date())
                .anyMatch(date -> date != null
                        && (approx
                                ? !date.start().isAfter(end) && !date.end().isBefore(start)
                                : date.start().equals(start) && date.end().equals(end)));
    }

    private static boolean spoken(JsonNode claim) {
        return kind(claim) == ClaimKind.QUOTE
                && claim.has("speaker")
                && claim.get("speaker").has("mentions");
    }

    private static boolean sameSpeaker(Annotated text, JsonNode claim) {
        JsonNode speaker = claim.get("speaker");
        return text.tight(claim).stream()
                .map(DetectedClaim::speaker)
                .anyMatch(found -> found != null
                        && (found.name().equals(speaker.get("name").asString())
                                || found.span() != null
                                        && StreamSupport.stream(
                                                        speaker.get("mentions").spliterator(), false)
                                                .anyMatch(m -> new Span(
                                                                        m.get(0).asInt(),
                                                                        m.get(1).asInt())
                                                                .similarity(found.span())
                                                        > 0)));
    }

    private static double precision(List<Annotated> texts) {
        long all = 0;
        long right = 0;
        for (Annotated text : texts) {
            List<JsonNode> gold = text.claims(c -> true);
            all += text.found().claims().size();
            right += text.found().claims().stream()
                    .filter(p -> gold.stream()
                            .anyMatch(g -> span(g).similarity(p.span()) >= 0.5
                                    || span(g).contains(p.span()) && p.span().contains(head(g))))
                    .count();
        }
        return (double) right / all;
    }

    /** How often a sentence that is worth a check has a higher priority than one that is not. */
    private static double areaUnderCurve(List<Annotated> texts) {
        Map<Boolean, List<Double>> priorities =
                new TreeMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        for (Annotated text : texts) {
            for (JsonNode sentence : text.gold().get("sentences")) {
                text.found().sentences().stream()
                        .filter(s -> s.span().similarity(span(sentence)) >= 0.5)
                        .findFirst()
                        .ifPresent(s -> priorities
                                .get(sentence.get("checkworthy").asBoolean())
                                .add(s.priority()));
            }
        }
        double won = 0;
        for (double high : priorities.get(true)) {
            for (double low : priorities.get(false)) {
                won += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return won
                / ((double) priorities.get(true).size() * priorities.get(false).size());
    }

    /** Shares found and tight by kind, for the message of a failure and for the documentation. */
    private static Map<ClaimKind, String> byKind(List<Annotated> texts) {
        Map<ClaimKind, String> kinds = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            long number = texts.stream()
                    .mapToLong(text -> text.claims(c -> kind(c) == kind).size())
                    .sum();
            if (number > 0) {
                double tight = share(
                        texts,
                        c -> kind(c) == kind,
                        (text, claim) -> !text.tight(claim).isEmpty());
                kinds.put(kind, Math.round(tight * 100) / 100.0 + " of " + number);
            }
        }
        return kinds;
    }

    private static void reaches(String set, Map<String, Double> asked) throws IOException {
        List<Annotated> texts = read(set);
        Map<String, Double> reached = measure(texts);
        assertThat(asked)
                .as("%s: %s; tight by kind %s", set, reached, byKind(texts))
                .allSatisfy(
                        (name, least) -> assertThat(reached.get(name)).as(name).isGreaterThanOrEqualTo(least));
    }

    @Test
    void texts_that_the_rules_were_written_with() throws IOException {
        reaches(
                "dev",
                Map.of(
                        "found", 0.96,
                        "tight", 0.83,
                        "mustTight", 0.87,
                        "precision", 0.91,
                        "quotes", 0.98,
                        "speakers", 0.95,
                        "dates", 0.83,
                        "checkworthyAuc", 0.91));
    }

    @Test
    void texts_that_were_kept_unread() throws IOException {
        reaches(
                "heldout",
                Map.of(
                        "found", 0.95,
                        "tight", 0.76,
                        "mustTight", 0.78,
                        "precision", 0.87,
                        "quotes", 0.98,
                        "speakers", 0.83,
                        "dates", 0.69,
                        "checkworthyAuc", 0.90));
    }
}
