package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people a text names: full name by surname, and sex by first name or title where that is plain. */
final class Names {
    private static final Set<String> MALE = Words.list("male-names");
    private static final Set<String> FEMALE = Words.list("female-names");

    private static final Set<String> ROLES = Words.list("roles");

    private final Map<String, String> full = new HashMap<>();
    private final Map<String, Character> sex = new HashMap<>();

    private Names() {}

    static Names of(List<Sent> sentences) {
        Names names = new Names();
        for (Sent s : sentences) {
            for (int i = 0; i < s.size(); i++) {
                if (s.token(i).begins() && s.entity(i).equals("PERSON")) {
                    names.add(s, i, s.entityEnd(i));
                }
            }
        }
        return names;
    }

    /** First token of the name itself: the tagger takes "Mayor" or "President" for a part of it at times. */
    static int start(Sent s, int from, int to) {
        int start = from;
        while (start < to - 1 && ROLES.contains(s.lower(start))) {
            start++;
        }
        return start;
    }

    private static final Set<String> COURTESY =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame");

    /** First token of the name without titles and forms of address. */
    static int plain(Sent s, int from, int to) {
        int start = start(s, from, to);
        while (start < to - 1 && (COURTESY.contains(s.lower(start)) || TITLES.containsKey(s.lower(start)))) {
            start++;
        }
        return start;
    }

    /** Offices behind the abbreviations that stand before names. */
    private static final Map<String, Set<String>> TITLES = Map.of(
            "sen.", Set.of("senator", "lawmaker"),
            "rep.", Set.of("congressman", "congresswoman", "representative", "lawmaker"),
            "gov.", Set.of("governor"),
            "gen.", Set.of("general"),
            "lt.", Set.of("lieutenant"),
            "col.", Set.of("colonel"),
            "capt.", Set.of("captain"),
            "prof.", Set.of("professor"),
            "adm.", Set.of("admiral"),
            "sgt.", Set.of("sergeant"));

    /** Who was said to hold an office: at which sentence and word, with the words before the office's own. */
    private record Holder(int sentence, int token, Set<String> words, String name) {}

    private final Map<String, List<Holder>> holders = new HashMap<>();

    /** Words that make another office of one: the vice president is not the president. */
    private static final Set<String> LESSER = Set.of("vice", "deputy", "former", "ex", "assistant", "then", "acting");

    /** The offices told of a person: before the name, or around a comma. */
    private void offices(Sent s, int begin, int from, int end) {
        String name = fullest(name(s, from, end));
        for (int i = begin; i < from; i++) {
            office(s, i, name);
        }
        int before = begin - 1;
        boolean comma = s.tag(before).equals(",");
        int last = comma ? before - 1 : before;
        for (int i = last;
                i >= 0
                        && i > last - 4
                        && (s.token(i).noun()
                                || s.lower(i).endsWith(".")
                                || s.lower(i).equals("of"));
                i--) {
            if (office(s, i, name)) {
                break;
            }
        }
        if (s.tag(end).equals(",")) {
            int stop = Phrases.end(s, end + 1, Math.min(s.size(), end + 9));
            if (stop > end + 1) {
                office(s, stop - 1, name);
            }
        }
    }

    private static final Pattern PARTS = Pattern.compile("[\\s-]+");

    /** How many holders of an office are tried before a position. */
    private static final int TRIED = 50;

    private boolean office(Sent s, int i, String name) {
        String word = s.lower(i);
        Set<String> offices = ROLES.contains(word) ? Set.of(word) : TITLES.getOrDefault(word, Set.of());
        Set<String> words = new HashSet<>();
        for (int k = i - 1;
                k >= 0
                        && k > i - 5
                        && (s.token(k).noun()
                                || s.tag(k).startsWith("JJ")
                                || s.tag(k).equals("HYPH"));
                k--) {
            words.add(s.lower(k));
        }
        for (int k = i + 1; k < s.size() && k < i + 6; k++) {
            if (s.lower(k).equals("of")
                    && s.token(Math.min(k + 1, s.size() - 1)).noun()) {
                words.add(s.lower(k + 1));
            }
        }
        for (String office : offices) {
            holders.computeIfAbsent(office, o -> new ArrayList<>()).add(new Holder(s.index(), i, words, name));
        }
        return !offices.isEmpty();
    }

    /** Who "the president" or "the prime minister" is: the last one before that was called so. */
    @Nullable
    String holder(Sent s, int from, int to) {
        int head = to - 1;
        if (to - from > 3 && s.lower(to - 2).equals("of")) {
            head = to - 3;
        }
        List<Holder> known = holders.get(s.lower(head));
        if (known == null || !s.lower(from).equals("the")) {
            return null;
        }
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).sentence() <= s.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int k = low - 1; k >= 0 && k >= low - TRIED; k--) {
            Holder holder = known.get(k);
            boolean before = holder.sentence() < s.index() || holder.sentence() == s.index() && holder.token() < from;
            boolean fits = true;
            for (int i = from + 1; i < to; i++) {
                fits &= i == head || s.lower(i).equals("of") || holder.words().contains(s.lower(i));
            }
            for (String word : holder.words()) {
                fits &= !LESSER.contains(word) || s.lower(head - 1).equals(word);
            }
            if (before && fits) {
                return fullest(holder.name());
            }
        }
        return null;
    }

    private static String name(Sent s, int from, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (!name.isEmpty() && s.token(i).start() > s.token(i - 1).end()) {
                name.append(' ');
            }
            name.append(s.token(i).form());
        }
        return name.toString();
    }

    private void add(Sent s, int begin, int to) {
        int from = plain(s, begin, to);
        int end = to;
        while (end > from + 1
                && (s.tag(end - 1).equals("POS")
                        || !Character.isLetter(s.token(end - 1).form().codePointAt(0)))) {
            end--;
        }
        String last = s.lower(end - 1);
        String title = s.lower(from - 1);
        if (title.equals("mr.") || title.equals("mr") || title.equals("sir")) {
            sex.putIfAbsent(last, 'm');
        } else if (title.equals("mrs.") || title.equals("ms.") || title.equals("mrs") || title.equals("ms")) {
            sex.putIfAbsent(last, 'f');
        }
        if (end - from > 1) {
            full.putIfAbsent(last, name(s, from, end));
            if (MALE.contains(s.lower(from)) && !FEMALE.contains(s.lower(from))) {
                sex.putIfAbsent(last, 'm');
            } else if (FEMALE.contains(s.lower(from)) && !MALE.contains(s.lower(from))) {
                sex.putIfAbsent(last, 'f');
            }
        }
        offices(s, begin, from, end);
    }

    /** Fullest form of a name that the text has: "Serhiy Zhadan" for "Zhadan". */
    String fullest(String name) {
        String trimmed = name.strip();
        String last = trimmed.substring(trimmed.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String known = full.get(last);
        if (known == null || trimmed.length() > known.length()) {
            return trimmed;
        }
        if (trimmed.equals(known)) {
            return known;
        }
        Set<String> words = Set.copyOf(List.of(PARTS.split(known)));
        for (String word : PARTS.split(trimmed)) {
            if (!words.contains(word)) {
                return trimmed;
            }
        }
        return known;
    }

    /** Whether somebody in the text is called so, by the last name in lower case. */
    boolean surname(String last) {
        return full.containsKey(last);
    }

    /** Whether a word is a given name. */
    static boolean given(String word) {
        return MALE.contains(word) || FEMALE.contains(word);
    }

    /** Whether a text names a person so. */
    boolean knows(String name) {
        return full.containsValue(name);
    }

    /** Whether "he" (m) or "she" (f) may mean this person. */
    boolean fits(String name, String pronoun) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        Character known = sex.get(last);
        return known == null || known == (pronoun.equals("she") ? 'f' : 'm');
    }
}
