package org.factcheck.workbench.detection;

import java.util.Set;

/** Verbs that say that somebody speaks: "said", "was described by", and forms that the tagger knows no lemma of. */
final class SpeechVerbs {
    private SpeechVerbs() {}

    private static final Set<String> SPEECH = Words.list("speech-verbs");

    static boolean auxiliary(Sent s, int v) {
        String lemma = s.lemma(v);
        return lemma.equals("have") || lemma.equals("be") || lemma.equals("do");
    }

    /** Also by form, where the tagger knows no lemma: "interjected". */
    private static boolean spoken(Sent s, int i) {
        String word = s.lower(i);
        String next = s.lower(i + 1);
        return SPEECH.contains(s.lemma(i))
                || Words.isOneOf(s.lemma(i), "shoot", "fire", "hit", "push", "snap") && next.equals("back")
                || s.lemma(i).equals("put") && next.equals("it")
                || Words.isOneOf(s.lemma(i), "find", "show", "joke", "hold") && next.equals("that")
                || word.endsWith("ed")
                        && (SPEECH.contains(word.substring(0, word.length() - 2))
                                || SPEECH.contains(word.substring(0, word.length() - 1)));
    }

    static boolean speech(Sent s, int i) {
        return s.tag(i).startsWith("V")
                && spoken(s, i)
                && !(s.lower(i).equals("going") && s.tag(i + 1).equals("TO"))
                && !(s.tag(i).equals("VBN")
                        && (s.lower(i - 1).equals("-")
                                || s.tag(i - 1).equals("DT")
                                || s.lemma(i - 1).equals("be")
                                        && !s.lower(i - 1).equals("been")));
    }

    /** "was described by the judge as", "a plan called by critics": the agent speaks. */
    static boolean byAgent(Sent s, int v) {
        return s.tag(v).equals("VBN") && spoken(s, v) && s.lower(v + 1).equals("by");
    }
}
