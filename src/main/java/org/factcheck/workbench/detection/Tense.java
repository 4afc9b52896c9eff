package org.factcheck.workbench.detection;

import java.util.Set;

/** Whether the words around a date look ahead or back: "will rule on Friday", "was arrested on Friday". */
final class Tense {
    private Tense() {}

    static final Set<String> FUTURE = Set.of(
            "will",
            "'ll",
            "shall",
            "due",
            "scheduled",
            "plans",
            "planned",
            "planning",
            "expected",
            "supposed",
            "set",
            "upcoming",
            "intends",
            "intend",
            "slated",
            "payable",
            "begins",
            "starts",
            "must",
            "should",
            "may",
            "might",
            "would");

    /** Verbs whose plain present tells what is planned: "the season ends on Friday". */
    static final Set<String> PLANNED = Set.of(
            "begin",
            "start",
            "open",
            "end",
            "close",
            "expire",
            "meet",
            "leave",
            "arrive",
            "return",
            "face",
            "host",
            "depart",
            "travel",
            "resume",
            "kick",
            "turn",
            "mature",
            "take",
            "go",
            "vote",
            "head",
            "run",
            "conclude");

    /** Behind these, "until September" and "to 17 June" lie ahead. */
    static final Set<String> PUT_OFF = Set.of(
            "postponed",
            "adjourned",
            "delayed",
            "rescheduled",
            "deferred",
            "extended",
            "suspended",
            "moved",
            "banned",
            "remanded");

    /** Whether the verb group nearest to an expression looks ahead; a reporting verb's date is its own. */
    static boolean future(Sent s, int position) {
        int at = s.at(position);
        if (s.lower(at - 1).equals("since") || doneBefore(s, at)) {
            return false;
        }
        if (s.lower(at - 1).equals("record") && s.lower(at - 2).equals("of")) {
            return true;
        }
        if (s.lower(at - 1).equals("as")
                && (s.lower(at - 2).equals("soon") || s.lower(at - 2).equals("early"))) {
            return true;
        }
        if (conditional(s, at)) {
            return true;
        }
        if (s.tag(at + 1).equals("VBD") && REPORTS.contains(s.lemma(at + 1))) {
            return false;
        }
        int word = beforeTime(s, at);
        boolean until = Words.isOneOf(s.lower(word), "until", "till");
        if (until && (s.lemma(word - 1).equals("have") || givenBefore(s, word))) {
            return true;
        }
        boolean limit = until
                || Words.isOneOf(s.lower(at - 1), "to", "through")
                || s.lower(at - 3).equals("until");
        boolean through = until || Words.isOneOf(s.lower(at - 1), "through", "by");
        boolean back = true;
        boolean ahead = !ownedByReport(s, at);
        for (int distance = 1; distance <= 20; distance++) {
            ahead &= distance <= 14;
            back &= !s.lower(at - distance).equals(";");
            ahead &= !s.lower(at + distance).equals(")");
            for (int i : new int[] {at - distance, at + distance + 1}) {
                if (i < 0 || i >= s.size() || !(i < at ? back : ahead)) {
                    continue;
                }
                String lower = s.lower(i);
                if (FUTURE.contains(lower)
                        && !(lower.equals("may") && !s.tag(i).equals("MD"))
                        && !(lower.equals("plans") && s.tag(i).equals("NNS"))
                        && !(lower.equals("set")
                                && !s.lower(i + 1).equals("to")
                                && !s.lower(i + 1).equals("for"))
                        && !(lower.equals("would") && distance > (i < at ? 12 : 8))
                        && !s.lower(i - 1).equals("had")
                        && !(s.lower(i - 1).equals("been")
                                && (s.lower(i - 2).equals("had")
                                        || s.lower(i - 3).equals("had")))
                        && !s.lower(i - 1).equals("previously")
                        && !s.lower(i - 1).equals("originally")
                        && !(s.tag(i).equals("MD") && s.lower(i + 1).equals("have") && !lower.equals("will"))) {
                    return true;
                }
                if (i < at
                        && lower.equals("track")
                        && s.lower(i - 1).equals("on")
                        && s.lower(i + 1).equals("to")) {
                    return true;
                }
                if (lower.equals("plan")
                        && s.tag(i).startsWith("VB")
                        && s.lower(i + 1).equals("to")) {
                    return true;
                }
                if (lower.equals("to")
                        && s.tag(i + 1).equals("VB")
                        && (s.lower(i - 1).equals("is") || s.lower(i - 1).equals("are"))) {
                    return true;
                }
                if (i < at
                        && through
                        && lower.equals("to")
                        && s.tag(i + 1).equals("VB")
                        && !s.lemma(i - 1).equals("manage")) {
                    return true;
                }
                if (i < at && limit && PUT_OFF.contains(lower)) {
                    return true;
                }
                boolean present =
                        s.tag(i).equals("VBZ") || s.tag(i).equals("VBP") || PLANNED.contains(s.lemma(i)) && alone(s, i);
                if (i < at
                        && present
                        && (PLANNED.contains(s.lemma(i))
                                || s.lemma(i).equals("be")
                                        && (distance <= 2
                                                || distance <= 4 && s.tag(i + 1).equals("CD")
                                                || s.lower(i + 1).equals("forecast")))) {
                    return true;
                }
                if (s.tag(i).equals("VBD")
                                && !FUTURE.contains(s.lower(i + 1))
                                && !lower.equals("was")
                                && !lower.equals("were")
                        || (lower.equals("was") || lower.equals("were"))
                                && s.tag(i + 1).equals("VBN")
                                && !FUTURE.contains(s.lower(i + 1))
                                && !(limit && PUT_OFF.contains(s.lower(i + 1)))) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "can return to the top if they win on | Sunday": a condition of what can or will be. */
    private static boolean conditional(Sent s, int at) {
        for (int i = at - 1; i >= 0 && i > at - 9; i--) {
            if (Words.isOneOf(s.lower(i), "if", "unless")) {
                return s.tokens().stream()
                        .anyMatch(t -> Words.isOneOf(t.lower(), "can", "could", "will", "would", "'ll"));
            }
            if (s.tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "Mr. Bush and Mr. Arafat | meet Monday": the first verb of a sentence, taken for an infinitive, behind a noun. */
    private static boolean alone(Sent s, int i) {
        if (!s.tag(i).equals("VB") || !s.tag(i - 1).startsWith("NN")) {
            return false;
        }
        for (int k = 0; k < i; k++) {
            if (s.token(k).verb() || s.tag(k).equals("MD")) {
                return false;
            }
        }
        return true;
    }

    /** The word in front of a time of day: "until | 9 a.m. EST". */
    private static int beforeTime(Sent s, int at) {
        int word = at - 1;
        while (word > at - 5
                && (s.tag(word).equals("CD")
                        || Words.isOneOf(
                                s.lower(word), "a.m.", "p.m.", "noon", "midnight", "est", "edt", "et", "gmt"))) {
            word--;
        }
        return word;
    }

    /** "has given the family until Tuesday": a term that is set. */
    private static boolean givenBefore(Sent s, int word) {
        for (int i = word - 1; i >= 0 && i > word - 8; i--) {
            if (s.token(i).verb()) {
                return s.lemma(i).equals("give");
            }
        }
        return false;
    }

    /** "the decision, announced Wednesday", "shares issued July 1": a participle right before, unless it is to be done. */
    private static boolean doneBefore(Sent s, int at) {
        int verb = s.lower(at - 1).equals("on") || s.lower(at - 1).equals("in") ? at - 2 : at - 1;
        String lower = s.lower(verb);
        return s.tag(verb).equals("VBN")
                && !FUTURE.contains(lower)
                && !PUT_OFF.contains(lower)
                && !Words.isOneOf(s.lower(verb - 1), "be", "being", "is", "are", "get", "not")
                && !s.lower(verb - 2).equals("be");
    }

    static final Set<String> REPORTS = Words.list("speech-verbs");

    /** "said in a statement Monday it would", "told reporters on Monday that": the day is that of saying. */
    static boolean ownedByReport(Sent s, int at) {
        int behind = at + 1;
        while (behind < s.size()
                && (DateUnits.PARTS.containsKey(s.lower(behind))
                        || s.lower(behind).equals("in"))) {
            behind++;
        }
        String next = s.tag(behind);
        boolean clause = s.lower(behind).equals("that") && next.equals("IN")
                || next.equals("PRP")
                || next.equals("DT")
                || next.startsWith("NN");
        if (!clause) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i > at - 14; i--) {
            if (s.tag(i).equals("VBG") && REPORTS.contains(s.lemma(i))) {
                return true;
            }
            if (s.token(i).finite()) {
                return s.tag(i).equals("VBD") && REPORTS.contains(s.lemma(i));
            }
            if (s.lower(i).equals("that") || s.tag(i).equals("``")) {
                return false;
            }
        }
        return false;
    }

    static boolean past(Sent s, int position) {
        int at = s.at(position);
        for (int distance = 1; distance <= 16; distance++) {
            for (int i : new int[] {at - distance, at + distance}) {
                String tag = s.tag(i);
                boolean present = tag.equals("VBN")
                        && (s.lower(i - 1).equals("is") || s.lower(i - 1).equals("are"));
                if (tag.equals("VBD") || tag.equals("VBN") && !present) {
                    return true;
                }
                if (tag.equals("MD") || tag.equals("VBZ") || tag.equals("VBP")) {
                    return s.lower(i).equals("has") || s.lower(i).equals("have");
                }
            }
        }
        return false;
    }
}
