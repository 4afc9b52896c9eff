package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measures of the annotated Kharkiv article: a gold claim is found when its head is covered, tight when besides the
 * span agrees (intersection over union of at least one half), typed when the kind agrees too.
 */
class KharkivGoldTest {
    private static final JsonNode GOLD = JsonMapper.builder().build().readTree(resource("/gold/kharkiv.json"));
    private static final String TEXT = resource("/gold/kharkiv.txt");
    private static final Detection FOUND =
            Detectors.SHARED.detect(ArticleText.english(TEXT, LocalDate.of(2022, 5, 17)));

    private static String resource(String name) {
        try (InputStream in = KharkivGoldTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Span span(JsonNode node) {
        return new Span(node.get("start").asInt(), node.get("end").asInt());
    }

    private static List<JsonNode> gold(Predicate<JsonNode> which) {
        List<JsonNode> claims = new ArrayList<>();
        for (JsonNode claim : GOLD.get("claims")) {
            if (which.test(claim)) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static boolean must(JsonNode claim) {
        return claim.get("priority").asString().equals("must");
    }

    private static ClaimKind kind(JsonNode claim) {
        return ClaimKind.valueOf(claim.get("kind").asString());
    }

    private static List<DetectedClaim> covering(JsonNode claim) {
        Span head = claim.has("head") ? span(claim.get("head")) : span(claim);
        return FOUND.claims().stream().filter(c -> c.span().contains(head)).toList();
    }

    private static List<DetectedClaim> tight(JsonNode claim) {
        return covering(claim).stream()
                .filter(c -> c.span().similarity(span(claim)) >= 0.5)
                .toList();
    }

    private static List<DetectedClaim> typed(JsonNode claim) {
        return tight(claim).stream().filter(c -> c.kind() == kind(claim)).toList();
    }

    private static double share(List<JsonNode> claims, Predicate<JsonNode> good) {
        return (double) claims.stream().filter(good).count() / claims.size();
    }

    @Test
    void every_claim_that_a_reviewer_would_miss_is_covered() {
        List<String> missed = new ArrayList<>();
        for (JsonNode claim : gold(KharkivGoldTest::must)) {
            if (covering(claim).isEmpty()) {
                missed.add(claim.get("id").asString());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void spans_and_kinds_of_claims_that_a_reviewer_would_miss_agree() {
        List<JsonNode> must = gold(KharkivGoldTest::must);
        assertThat(share(must, claim -> !tight(claim).isEmpty())).isGreaterThanOrEqualTo(0.95);
        assertThat(share(must, claim -> !typed(claim).isEmpty())).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void casualties_units_dates_quotations_control_and_maps_are_all_tight() {
        Map<ClaimKind, Double> shares = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : Set.of(
                ClaimKind.CASUALTY,
                ClaimKind.UNIT,
                ClaimKind.DATE,
                ClaimKind.QUOTE,
                ClaimKind.CONTROL,
                ClaimKind.MAP)) {
            shares.put(
                    kind,
                    share(gold(c -> kind(c) == kind), claim -> !typed(claim).isEmpty()));
        }
        assertThat(shares)
                .allSatisfy((kind, share) -> assertThat(share).as(kind.name()).isEqualTo(1.0));
    }

    @Test
    void nearly_all_that_is_found_is_a_claim_of_the_gold() {
        List<DetectedClaim> wrong = FOUND.claims().stream()
                .filter(p -> gold(g -> span(g).similarity(p.span()) >= 0.5
                                || span(g).contains(p.span())
                                        && p.span().contains(g.has("head") ? span(g.get("head")) : span(g)))
                        .isEmpty())
                .toList();
        assertThat((double) wrong.size() / FOUND.claims().size()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void addresses_thanks_opinions_and_advice_are_no_claims() {
        for (JsonNode passage : GOLD.get("non_claims")) {
            assertThat(FOUND.claims())
                    .as(passage.get("quote").asString())
                    .noneMatch(c -> c.span().similarity(span(passage)) >= 0.5);
        }
    }

    @Test
    void casualty_counts_and_outcomes_are_right() {
        for (JsonNode claim : gold(c -> kind(c) == ClaimKind.CASUALTY)) {
            Facts facts = typed(claim).getFirst().facts();
            JsonNode values = claim.get("values");
            assertThat(facts.count())
                    .isEqualTo(new CountRange(
                            values.get("count").get("min").asDouble(),
                            values.get("count").get("max").asDouble()));
            assertThat(facts.outcome().name()).isEqualTo(values.get("outcome").asString());
        }
    }

    @Test
    void dates_are_resolved_against_publication_and_narrative() {
        for (JsonNode claim : gold(c -> kind(c) == ClaimKind.DATE)) {
            DateRange date = typed(claim).getFirst().facts().date();
            JsonNode expected = claim.get("values").get("date");
            LocalDate start = LocalDate.parse(expected.get("start").asString());
            LocalDate end = LocalDate.parse(expected.get("end").asString());
            assertThat(date).as(claim.get("id").asString()).isNotNull();
            if (claim.get("values").has("date_approx")) {
                assertThat(date.start()).isBeforeOrEqualTo(end);
                assertThat(date.end()).isAfterOrEqualTo(start);
            } else {
                assertThat(date.start()).as(claim.get("id").asString()).isEqualTo(start);
                assertThat(date.end()).isEqualTo(end);
            }
        }
    }

    @Test
    void every_quotation_has_its_speaker() {
        for (JsonNode claim : gold(c -> kind(c) == ClaimKind.QUOTE)) {
            assertThat(typed(claim).getFirst().speaker().name())
                    .isEqualTo(claim.get("speaker").get("name").asString());
        }
    }

    @Test
    void ranks_units_polarity_and_modality_are_right() {
        for (JsonNode claim : gold(c -> true)) {
            List<DetectedClaim> found = typed(claim);
            if (found.isEmpty()) {
                continue;
            }
            DetectedClaim best = found.getFirst();
            JsonNode values = claim.get("values");
            if (values != null && values.has("rank")) {
                assertThat(best.facts().rank()).isEqualTo(values.get("rank").asInt());
            }
            if (values != null && values.has("designation")) {
                assertThat(best.facts().designation())
                        .isEqualTo(values.get("designation").asString());
            }
            if (claim.has("polarity") && !claim.get("polarity").isNull()) {
                assertThat(best.polarity().name())
                        .as(claim.get("id").asString())
                        .isEqualTo(claim.get("polarity").asString());
            }
            assertThat(best.modality().name()).isEqualTo(claim.get("modality").asString());
        }
    }

    @Test
    void issues_of_high_and_medium_severity_are_found() {
        BiPredicate<TextIssue, JsonNode> same = (issue, gold) -> {
            for (JsonNode words : gold.get("spans")) {
                if (issue.spans().stream().anyMatch(s -> s.similarity(span(words)) >= 0.5)) {
                    return issue.kind().name().equals(gold.get("kind").asString());
                }
            }
            return false;
        };
        for (JsonNode gold : GOLD.get("issues")) {
            Severity severity = Severity.valueOf(gold.get("severity").asString().toUpperCase(Locale.ROOT));
            if (severity.compareTo(Severity.MEDIUM) >= 0) {
                assertThat(FOUND.issues()).as(gold.get("id").asString()).anyMatch(issue -> same.test(issue, gold));
            }
        }
    }

    @Test
    void claims_that_a_reviewer_would_miss_come_before_the_others() {
        double must = 0;
        double rest = 0;
        for (JsonNode claim : gold(KharkivGoldTest::must)) {
            must += typed(claim).stream()
                    .mapToDouble(DetectedClaim::priority)
                    .max()
                    .orElse(0.5);
        }
        for (JsonNode claim : gold(c -> !must(c))) {
            rest += typed(claim).stream()
                    .mapToDouble(DetectedClaim::priority)
                    .max()
                    .orElse(0.5);
        }
        assertThat(must / gold(KharkivGoldTest::must).size())
                .isGreaterThan(rest / gold(c -> !must(c)).size());
    }
}
