package org.factcheck.workbench.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of people in more words than one verb: "suffered moderate and light injuries", "were taken to hospital", "laid
 * down their lives", "embraced martyrdom", "were sent to hell", "fell in battle", "laid down their arms", "were forced from their homes".
 */
final class CasualtyIdioms {
    private CasualtyIdioms() {}

    /**
     * @param to the end of its words
     * @param plain whether it can be said of people only, so that a number is enough: "nine suffered burns"
     */
    record Idiom(Outcome outcome, int to, boolean plain) {}

    static final Set<String> REFUGE =
            Set.of("camp", "camps", "shelter", "shelters", "refuge", "homes", "home", "houses");

    static final Set<String> INJURIES =
            Set.of("injury", "injuries", "wound", "wounds", "burn", "burns", "bruises", "concussion", "concussions");

    private static final Set<String> SUFFERING = Set.of("suffer", "sustain", "receive", "incur", "have");

    /** Words of the idioms that stand in no other list of harm. */
    static final Set<String> WORDS = Set.of(
            "treatment",
            "hospital",
            "hospitals",
            "sacrifice",
            "price",
            "lives",
            "life",
            "lost",
            "martyrdom",
            "shahadat",
            "hell",
            "fell",
            "fallen",
            "arms",
            "weapons");

    /** The idiom whose verb is at {@code verb}, or null. */
    static @Nullable Idiom at(Passage p, int verb) {
        Sent s = p.s;
        if (verb >= s.size() || !s.token(verb).verb()) {
            return null;
        }
        if (moved(s, verb)) {
            return new Idiom(Outcome.DISPLACED, placeOfRefuge(s, verb) + 1, false);
        }
        if (hospital(s, verb) > 0) {
            return new Idiom(Outcome.WOUNDED, hospital(s, verb) + 1, false);
        }
        if (laidDown(s, verb)) {
            return new Idiom(Outcome.KILLED, Math.min(s.size(), verb + 4), true);
        }
        if (s.lemma(verb).equals("lay")
                && s.lower(verb + 1).equals("down")
                && (s.lower(verb + 3).equals("arms") || s.lower(verb + 3).equals("weapons"))) {
            return new Idiom(Outcome.CAPTURED, Math.min(s.size(), verb + 4), false);
        }
        if (suffered(s, verb) > 0) {
            return new Idiom(Outcome.WOUNDED, suffered(s, verb), true);
        }
        if (martyrdom(s, verb) > 0) {
            return new Idiom(Outcome.KILLED, martyrdom(s, verb), true);
        }
        if (hell(s, verb) > 0) {
            return new Idiom(Outcome.KILLED, hell(s, verb), true);
        }
        int fell = fell(p, verb);
        return fell > 0 ? new Idiom(Outcome.KILLED, fell, false) : null;
    }

    /** "have moved to three camps", "were forced from their homes": driven away. */
    static boolean moved(Sent s, int verb) {
        String lemma = s.lemma(verb);
        boolean moving =
                lemma.equals("move") || lemma.equals("shelter") || lemma.equals("seek") || lemma.equals("leave");
        boolean forced =
                (lemma.equals("force") || lemma.equals("drive")) && s.tag(verb).equals("VBN");
        return (moving || forced) && s.token(verb).verb() && placeOfRefuge(s, verb) > 0;
    }

    private static int placeOfRefuge(Sent s, int verb) {
        for (int k = verb + 1; k < Math.min(s.size(), verb + 6); k++) {
            if (REFUGE.contains(s.lower(k))) {
                return k;
            }
            if (s.token(k).finite()) {
                return -1;
            }
        }
        return -1;
    }

    /** "were taken to hospital": where the hospital stands, or -1. */
    private static int hospital(Sent s, int verb) {
        if (!s.tag(verb).equals("VBN")
                || !Words.isOneOf(
                        s.lemma(verb), "admit", "take", "rush", "send", "bring", "airlift", "transfer", "treat")) {
            return -1;
        }
        for (int k = verb + 1; k < Math.min(s.size(), verb + 6); k++) {
            if (s.lower(k).equals("hospital") || s.lower(k).equals("hospitals")) {
                return k;
            }
        }
        return -1;
    }

    /** "suffered minor injuries", "sustained moderate and light injuries": the end of what was suffered, or -1. */
    private static int suffered(Sent s, int verb) {
        if (!SUFFERING.contains(s.lemma(verb))) {
            return -1;
        }
        int at = verb + 1;
        while (s.tag(at).startsWith("RB")
                || s.lower(at).equals("at")
                || s.lower(at).equals("least")) {
            at++;
        }
        while (s.tag(at).startsWith("JJ")
                && s.tag(at + 1).equals("CC")
                && s.tag(at + 2).startsWith("JJ")) {
            at += 2;
        }
        int end = Phrases.withPrepositions(s, Phrases.end(s, at, s.size()), s.size(), 1, Set.of("of"));
        boolean cured =
                s.lemma(verb).equals("receive") && end > at && s.lower(end - 1).equals("treatment");
        boolean somewhere = s.lower(end).equals("at")
                || s.lower(end).equals("in")
                || s.lower(end).equals("for");
        return end > at && INJURIES.contains(s.lower(end - 1)) || cured && somewhere ? end : -1;
    }

    /** "three soldiers laid down their lives", "paid the supreme price". */
    private static boolean laidDown(Sent s, int verb) {
        boolean price = s.lemma(verb).equals("pay")
                && Words.isOneOf(s.lower(verb + 2), "supreme", "ultimate")
                && Words.isOneOf(s.lower(verb + 3), "price", "sacrifice");
        boolean sacrifice = s.lemma(verb).equals("make")
                && Words.isOneOf(s.lower(verb + 2), "supreme", "ultimate")
                && s.lower(verb + 3).equals("sacrifice");
        return price
                || sacrifice
                || s.lemma(verb).equals("lay")
                        && s.lower(verb + 1).equals("down")
                        && (s.lower(verb + 3).equals("lives")
                                || s.lower(verb + 3).equals("life"));
    }

    /** "embraced martyrdom", "attained shahadat". */
    private static int martyrdom(Sent s, int verb) {
        boolean reached = Words.isOneOf(s.lemma(verb), "embrace", "attain", "achieve", "receive", "find", "meet");
        for (int k = verb + 1; reached && k < verb + 3; k++) {
            if (s.lower(k).equals("martyrdom") || s.lower(k).equals("shahadat")) {
                return k + 1;
            }
        }
        return -1;
    }

    /** "five terrorists were sent | to hell". */
    private static int hell(Sent s, int verb) {
        return (s.lemma(verb).equals("send") || s.lemma(verb).equals("dispatch"))
                        && s.tag(verb).equals("VBN")
                        && s.lower(verb + 1).equals("to")
                        && s.lower(verb + 2).equals("hell")
                ? verb + 3
                : -1;
    }

    private static final Set<String> BATTLES =
            Set.of("battle", "action", "combat", "battlefield", "fighting", "war", "field", "front", "duty", "fight");

    /** "four soldiers fell", "three officers have fallen in battle": no "fell from a roof", "fell into a trap". */
    private static int fell(Passage p, int verb) {
        Sent s = p.s;
        boolean past = s.tag(verb).equals("VBD")
                || s.tag(verb).equals("VBN") && s.lemma(verb - 1).equals("have");
        if (!p.military || !s.lemma(verb).equals("fall") || !past) {
            return -1;
        }
        int next = verb + 1;
        boolean ends = next >= s.size()
                || Words.isOneOf(s.lower(next), ".", ",", ";", "!", "”", "\"", "but", "while", "during", "when")
                || p.dated(next)
                || (s.lower(next).equals("defending") || s.lower(next).equals("fighting"));
        if (ends) {
            return next;
        }
        if (s.lower(next).equals("in") || s.lower(next).equals("on")) {
            int end = Phrases.withPrepositions(s, Phrases.end(s, next + 1, s.size()), s.size(), 1, Set.of("of"));
            if (end > next + 1 && BATTLES.contains(s.lower(end - 1))) {
                return end;
            }
            return p.dated(next + 1) ? next : -1;
        }
        return -1;
    }

    /** "four men were lost". */
    static boolean perished(Sent s, int i) {
        return s.lower(i).equals("lost")
                && s.tag(i).equals("VBN")
                && s.lemma(i - 1).equals("be");
    }
}
