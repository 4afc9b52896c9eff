package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units whose names are written in letters and figures: "58th CAA", "II/JG 54". */
final class UnitLetters {
    private UnitLetters() {}

    /** "58th CAA", "7th AAF": echelons that armies write in letters. */
    private static final Map<String, String> LETTERS = Words.table("unit-abbreviations");

    static void abbreviated(Passage p, int i) {
        Sent s = p.s;
        String form = s.token(i).form();
        String echelon = LETTERS.get(s.lower(i));
        if (echelon == null || !form.equals(form.toUpperCase(Locale.ROOT))) {
            return;
        }
        boolean numbered = i > 0
                && (UnitRules.ORDINAL.matcher(s.token(i - 1).form()).matches()
                        || UnitRules.ROMAN.matcher(s.token(i - 1).form()).matches());
        if (numbered && p.military && p.free(i - 1, i + 1)) {
            Facts facts = Facts.none()
                    .withDesignation(s.span(i - 1, i + 1).of(p.doc.text()))
                    .withEchelon(echelon);
            p.add(ClaimKind.UNIT, i - 1, i + 1, i - 1, i + 1, Polarity.POSITIVE, Modality.ASSERTED, facts);
            p.use(i - 1, i + 1);
        }
    }

    /** "II/JG 54", "1./KG 200": wings and groups of the Luftwaffe. */
    private static final Pattern WING = Pattern.compile(
            "(?:\\b[IVX]{1,4}\\.?|\\b\\d{1,2}\\.)\\s?/\\s?(?:N?JG|KG|St\\.?G|ZG|SG|SKG|LG|EJG)\\s?\\d{1,3}\\b");

    static void wings(Passage p) {
        String text = p.s.span().of(p.doc.text());
        if (text.indexOf('/') < 0) {
            return;
        }
        Matcher m = WING.matcher(text);
        while (m.find()) {
            int from = p.s.at(p.s.span().start() + m.start());
            int to = Math.min(p.s.size(), p.s.at(p.s.span().start() + m.end() - 1) + 1);
            Facts facts = Facts.none().withDesignation(m.group()).withEchelon("wing");
            p.add(ClaimKind.UNIT, from, to, from, to, Polarity.POSITIVE, Modality.ASSERTED, facts);
            p.use(from, to);
        }
    }
}
