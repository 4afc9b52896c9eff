package org.factcheck.workbench.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.factcheck.workbench.kernel.QuotationMarks;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.RatingNames;
import org.factcheck.workbench.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The words of a report for one reader: their language and their clock. */
record Wording(Texts texts, Moments moments) {
    /** Words for a file that anybody may read anywhere: in the language of who asks for it, and UTC. */
    static Wording forExport(Texts texts, Locale language) {
        return new Wording(texts, new Moments(ZoneOffset.UTC, language));
    }

    /** A rating in the reader's language; one of a team's own scale as the team named it. */
    String rating(String label) {
        return RatingNames.key(label).map(key -> text(key)).orElse(label);
    }

    String text(String key, @Nullable Object... arguments) {
        return texts.getTranslation(key, moments.locale(), arguments);
    }

    /** The words in quotation marks, their own or others. */
    String quoted(String words) {
        return QuotationMarks.begin(words) ? words : text("report.quote", words);
    }

    String value(Enum<?> value) {
        return text(prefix(value) + "." + value.name());
    }

    String day(LocalDate day) {
        return moments.day(day);
    }

    String moment(Instant moment) {
        return moments.zone().equals(ZoneOffset.UTC)
                ? text("report.utc", moments.moment(moment))
                : moments.moment(moment);
    }

    private static String prefix(Enum<?> value) {
        return switch (value) {
            case org.factcheck.workbench.detection.ClaimKind kind -> "kind";
            case org.factcheck.workbench.review.DisplayState state -> "state";
            case org.factcheck.workbench.review.Lean lean -> "lean";
            case org.factcheck.workbench.evidence.Evidence.Stance stance -> "stance";
            case org.factcheck.workbench.review.Verdict.Confidence confidence -> "confidence";
            case org.factcheck.workbench.evidence.Source.Kind kind -> "source.kind";
            case org.factcheck.workbench.claim.Claim.Origin origin -> "origin";
            case org.factcheck.workbench.review.Adjudication.Reason reason -> "adjudication.reason";
            default -> throw new IllegalArgumentException("No words for " + value);
        };
    }
}
