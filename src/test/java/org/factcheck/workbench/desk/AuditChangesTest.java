package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.report.AuditEntry;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the audit page says of an event. */
class AuditChangesTest {
    private static final Locale UKRAINIAN = Locale.of("uk");

    /** What of which object is written to the log. */
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            Map.entry(
                    "person",
                    List.of(
                            "created",
                            "password reset",
                            "password changed",
                            "deactivated",
                            "activated",
                            "made administrator",
                            "no longer administrator",
                            "renamed",
                            "sessions ended",
                            "signed out elsewhere",
                            "second factor on",
                            "second factor off",
                            "second factor removed",
                            "recovery codes renewed",
                            "recovery code used",
                            "provider linked")),
            Map.entry("membership", List.of("added", "joined", "role changed", "removed")),
            Map.entry("invitation", List.of("created", "withdrawn", "accepted")),
            Map.entry("absence", List.of("created", "edited", "ended")),
            Map.entry("team", List.of("created")),
            Map.entry("policy", List.of("created", "edited")),
            Map.entry("publication", List.of("published")),
            Map.entry("adjudication", List.of("created")),
            Map.entry("text_issue", List.of("settled", "reopened")),
            Map.entry("claim", List.of("reviewed", "resolved", "adjudicated", "reopened", "prioritised")));

    private static AuditWords words(Locale language) {
        return new AuditWords(Texts.strict(), language, new Moments(ZoneOffset.UTC, language));
    }

    private static AuditEntry event(String type, String action, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                1,
                null,
                Instant.EPOCH,
                null,
                "Rita",
                false,
                "EDITOR",
                null,
                null,
                type,
                7,
                action,
                null,
                AuditEntry.Details.SHOWN,
                before,
                after);
    }

    private static List<String> said(Locale language, AuditEntry entry) {
        return new AuditChanges(words(language))
                .of(entry).stream()
                        .map(change -> change.field() + ": " + change.before() + " > " + change.after())
                        .toList();
    }

    private static Map<String, String> values(@Nullable String... fieldsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return values;
    }

    @Test
    void what_settled_a_claim_is_told_without_numbers_of_rows_and_rules() {
        AuditEntry settled = event(
                "claim",
                "adjudicated",
                values("state", "DISPUTED"),
                values(
                        "state",
                        "RESOLVED",
                        "rating",
                        "Mostly true",
                        "verdict",
                        "12",
                        "adjudication",
                        "1",
                        "rules.policyVersion",
                        "2",
                        "rules.verdicts",
                        "2",
                        "rules.origins",
                        "1"));
        assertThat(said(Locale.ENGLISH, settled))
                .containsExactly("State: Disputed > Resolved", "Rating:  > Mostly true");
        assertThat(said(
                        Locale.ENGLISH,
                        event(
                                "claim",
                                "reopened",
                                Map.of(),
                                values("reopening.after", "12", "reopening.because", "CORRECTION"))))
                .containsExactly("Opened again because of:  > a correction of what was published");
    }

    @Test
    void reasons_are_words_and_what_somebody_typed_stays_as_it_is() {
        AuditEntry decided =
                event("adjudication", "created", Map.of(), values("reason", "EVIDENCE", "text", "OK", "newest", "4"));
        assertThat(said(Locale.ENGLISH, decided)).containsExactly("Reason:  > different evidence", "Text:  > OK");
        assertThat(said(UKRAINIAN, decided).toString())
                .doesNotContain("EVIDENCE")
                .doesNotContain("Text");
        AuditEntry corrected = event(
                "correction", "created", Map.of(), values("reason", "TYPO", "author", "Rita", "settled", "false"));
        assertThat(said(Locale.ENGLISH, corrected)).containsExactly("Reason:  > TYPO");
    }

    @Test
    void a_policy_says_in_one_line_what_kinds_need_alike() {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (String kind : List.of("CASUALTY", "QUOTE", "MAP")) {
            before.putAll(values(
                    "kinds." + kind + ".reviewed",
                    "true",
                    "kinds." + kind + ".verdicts",
                    "1",
                    "kinds." + kind + ".origins",
                    "0"));
            after.putAll(before);
        }
        after.putAll(
                values("kinds.CASUALTY.verdicts", "2", "kinds.QUOTE.verdicts", "2", "kinds.MAP.reviewed", "false"));
        assertThat(said(Locale.ENGLISH, event("policy", "edited", before, after)))
                .containsExactly(
                        "Casualty, Quote: 1 verdict, no origin asked for > 2 verdicts, no origin asked for",
                        "Map: 1 verdict, no origin asked for > not reviewed");
    }

    @Test
    void a_policy_that_asks_the_same_of_every_kind_says_so() {
        Map<String, String> after = new LinkedHashMap<>();
        for (ClaimKind kind : ClaimKind.values()) {
            after.putAll(values("kinds." + kind + ".reviewed", "true", "kinds." + kind + ".verdicts", "1"));
            after.put("kinds." + kind + ".origins", "1");
        }
        assertThat(said(Locale.ENGLISH, event("policy", "created", Map.of(), after)))
                .containsExactly("Every kind:  > 1 verdict, 1 independent origin");
    }

    @Test
    void a_publication_says_its_version_and_what_was_overruled() {
        AuditEntry published = event(
                "publication",
                "published",
                Map.of(),
                values(
                        "number",
                        "2",
                        "sha256",
                        "ab",
                        "auditHead",
                        "3:ab",
                        "override.reason",
                        "Urgent",
                        "override.blockers.1.reason",
                        "OPEN",
                        "override.blockers.1.count",
                        "3"));
        assertThat(said(Locale.ENGLISH, published))
                .containsExactly(
                        "Version:  > 2", "Reason for publishing anyway:  > Urgent", "What blocked:  > 3 open claims");
    }

    @Test
    void dates_of_facts_and_places_in_the_text_are_told_apart() {
        AuditEntry edited = event(
                "claim",
                "edited",
                values("facts.date.start", "2022-05-16", "anchor.start", "4"),
                values("facts.date.start", "2022-05-17", "anchor.start", "5"));
        assertThat(said(Locale.ENGLISH, edited)).containsExactly("Date, first day: 16 May 2022 > 17 May 2022");
    }

    @Test
    void every_deed_has_words_of_its_own_in_every_language() {
        WRITTEN.forEach((type, actions) -> actions.forEach(action -> {
            AuditEntry event = event(type, action, Map.of(), Map.of());
            assertThat(words(Locale.ENGLISH).deed(event))
                    .as(type + " " + action)
                    .doesNotContain("(" + action + ")", "changed something");
            for (String word : Arrays.asList(
                    words(UKRAINIAN).deed(event),
                    words(UKRAINIAN).type(type),
                    words(UKRAINIAN).action(action))) {
                assertThat(word.replace("Rita", ""))
                        .as("%s %s: %s", type, action, word)
                        .doesNotContainPattern("[A-Za-z]");
            }
        }));
    }
}
