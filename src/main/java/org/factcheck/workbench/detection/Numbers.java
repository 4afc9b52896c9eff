package org.factcheck.workbench.detection;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads number phrases: "two", "1,200", "4.5 million", "dozens of", "at least 12", "between 30 and 40", "more than 60"
 * (61 and up), "about 300" (270 to 330), "nearly 100" (90 to 100), "up to 170".
 */
final class Numbers {
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("zero", 0.0),
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("dozen", 12.0),
            Map.entry("k", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("bn", 1e9),
            Map.entry("tn", 1e12),
            Map.entry("mln", 1e6),
            Map.entry("bln", 1e9),
            Map.entry("crore", 1e7),
            Map.entry("lakh", 1e5));
    private static final Map<String, double[]> VAGUE = Map.of(
            "dozens",
            new double[] {24, 99},
            "scores",
            new double[] {40, 199},
            "hundreds",
            new double[] {200, 999},
            "thousands",
            new double[] {2000, 9999},
            "millions",
            new double[] {2e6, 999e6},
            "billions",
            new double[] {2e9, 999e9},
            "several",
            new double[] {3, 9},
            "few",
            new double[] {3, 5});

    private static final Set<String> BOUNDS = Set.of(
            "more than",
            "fewer than",
            "less than",
            "at least",
            "at most",
            "up to",
            "no fewer",
            "no less",
            "no more",
            "as many",
            "as much",
            "close to",
            "greater than",
            "in excess");
    private static final Set<String> BOUNDS_BEGIN = BOUNDS.stream()
            .map(bound -> bound.substring(0, bound.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OVER = Set.of("over", "above", "exceeding");
    private static final Set<String> ABOUT =
            Set.of("about", "around", "some", "roughly", "approximately", "circa", "estimated", "~");
    private static final Set<String> NEARLY = Set.of("nearly", "almost", "under", "below");
    private static final Set<String> TO = Set.of("-", "–", "to", "or");
    private static final Set<String> OTHERS =
            Set.of("between", "only", "just", "exactly", "a", "an", "tens", "half", "few", "couple");
    private static final Set<String> BEGINNINGS = beginnings();

    private static Set<String> beginnings() {
        Set<String> words = new HashSet<>(OTHERS);
        words.addAll(BOUNDS_BEGIN);
        words.addAll(OVER);
        words.addAll(ABOUT);
        words.addAll(NEARLY);
        words.addAll(UNITS.keySet());
        words.addAll(SCALES.keySet());
        words.addAll(VAGUE.keySet());
        return Set.copyOf(words);
    }

    private static final Set<String> NAMES = named();

    private static Set<String> named() {
        Set<String> words = new HashSet<>(UNITS.keySet());
        SCALES.keySet().stream().filter(scale -> scale.length() > 2).forEach(scale -> {
            words.add(scale);
            words.add(scale + "s");
        });
        return Set.copyOf(words);
    }

    /** Whether a number phrase can begin with a word: most words are told apart here. */
    private static boolean begins(String word) {
        return Character.isDigit(word.charAt(0)) || BEGINNINGS.contains(word);
    }

    /** Whether a word in lower case names a number, as "two", "dozen" and "hundreds" do and "several" does not. */
    static boolean names(String word) {
        return NAMES.contains(word);
    }

    /** "2½": parts behind a figure. */
    private static final Map<String, Double> FRACTIONS = Map.of("½", 0.5, "¼", 0.25, "¾", 0.75);

    /** "two-thirds": what a whole is divided by. */
    private static final Map<String, Double> PARTS = Map.of(
            "third", 3.0, "thirds", 3.0, "quarters", 4.0, "fifth", 5.0, "fifths", 5.0, "tenth", 10.0, "tenths", 10.0);

    private record Value(int to, double low, double high) {}

    private Numbers() {}

    /** The number phrase that begins at token {@code i}, or null. */
    static @Nullable NumberPhrase at(Sent s, int i) {
        if (i < 0 || i >= s.size() || !begins(s.lower(i))) {
            return null;
        }
        int at = i;
        String bound = "";
        String one = s.lower(at);
        String two = BOUNDS_BEGIN.contains(one) ? one + " " + s.lower(at + 1) : one;
        if (BOUNDS.contains(two)) {
            at += two.startsWith("no ") || two.startsWith("as ") || two.equals("in excess") ? 3 : 2;
            bound = two;
        } else if (OVER.contains(one) && !s.tag(at).equals("RP")) {
            at++;
            bound = "more than";
        } else if (ABOUT.contains(one)) {
            at++;
            bound = "about";
        } else if (one.equals("an") && s.lower(at + 1).equals("estimated")) {
            at += 2;
            bound = "about";
        } else if (NEARLY.contains(one)) {
            at++;
            bound = one.equals("nearly") || one.equals("almost") ? "nearly" : "less than";
        } else if (one.equals("between")) {
            Value low = value(s, at + 1);
            if (low != null && s.lower(low.to()).equals("and")) {
                Value high = value(s, low.to() + 1);
                if (high != null && high.high() >= low.low()) {
                    return new NumberPhrase(i, high.to(), new CountRange(scaled(low, high), high.high()), i + 1);
                }
            }
            return null;
        } else if (one.equals("only") || one.equals("just") || one.equals("exactly")) {
            at++;
        }
        if (!bound.isEmpty() && (s.lower(at).equals("a") || s.lower(at).equals("an")) && value(s, at) == null) {
            return null;
        }
        Value v = value(s, at);
        if (v == null) {
            return null;
        }
        int to = v.to();
        double low = v.low();
        double high = v.high();
        boolean dash = TO.contains(s.lower(to));
        if (dash && (s.tag(to + 1).equals("CD") || UNITS.containsKey(s.lower(to + 1)))) {
            Value upper = value(s, to + 1);
            boolean ratio = s.lower(to).equals("-")
                    && s.token(to).start() == s.token(to - 1).end()
                    && upper != null
                    && upper.high() <= v.high();
            if (upper != null && !ratio && upper.high() > v.low()) {
                return new NumberPhrase(i, upper.to(), new CountRange(scaled(v, upper), upper.high()), at);
            }
        }
        if (s.lower(to).equals("or") && s.lower(to + 1).equals("more")) {
            return new NumberPhrase(i, to + 2, new CountRange(low, null), at);
        }
        boolean share = Words.isOneOf(s.lower(to), "percent", "%", "per", "percentage")
                || Words.isOneOf(s.lower(i - 1), "$", "€", "£");
        boolean whole = low == Math.rint(low) && low < 100_000 && s.token(at).number() && !share;
        CountRange range = switch (bound) {
            case "more than", "greater than", "in excess" -> new CountRange(whole ? low + 1 : low, null);
            case "at least", "no fewer", "no less" -> new CountRange(low, null);
            case "fewer than", "less than" -> new CountRange(null, whole ? high - 1 : high);
            case "at most", "up to", "no more" -> new CountRange(null, high);
            case "about", "close to" -> new CountRange(Math.floor(low * 0.9), Math.ceil(high * 1.1));
            case "nearly" -> new CountRange(Math.floor(low * 0.9), high);
            default -> new CountRange(low, high);
        };
        return new NumberPhrase(i, to, range, at);
    }

    /** "3 to 4 million": the scale of the second number holds for the first. */
    private static double scaled(Value low, Value high) {
        if (low.low() < 1000 && high.high() >= 1000 && low.low() > 0) {
            for (double scale : new double[] {1e12, 1e9, 1e6, 1e3}) {
                double mantissa = high.high() / scale;
                if (mantissa >= 1 && low.low() <= mantissa) {
                    return low.low() * scale;
                }
            }
        }
        return low.low();
    }

    private static @Nullable Value value(Sent s, int i) {
        if (i >= s.size()) {
            return null;
        }
        String word = s.lower(i);
        if (word.equals("a") || word.equals("an") || word.equals("the")) {
            String next = s.lower(i + 1);
            if (word.equals("the")) {
                return null;
            }
            if (next.equals("couple")) {
                return new Value(s.lower(i + 2).equals("of") ? i + 3 : i + 2, 2, 2);
            }
            if (next.equals("few")) {
                return new Value(i + 2, 3, 5);
            }
            if (next.equals("handful")) {
                return new Value(s.lower(i + 2).equals("of") ? i + 3 : i + 2, 3, 6);
            }
            if (next.equals("dozen")
                    || next.equals("hundred")
                    || next.equals("thousand")
                    || next.equals("million")
                    || next.equals("billion")) {
                double scale = SCALES.getOrDefault(next, 1.0);
                return new Value(i + 2, scale, scale);
            }
            return null;
        }
        double[] vague = VAGUE.get(word);
        if (vague != null) {
            int to = i + 1;
            double factor = 1;
            if (word.equals("several") || word.equals("few")) {
                if (word.equals("few")) {
                    return null;
                }
                Double scale = SCALES.get(s.lower(to));
                if (scale != null && s.lower(to).length() > 2) {
                    return new Value(to + 1, 2 * scale, 9 * scale);
                }
                return new Value(to, vague[0], vague[1]);
            }
            if (s.lower(to).equals("of")) {
                to++;
                if (s.lower(to).equals("thousands")) {
                    factor = 1000;
                    to += s.lower(to + 1).equals("of") ? 2 : 1;
                }
            }
            return new Value(to, vague[0] * factor, vague[1] * factor);
        }
        if (word.equals("tens") && s.lower(i + 1).equals("of") && s.lower(i + 2).equals("thousands")) {
            return new Value(s.lower(i + 3).equals("of") ? i + 4 : i + 3, 20_000, 99_000);
        }
        if (word.equals("half") && (s.lower(i + 1).equals("a") || s.lower(i + 1).equals("of"))) {
            Double scale = s.lower(i + 2).length() > 2 ? SCALES.get(s.lower(i + 2)) : null;
            return scale == null ? null : new Value(i + 3, scale / 2, scale / 2);
        }
        Double parsed = Character.isDigit(word.codePointAt(0)) ? figures(word) : null;
        if (parsed != null) {
            int to = i + 1;
            double n = parsed + FRACTIONS.getOrDefault(s.lower(to), 0.0);
            to += n > parsed ? 1 : 0;
            while (SCALES.containsKey(s.lower(to))
                    && (s.lower(to).length() > 2 && !s.lower(to).equals("dozen")
                            || s.token(to).start() == s.token(to - 1).end())) {
                n *= SCALES.getOrDefault(s.lower(to), 1.0);
                to++;
            }
            return new Value(to, n, n);
        }
        return spelled(s, i);
    }

    private static @Nullable Value spelled(Sent s, int from) {
        double total = 0;
        double current = 0;
        int i = from;
        boolean any = false;
        while (i < s.size()) {
            String word = s.lower(i);
            Double unit = UNITS.get(word);
            Double scale = word.length() > 2 ? SCALES.get(word) : null;
            if (unit != null
                    && (current == 0 || current % 100 == 0 || current >= 20 && current % 10 == 0 && unit < 10)) {
                current += unit;
            } else if (scale != null && any) {
                if (scale == 100 || scale == 12) {
                    current = (current == 0 ? 1 : current) * scale;
                } else {
                    total += (current == 0 ? 1 : current) * scale;
                    current = 0;
                }
            } else if (any
                    && word.equals("-")
                    && UNITS.containsKey(s.lower(i + 1))
                    && current >= 20
                    && current % 10 == 0
                    && UNITS.getOrDefault(s.lower(i + 1), 99.0) < 10) {
                i++;
                continue;
            } else if (any && word.equals("and") && current >= 100 && UNITS.containsKey(s.lower(i + 1))) {
                i++;
                continue;
            } else {
                break;
            }
            any = true;
            i++;
        }
        Double part = any && s.lower(i).equals("-") ? PARTS.get(s.lower(i + 1)) : null;
        if (part != null && total + current < 10) {
            double share = Math.round((total + current) / part * 1000) / 1000.0;
            return new Value(i + 2, share, share);
        }
        if (any && s.lower(i).equals("point") && UNITS.containsKey(s.lower(i + 1))) {
            return decimal(s, i + 1, total + current);
        }
        return any ? new Value(i, total + current, total + current) : null;
    }

    /** "three point four", "three point one four": the digits behind the point. */
    private static Value decimal(Sent s, int from, double whole) {
        double n = whole;
        double place = 0.1;
        int i = from;
        while (i < s.size() && i < from + 3) {
            Double digit = UNITS.get(s.lower(i));
            if (digit == null || digit > 9) {
                break;
            }
            n += digit * place;
            place /= 10;
            i++;
        }
        double rounded = Math.round(n * 1000) / 1000.0;
        return new Value(i, rounded, rounded);
    }

    static @Nullable Double figures(String word) {
        String plain = word.replace(",", "");
        int dots = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        if (plain.length() > 15 || dots > 1 || plain.endsWith(".") || plain.isEmpty()) {
            return null;
        }
        return Double.valueOf(plain);
    }
}
