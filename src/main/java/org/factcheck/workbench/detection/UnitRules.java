package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Military units: "227th battalion", "127th brigade of the territorial defense", "III Corps", "the 4th Guards Tank
 * Division", "a Kharkiv region territorial defense unit", "Azov Regiment", "the Black Sea Fleet".
 *
 * <p>A noun that names an echelon counts when an ordinal, a Roman numeral, a name or a military word goes before it;
 * words that also have civil meanings ("division", "company", "unit") besides need a military text or modifier.
 */
final class UnitRules {
    private static final Set<String> ECHELONS = Words.list("echelons");
    private static final Set<String> STRONG = Words.list("strong-echelons");
    private static final Set<String> MODIFIERS = Words.list("military-modifiers");
    static final Pattern ORDINAL = Pattern.compile(
            "(?i)\\d{1,4}(?:st|nd|rd|th)|\\d{0,3}[23]d|first|second|third|fourth|fifth|sixth|seventh"
                    + "|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir)tieth");
    static final Pattern ROMAN = Pattern.compile("[IVXL]{1,6}");

    /** Arms that are units when numbered: "the 116th Infantry", "the 506th Parachute Infantry". */
    private static final Set<String> ARMS = Set.of(
            "infantry",
            "cavalry",
            "marine",
            "ranger",
            "hussar",
            "fusilier",
            "artillery",
            "lancer",
            "highlander",
            "dragoon",
            "grenadier",
            "yeomanry");

    /** "Company D", "Battery B". */
    private static final Set<String> LETTERED = Set.of("company", "battery", "troop", "squadron");

    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    /** Echelons that need more than a name in front of them. */
    private static final Set<String> VAGUE =
            Set.of("force", "forces", "group", "front", "unit", "army", "movement", "command");

    private UnitRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        UnitLetters.wings(p);
        for (int i = 0; i < s.size(); i++) {
            UnitLetters.abbreviated(p, i);
            if (!s.token(i).noun() && !s.tag(i).equals("FW")) {
                continue;
            }
            String noun = singular(s.lower(i));
            if (!ECHELONS.contains(noun)) {
                continue;
            }
            if (s.lower(i - 1).equals("of")
                    && (s.lower(i - 2).equals("grouping") || s.lower(i - 2).equals("group"))) {
                continue;
            }
            if (continued(s, i)
                    || s.lower(i).equals("groups") && !s.lower(i + 1).equals("of")
                    || unnamed(s, i)
                    || modifier(s, i, noun)) {
                continue;
            }
            int start = Phrases.start(s, i, 0);
            if (ARMS.contains(noun)
                    && !(s.token(i).capital()
                            && ORDINAL.matcher(s.token(Math.max(0, i - 1)).form())
                                    .matches())
                    && !(s.token(i).capital()
                            && ORDINAL.matcher(s.token(Math.max(0, i - 2)).form())
                                    .matches())) {
                if (!regiment(p, i)) {
                    continue;
                }
            }
            while (start < i
                    && (s.tag(start).equals("POS")
                            || s.tag(start).equals("HYPH")
                            || s.tag(start).equals("SYM"))) {
                start++;
            }
            for (int k = start; k < i; k++) {
                // "the 101st Airborne Division's | 1st Brigade"
                start = s.tag(k).equals("POS") && ECHELONS.contains(s.lower(k - 1)) ? k + 1 : start;
            }
            start = wider(s, start, i);
            for (int k = start; k < i; k++) {
                // "On September 27th | Army bombers", "Gen. Rockey's | 5th Division"
                boolean owned = s.tag(k).equals("POS")
                        && ORDINAL.matcher(s.token(k + 1).form()).matches();
                // "2nd Battalion The | Parachute Regiment"
                boolean another =
                        p.used[k] || s.lower(k).equals("the") && s.token(k).proper();
                start = p.dated(k) || owned || another ? k + 1 : start;
            }
            boolean ordinal = false;
            boolean roman = false;
            boolean name = false;
            boolean military = false;
            boolean nationality = false;
            int words = 0;
            for (int k = start; k < i; k++) {
                String form = s.token(k).form();
                ordinal |= ORDINAL.matcher(form).matches() || k == numbered(p, i, noun);
                roman |= ROMAN.matcher(form).matches() && k == i - 1 && !form.equals("I");
                boolean word = MODIFIERS.contains(s.lower(k));
                military |= word;
                nationality |= s.entity(k).equals("NORP");
                name |= s.token(k).proper() && !s.entity(k).equals("NORP") && !word;
                words += s.tag(k).equals("DT") ? 0 : 1;
            }
            boolean after = i + 1 < s.size()
                    && (s.tag(i + 1).equals("CD") && s.token(i + 1).capital() && Numbers.names(s.lower(i + 1))
                            || s.tag(i + 1).equals("CD")
                                    && !ECHELONS.contains(s.lower(i + 2))
                                    && s.token(i + 1).form().length() <= 4
                                    && Character.isDigit(s.token(i + 1).form().charAt(0))
                            || LETTERED.contains(noun)
                                    && LETTER.matcher(s.token(i + 1).form()).matches())
                    && s.token(i).capital();
            boolean named = noun.equals("battlegroup")
                    && i + 1 < s.size()
                    && s.token(i + 1).proper();
            boolean movement = noun.equals("movement")
                    && s.token(i).capital()
                    && s.token(Math.max(0, i - 1)).proper();
            after |= named;
            boolean strong = STRONG.contains(noun) || named;
            boolean counted = ordinal || roman || after;
            boolean accepted = ARMS.contains(noun) && regiment(p, i)
                    || strong && (counted || military || name || p.military && words > 0 && !onlyNumber(s, start, i))
                    || !strong
                            && (counted || name)
                            && (military || p.military && !VAGUE.contains(noun) || p.military && counted)
                    || (noun.equals("unit") || noun.equals("detachment")) && military
                    || (noun.equals("force") || noun.equals("forces")) && special(s, start, i)
                    || (noun.equals("group") || noun.equals("grouping"))
                            && s.lower(i + 1).equals("of")
                            && Words.isOneOf(s.lower(i + 2), "forces", "troops", "armies")
                            && (name || words > 0)
                    || movement && p.military
                    || noun.equals("command")
                            && p.military
                            && s.token(i).capital()
                            && start < i
                            && s.token(i - 1).capital()
                            && s.token(i - 1).noun()
                    || (noun.equals("group")) && name && s.lower(i - 1).equals("wagner");
            if (!accepted
                    || s.lower(i - 1).equals("armed")
                    || s.lower(i).equals("forces") && nationality && !special(s, start, i)) {
                continue;
            }
            boolean ofForces = (noun.equals("group") || noun.equals("grouping"))
                    && s.lower(i + 1).equals("of")
                    && Words.isOneOf(s.lower(i + 2), "forces", "troops", "armies");
            String echelon = ofForces ? noun + " of " + s.lower(i + 2) : noun;
            int end = after ? i + 2 : ofForces ? i + 3 : named(s, i);
            int full = end;
            if (s.lower(end).equals("of")) {
                int np = Phrases.end(s, end + 1, s.size());
                if (np > end + 1 && s.token(np - 1).noun()) {
                    full = np;
                }
            }
            int from = start;
            if (s.tag(from).equals("DT")
                            && !s.lower(from).equals("a")
                            && !s.lower(from).equals("an")
                    || s.tag(from).equals("PRP$")) {
                from++;
            }
            int head = from;
            while (head < i && (s.tag(head).equals("DT") || SIZES.contains(s.lower(head)))) {
                head++;
            }
            String designation = s.span(head, end).of(p.doc.text());
            Facts facts = Facts.none().withDesignation(designation).withEchelon(echelon);
            for (int k = head; k < i; k++) {
                if (s.entity(k).equals("NORP")) {
                    facts = facts.with("country", s.token(k).form());
                }
            }
            if (military) {
                StringBuilder branch = new StringBuilder();
                for (int k = head; k < i; k++) {
                    if (MODIFIERS.contains(s.lower(k))) {
                        branch.append(branch.isEmpty() ? "" : " ").append(s.lower(k));
                    }
                }
                facts = facts.with("branch", branch.toString());
            } else if (full > end) {
                facts = facts.with("of", s.span(end + 1, full).of(p.doc.text()));
            }
            if (p.free(head, end)) {
                UnitLists.before(p, head, i, end, noun, facts);
                p.add(ClaimKind.UNIT, from, full, head, end, Polarity.POSITIVE, Modality.ASSERTED, facts);
                p.use(head, end);
            }
        }
    }

    /** "4th | Marine Aircraft Wing", "Fleet | Air Wing Two": the name's own echelon comes later. */
    private static boolean continued(Sent s, int i) {
        for (int k = i + 1; k < Math.min(s.size(), i + 3); k++) {
            if (!s.token(k).noun() || k > i + 1 && !s.token(k - 1).capital()) {
                return false;
            }
            if (ECHELONS.contains(singular(s.lower(k)))
                    && (k == i + 1 || s.token(k).capital())) {
                return true;
            }
        }
        return false;
    }

    /** "Lancashire | Fusiliers", "the Durham Light | Infantry": an arm that a name goes before. */
    private static boolean regiment(Passage p, int i) {
        Sent s = p.s;
        int first = Phrases.start(s, i, 0);
        first = s.tag(first).equals("DT") ? first + 1 : first;
        boolean capitals = p.military
                && s.role() != Paragraph.Role.TITLE
                && first < i
                && s.token(i).capital();
        for (int k = first; k < i; k++) {
            capitals &= s.token(k).capital() && s.token(k).noun()
                    || s.tag(k).startsWith("JJ") && s.token(k).capital();
        }
        boolean name = first < i
                && s.token(first).proper()
                && !s.entity(first).equals("NORP")
                && !MODIFIERS.contains(s.lower(first));
        return capitals && name && !s.lower(i).equals("marines") && !s.lower(i).equals("marine");
    }

    private static final Set<String> HEADQUARTERS = Set.of("hq", "headquarters");

    /** "a | command-and-control node", "Assistance Force | news", "Supreme HQ Allied | Force": part of another name. */
    private static boolean modifier(Sent s, int i, String noun) {
        if (s.tag(i + 1).equals("HYPH")) {
            return true;
        }
        boolean vague = VAGUE.contains(noun) && !noun.equals("army") && !noun.equals("unit") && !noun.equals("front");
        boolean numbered = false;
        for (int k = Phrases.start(s, i, 0); k < i && vague; k++) {
            if (HEADQUARTERS.contains(s.lower(k))) {
                return true;
            }
            numbered |= ORDINAL.matcher(s.token(k).form()).matches();
        }
        return vague
                && !numbered
                && s.token(Math.min(i + 1, s.size() - 1)).noun()
                && i + 1 < s.size()
                && !ECHELONS.contains(singular(s.lower(i + 1)))
                && !s.entity(i + 1).equals("PERSON")
                && (s.token(i + 1).capital()
                        ? s.role() == Paragraph.Role.TITLE
                        : s.tag(i + 1).equals("NN"));
    }

    /** "the | task force said": one that is named elsewhere. */
    private static boolean unnamed(Sent s, int i) {
        boolean bare = s.lower(i).equals("force") && s.lower(i - 1).equals("task");
        return bare
                && !s.token(i).capital()
                && (s.tag(i - 2).equals("DT") || s.tag(i - 2).equals("PRP$") || i < 2);
    }

    /** Words that say how big or strong a unit is and are no part of its name. */
    private static final Set<String> SIZES = Set.of(
            "strong", "small", "large", "weak", "powerful", "whole", "entire", "local", "new", "other", "additional");

    /** End of a name that goes on behind its echelon: "3rd Brigade | Combat Team", "Task Force | Band of Brothers". */
    private static int named(Sent s, int i) {
        if (s.lower(i + 1).equals("combat") && s.lower(i + 2).equals("team")) {
            return i + 3;
        }
        boolean open = s.lower(i).equals("force") && s.lower(i - 1).equals("task")
                || s.lower(i).equals("division") && s.lower(i - 1).equals("multinational");
        int end = i + 1;
        while (open
                && end < s.size()
                && s.token(i).capital()
                && (s.token(end).proper() && s.token(end).capital()
                        || s.lower(end).equals("of")
                                && s.token(Math.min(end + 1, s.size() - 1)).proper())) {
            end++;
        }
        return end;
    }

    /**
     * Where the number of a unit stands that is no count, else -2: in front of the singular, as in "troops of | 56 division"
     * and "the | 38 Field Army", or last of several before the plural, as in "the 112, 113 and | 114 Divisions".
     */
    private static int numbered(Passage p, int i, String noun) {
        Sent s = p.s;
        boolean whole = VAGUE.contains(noun) && !noun.equals("army");
        int at = i - 1;
        while (at > i - 4 && s.token(i).capital() && inName(s, at)) {
            at--;
        }
        Integer number = s.tag(at).equals("CD") ? figure(s.lower(at)) : null;
        if (!p.military || whole || number == null || number < 2) {
            return -2;
        }
        boolean one = s.lower(i).equals(noun) && (at == i - 1 || s.token(i).capital());
        boolean army = noun.equals("army") && !s.token(i).capital();
        return one && !army || s.token(i).capital() && UnitLists.several(s, at) ? at : -2;
    }

    private static boolean inName(Sent s, int at) {
        return at > 0 && !s.tag(at).equals("CD") && (s.token(at).proper() || MODIFIERS.contains(s.lower(at)));
    }

    private static @Nullable Integer figure(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.valueOf(word) : null;
    }

    /** "the 98th Airborne (VDV) | Division", "the Freedom of | Russia Legion": where the name begins. */
    private static int wider(Sent s, int start, int noun) {
        int open = -1;
        for (int k = start - 1; s.lower(start - 1).equals(")") && k >= Math.max(0, start - 5); k--) {
            if (s.lower(k).equals("(")) {
                open = k;
                break;
            }
        }
        if (open > 0
                && open < start - 2
                && (s.token(open - 1).proper() || s.tag(open - 1).startsWith("JJ"))) {
            return Phrases.start(s, open, 0);
        }
        boolean of = start >= 2
                && s.token(noun).capital()
                && s.lower(start - 1).equals("of")
                && s.token(start).proper()
                && s.token(start - 2).proper()
                && s.token(start - 2).capital();
        return of ? Phrases.start(s, start - 2, 0) : start;
    }

    private static boolean onlyNumber(Sent s, int from, int to) {
        for (int k = from; k < to; k++) {
            if (!s.tag(k).equals("DT")
                    && !s.tag(k).equals("CD")
                    && !s.tag(k).equals("JJR")
                    && !s.tag(k).startsWith("PRP")
                    && !Words.isOneOf(
                            s.lower(k),
                            "own",
                            "other",
                            "new",
                            "same",
                            "several",
                            "more",
                            "such",
                            "entire",
                            "whole",
                            "enemy")) {
                return false;
            }
        }
        return true;
    }

    /** "territorial defense forces", "special operations forces": a branch, not just "Ukrainian forces". */
    private static boolean special(Sent s, int from, int to) {
        if (to < 1) {
            return false;
        }
        String before = s.lower(to - 1);
        String two = s.lower(to - 2) + " " + before;
        return Words.isOneOf(
                        two,
                        "territorial defense",
                        "territorial defence",
                        "special operations",
                        "special purpose",
                        "rapid support",
                        "popular mobilization",
                        "popular mobilisation",
                        "rapid reaction",
                        "quick reaction")
                || Words.isOneOf(before, "airborne", "special", "task", "expeditionary", "quds", "delta", "aerospace")
                        && from < to
                || two.endsWith("assault") && from < to;
    }

    /** Whether a noun in the singular names a sort of unit. */
    static boolean echelon(String noun) {
        return ECHELONS.contains(noun);
    }

    static String singular(String word) {
        return switch (word) {
            case "forces", "corps" -> word;
            case "armies" -> "army";
            case "batteries" -> "battery";
            case "companies" -> "company";
            default ->
                word.endsWith("s") && word.length() > 4 && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT)
                        : word;
        };
    }
}
