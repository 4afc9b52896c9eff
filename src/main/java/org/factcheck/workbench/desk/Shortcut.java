package org.factcheck.workbench.desk;

import java.util.Set;

/** What a key does in the workbench, in the order in which they are shown. */
enum Shortcut {
    NEXT("J", "desk.shortcut.next", Trait.REPEATS),
    PREVIOUS("K", "desk.shortcut.previous", Trait.REPEATS),
    NEXT_OPEN("N", "desk.shortcut.nextOpen"),
    PREVIOUS_OPEN("Shift+N", "desk.shortcut.previousOpen"),
    FIND("/", "desk.shortcut.find"),
    FILTER("F", "desk.shortcut.filter"),
    CLAIM("A", "desk.shortcut.claim", Trait.REVIEWING),
    EVIDENCE("E", "desk.shortcut.evidence", Trait.REVIEWING),
    /** One key per rating of the team's scale, which says which. */
    RATE("1 … 9", "desk.shortcut.rate", Trait.REVIEWING, Trait.FIXED),
    RATE_NONE("0", "desk.shortcut.rateNone", Trait.REVIEWING, Trait.FIXED),
    CONFIRM("Ctrl+Enter", "desk.shortcut.confirm", Trait.REVIEWING, Trait.TYPING),
    ASSIGN("M", "desk.shortcut.assign", Trait.REVIEWING),
    COMMENT("C", "desk.shortcut.comment", Trait.REVIEWING),
    UNDO("U", "desk.shortcut.undo", Trait.REVIEWING),
    REPORT("R", "desk.shortcut.report"),
    HELP("?", "desk.shortcut.help"),
    CLOSE("Escape", "desk.shortcut.close", Trait.FIXED);

    private enum Trait {
        /** Of use to reviewers only. */
        REVIEWING,
        /** The same for everybody. */
        FIXED,
        /** Also while somebody types. */
        TYPING,
        /** Over again while the key is held down. */
        REPEATS
    }

    private final String usual;
    private final String textKey;
    private final Set<Trait> traits;

    Shortcut(String usual, String textKey, Trait... traits) {
        this.usual = usual;
        this.textKey = textKey;
        this.traits = Set.of(traits);
    }

    /** The key as long as a person has chosen no other. */
    String usual() {
        return usual;
    }

    String textKey() {
        return textKey;
    }

    /** Whether it is of use to reviewers only. */
    boolean reviewing() {
        return traits.contains(Trait.REVIEWING);
    }

    /** Whether a person can choose another key for it. */
    boolean changeable() {
        return !traits.contains(Trait.FIXED);
    }

    boolean whileTyping() {
        return traits.contains(Trait.TYPING);
    }

    boolean repeats() {
        return traits.contains(Trait.REPEATS);
    }
}
