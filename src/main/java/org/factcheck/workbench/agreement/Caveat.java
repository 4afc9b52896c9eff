package org.factcheck.workbench.agreement;

/**
 * What has to be said beside a figure, or instead of one.
 *
 * @param number the argument of the sentence: see {@link Reason}
 */
public record Caveat(Reason reason, int number) {
    /** Why a figure is not there, or is to be taken with care. */
    public enum Reason {
        /** No unit has two judgements that can be compared. The number is 0. */
        NOTHING_COMPARED(true),
        /** All judgements are the same, so chance alone would agree as well. The number is that of the units. */
        ONE_CATEGORY(true),
        /** It rests on fewer units than {@link Figure#MANY}. The number is that of the units. */
        FEW(false),
        /** It leaves out units that have another number of judgements than most. The number is that of the units left out. */
        LEFT_OUT(false);

        private final boolean undefined;

        Reason(boolean undefined) {
            this.undefined = undefined;
        }

        /** Whether there is no figure at all. */
        public boolean undefined() {
            return undefined;
        }
    }

    /** The key of the sentence in the texts; it takes the number. */
    public String key() {
        return "agreement.caveat." + reason;
    }
}
