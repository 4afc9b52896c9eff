package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.Stream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.review.Lean;

/** Sentences that a rationale may begin with: they name what is to be said and leave gaps for it. */
final class Phrases {
    private Phrases() {}

    /** Sentences that fit a rating that leans so, for a claim of the kind, with the evidence that stands. */
    static List<String> of(Lean lean, ClaimKind kind, Balance balance) {
        int sources = switch (lean) {
            case SUPPORTED -> balance.of(Evidence.Stance.SUPPORTS);
            case REFUTED -> balance.of(Evidence.Stance.REFUTES);
            case MIXED, UNPROVEN -> balance.independent();
        };
        return Stream.of("sources", "origin", family(kind))
                .map(name -> translate("desk.phrase." + lean + "." + name, sources))
                .toList();
    }

    private static String family(ClaimKind kind) {
        return switch (kind) {
            case CASUALTY, QUANTITY, EQUIPMENT, RANKING, COMPARISON -> "count";
            case QUOTE, ATTRIBUTION, ROLE -> "words";
            case MAP, PHOTO, VIDEO -> "picture";
            case UNIT, CONTROL, PLACE, DATE, EVENT, CAUSE, FORECAST, ASSESSMENT -> "event";
        };
    }
}
