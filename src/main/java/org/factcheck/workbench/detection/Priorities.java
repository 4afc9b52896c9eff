package org.factcheck.workbench.detection;

import java.util.Set;

/** How much each kind is worth a check, from 0 to 1; {@link PriorityReason} makes a claim's priority of it. */
final class Priorities {
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our", "let");

    private Priorities() {}

    static double base(ClaimKind kind) {
        return switch (kind) {
            case CASUALTY -> 0.9;
            case CONTROL -> 0.85;
            case QUOTE -> 0.62;
            case MAP, VIDEO, PHOTO -> 0.6;
            case CAUSE, COMPARISON -> 0.58;
            case EQUIPMENT, UNIT -> 0.6;
            case EVENT -> 0.55;
            case RANKING -> 0.6;
            case QUANTITY -> 0.5;
            case ATTRIBUTION -> 0.55;
            case DATE -> 0.5;
            case FORECAST -> 0.45;
            case PLACE -> 0.38;
            case ROLE -> 0.35;
            case ASSESSMENT -> 0.25;
        };
    }

    /** Whether a claim that begins with this word speaks of the speaker or the listener. */
    static boolean speaksOfSelf(String word) {
        return FIRST.contains(word) || word.equals("you");
    }
}
