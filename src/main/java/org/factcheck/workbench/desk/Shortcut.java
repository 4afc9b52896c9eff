package org.factcheck.workbench.desk;

/** What a key does in the workbench, in the order in which they are shown. */
enum Shortcut {
    NEXT("J", "desk.shortcut.next", false),
    PREVIOUS("K", "desk.shortcut.previous", false),
    NEXT_OPEN("N", "desk.shortcut.nextOpen", false),
    PREVIOUS_OPEN("Shift+N", "desk.shortcut.previousOpen", false),
    FIND("/", "desk.shortcut.find", false),
    EVIDENCE("E", "desk.shortcut.evidence", true),
    COMMENT("C", "desk.shortcut.comment", true),
    RATE("1 … 5", "desk.shortcut.rate", true),
    RATE_NONE("0", "desk.shortcut.rateNone", true),
    REPORT("R", "desk.shortcut.report", false),
    HELP("?", "desk.shortcut.help", false);

    private final String keys;
    private final String textKey;
    private final boolean reviewing;

    Shortcut(String keys, String textKey, boolean reviewing) {
        this.keys = keys;
        this.textKey = textKey;
        this.reviewing = reviewing;
    }

    String keys() {
        return keys;
    }

    String textKey() {
        return textKey;
    }

    /** Whether it is of use to reviewers only. */
    boolean reviewing() {
        return reviewing;
    }
}
