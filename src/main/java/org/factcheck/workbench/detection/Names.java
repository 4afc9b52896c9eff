package org.factcheck.workbench.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private void add(Sent s, int begin, int to) {
        int from = start(s, begin, to);
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
            StringBuilder name = new StringBuilder();
            for (int i = from; i < end; i++) {
                if (!name.isEmpty() && s.token(i).start() > s.token(i - 1).end()) {
                    name.append(' ');
                }
                name.append(s.token(i).form());
            }
            full.putIfAbsent(last, name.toString());
            if (MALE.contains(s.lower(from)) && !FEMALE.contains(s.lower(from))) {
                sex.putIfAbsent(last, 'm');
            } else if (FEMALE.contains(s.lower(from)) && !MALE.contains(s.lower(from))) {
                sex.putIfAbsent(last, 'f');
            }
        }
    }

    /** Fullest form of a name that the text has: "Serhiy Zhadan" for "Zhadan". */
    String fullest(String name) {
        String trimmed = name.strip();
        String last = trimmed.substring(trimmed.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String known = full.get(last);
        if (known == null || trimmed.length() > known.length()) {
            return trimmed;
        }
        for (String word : trimmed.split(" ")) {
            if (!known.contains(word)) {
                return trimmed;
            }
        }
        return known;
    }

    /** Whether somebody in the text is called so, by the last name in lower case. */
    boolean surname(String last) {
        return full.containsKey(last);
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
