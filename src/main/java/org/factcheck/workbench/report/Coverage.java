package org.factcheck.workbench.report;

import java.util.List;

/**
 * Which sentences of an article somebody has looked at: a claim in them is settled or dismissed, or they were marked as
 * having nothing to check.
 *
 * @param sentences how many sentences the text has; 0 while they are not known
 * @param open the sentences nobody has looked at, in the order of the text
 */
public record Coverage(int sentences, List<OpenSentence> open) {
    public Coverage {
        open = List.copyOf(open);
    }

    /**
     * A sentence nobody has looked at. Offsets are UTF-16 code units, end exclusive.
     *
     * @param claims how many claims that stand have words in it
     */
    public record OpenSentence(int start, int end, int claims) {}
}
