package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a headline In Title Case as if it were a sentence. A tagger takes each capital for a name: in <q>Cholera Kills 58
 * in Port City as Hospitals Run Out of Beds</q> it finds no verb. A word of the headline is a common word when the body
 * writes it small, or does not have it and it is no name by the list of common words; names keep their capital.
 */
final class Casing {
    private static final Set<String> COMMON = Words.list("headline-words");
    private static final Set<String> NOUN_VERBS = Words.list("noun-verbs");

    /** How far into the body words are looked up. */
    private static final int READ = 20_000;

    private final Set<String> small;
    private final Set<String> names;

    private Casing(Set<String> small, Set<String> names) {
        this.small = small;
        this.names = names;
    }

    /** Which words of a line the text behind it writes small, and which with a capital inside a sentence. */
    static Casing of(String text, Span line) {
        BitSet asked = new BitSet();
        for (int i = line.start(); i < line.end(); i++) {
            int end = wordEnd(text, i, line.end());
            if (end > i) {
                asked.set(shape(text, i, end));
                i = end;
            }
        }
        Set<String> small = new HashSet<>();
        Set<String> names = new HashSet<>();
        int limit = Math.min(text.length(), line.end() + READ);
        for (int i = line.end(); i < limit; i++) {
            int end = wordEnd(text, i, limit);
            if (end > i + 1 && asked.get(shape(text, i, end))) {
                char before = i > 0 ? text.charAt(i - 1) : ' ';
                char earlier = i > 1 ? text.charAt(i - 2) : ' ';
                if (Character.isLowerCase(text.charAt(i))) {
                    small.add(text.substring(i, end));
                } else if (before == ' ' && (Character.isLetter(earlier) || earlier == ',')) {
                    names.add(text.substring(i, end).toLowerCase(Locale.ROOT));
                }
            }
            i = Math.max(i, end);
        }
        return new Casing(small, names);
    }

    private static int wordEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Tells most words apart without making strings of them: by the first letter, whatever its case, and the length. */
    private static int shape(String text, int from, int end) {
        return (Character.toLowerCase(text.charAt(from)) & 0xff) << 6 | Math.min(end - from, 63);
    }

    /** Whether nearly every longer word of a line begins with a capital. */
    static boolean titled(List<Word> words) {
        int longer = 0;
        int capital = 0;
        for (Word word : words) {
            if (word.form().length() >= 4 && Character.isLetter(word.form().codePointAt(0))) {
                longer++;
                capital += Character.isUpperCase(word.form().codePointAt(0)) ? 1 : 0;
            }
        }
        return longer >= 3 && capital * 5 >= longer * 4;
    }

    /** The words as a sentence would write them. */
    List<Word> lowered(List<Word> words) {
        List<Word> lowered = new ArrayList<>(words.size());
        for (Word word : words) {
            String lower = word.form().toLowerCase(Locale.ROOT);
            boolean same = lower.length() == word.form().length();
            lowered.add(same && common(lower) ? new Word(word.start(), word.end(), lower) : word);
        }
        return lowered;
    }

    private boolean common(String word) {
        if (small.contains(word)) {
            return true;
        }
        return !names.contains(word)
                && (COMMON.contains(word) || COMMON.contains(singular(word)) || NOUN_VERBS.contains(singular(word)));
    }

    private static String singular(String word) {
        boolean es = word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes") || word.endsWith("sses");
        if (es) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    /** The tagged tokens with the forms of the text. */
    List<Token> restore(List<Word> words, List<Token> tagged) {
        List<Token> tokens = new ArrayList<>(tagged.size());
        for (int i = 0; i < tagged.size(); i++) {
            Token t = tagged.get(i);
            tokens.add(new Token(
                    t.start(), t.end(), words.get(i).form(), t.lower(), t.tag(), t.lemma(), t.entity(), t.begins()));
        }
        return tokens;
    }
}
