package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Rating;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.RatingNames;

/** The plain words for values, in the language of the current UI. */
final class Words {
    private Words() {}

    /** A rating in the reader's language; one of a team's own scale as the team named it. */
    static String of(Rating rating) {
        return rating(rating.label());
    }

    /** As {@link #of(Rating)}, by its label. */
    static String rating(String label) {
        return RatingNames.key(label).map(key -> translate(key)).orElse(label);
    }

    static String of(ClaimKind kind) {
        return translate("kind." + kind.name());
    }

    static String explained(ClaimKind kind) {
        return translate("kind.explained." + kind.name());
    }

    static String of(Priority level) {
        return translate("priority." + level.name());
    }

    static String of(DisplayState state) {
        return translate("state." + state.name());
    }

    static String of(Evidence.Stance stance) {
        return translate("stance." + stance.name());
    }

    static String of(Verdict.Confidence confidence) {
        return translate("confidence." + confidence.name());
    }

    static String of(Adjudication.Reason reason) {
        return translate("adjudication.reason." + reason.name());
    }

    static String of(Source.Kind kind) {
        return translate("source.kind." + kind.name());
    }

    static String of(Outcome outcome) {
        return translate("outcome." + outcome.name());
    }

    /** “2 killed”. @param last the number that the form of the words goes by */
    static String counted(Outcome outcome, String number, double last) {
        return translate("outcome.counted." + outcome.name(), last, number);
    }

    static String of(Polarity polarity) {
        return translate("polarity." + polarity.name());
    }

    static String of(Modality modality) {
        return translate("modality." + modality.name());
    }

    static String reliability(char letter) {
        return translate("grade.reliability." + letter);
    }

    static String credibility(int digit) {
        return translate("grade.credibility." + digit);
    }

    static String reliabilityWhy(char letter) {
        return translate("grade.reliability.why." + letter);
    }

    static String credibilityWhy(int digit) {
        return translate("grade.credibility.why." + digit);
    }

    /** “B2 · usually reliable, probably true”. */
    static String graded(Evidence.Grade grade) {
        return translate(
                "desk.grade.chosen",
                grade.toString(),
                reliability(grade.reliability()),
                credibility(grade.credibility()));
    }
}
