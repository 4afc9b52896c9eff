package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of its pictures: "The ministry published a video on Sunday", "A map from the Institute for the Study of
 * War shows", captions ("A local resident scavenges pieces of aluminum …"), credits ("Photo by John Moore/Getty Images").
 */
final class MediaRules {
    private static final Map<String, String> NOUNS = Words.table("media-nouns");
    /** A name of one or more words: "Kay von Berg", "the Institute for the Study of War". */
    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:\\p{Lu}[\\p{L}.'’-]{0,30}|of|the|for|and|via|de|du|di|da|von|van|der|den|la|le|el|al|bin)){0,8}";

    private static final Pattern CREDIT = Pattern.compile(
            "(?i:\\b(?:file )?(?:credit|photo(?:graph)?|image|picture|video|footage|illustration|map|graphic)s?)\\s*(?:by|credit:|courtesy(?: of)?|:|©)\\s*(?<author>(?:the )?"
                    + NAME + ")(?:\\s?/\\s?(?<agency>[\\p{L}.'’ /-]{2,60}))?(?=\\s*(?:$|[.;)\\n]))");
    private static final String AGENCIES =
            "(?:AP|AFP|Reuters|REUTERS|EPA|EFE|TASS|Anadolu|Getty|Xinhua|NASA|ESA|dpa|DPA|PA|ANSA|Kyodo|Bloomberg|ZUMA|SIPA|Shutterstock|Alamy)\\b";

    /** Credits of agencies: "(AP Photo/Leo Correa)", "REUTERS/Zohra Bensemra", "Sergei Supinsky/AFP via Getty Images". */
    private static final Pattern AGENCY = Pattern.compile(
            "\\b(?<before>AP Photo|REUTERS|Reuters|AFP|EPA|EFE|TASS|Xinhua|Getty Images)\\s?/\\s?(?<author>(?!"
                    + AGENCIES + ")" + NAME + ")(?=\\s*(?:$|[.;,)\\n]))"
                    + "|\\b(?<name>\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{1,30}){1,3}(?:(?:, | and )\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{1,30}){1,3}){0,3})\\s?/\\s?(?<agency>"
                    + AGENCIES + "[\\p{L}. /]{0,40}?)(?=\\s*(?:$|[.;)\\n]))");

    private static final Set<String> PUBLISH = Set.of(
            "publish",
            "mark",
            "outline",
            "trace",
            "post",
            "release",
            "share",
            "upload",
            "show",
            "broadcast",
            "air",
            "circulate",
            "respond",
            "record",
            "film",
            "take",
            "capture",
            "depict",
            "illustrate",
            "appear",
            "emerge",
            "issue",
            "obtain",
            "verify",
            "see",
            "reveal",
            "suggest",
            "indicate",
            "display",
            "surface",
            "distribute",
            "document",
            "geolocate",
            "confirm",
            "address",
            "shoot",
            "view",
            "purport",
            "draw",
            "produce",
            "compile",
            "examine",
            "analyze",
            "analyse",
            "review",
            "stream",
            "send",
            "transmit",
            "feature");

    /** "MAP: areas of control", "Photo: …": a paragraph that says what it stands under. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?i)(map|chart|graphic|infographic|photo|picture|image|video|footage)\\s*\\d*\\s*[:.–—-]\\s");

    private static final Map<String, ClaimKind> LABELS = Map.of(
            "map",
            ClaimKind.MAP,
            "chart",
            ClaimKind.MAP,
            "graphic",
            ClaimKind.MAP,
            "infographic",
            ClaimKind.MAP,
            "video",
            ClaimKind.VIDEO,
            "footage",
            ClaimKind.VIDEO);
    private static final Pattern SOURCE = Pattern.compile("^(?i)(?:source|credit)s?\\s*:\\s*\\S");

    private MediaRules() {}

    private static final Set<String> MADE = Set.of(
            "record",
            "post",
            "publish",
            "release",
            "film",
            "share",
            "upload",
            "take",
            "shoot",
            "circulate",
            "broadcast",
            "air",
            "verify",
            "obtain",
            "geolocate",
            "capture");

    /** "In | a video message recorded on Wednesday evening |, …": a picture named before what it tells. */
    static void mentioned(Passage p) {
        Sent s = p.s;
        for (int i = 0; i + 2 < s.size(); i++) {
            ClaimKind kind = kind(s, i);
            if (kind == null) {
                continue;
            }
            int noun = s.token(i + 1).noun() ? i + 1 : i;
            boolean made = s.tag(noun + 1).equals("VBN") && MADE.contains(s.lemma(noun + 1))
                    || Words.isOneOf(s.lower(noun + 1), "circulating", "showing", "purporting");
            int start = Phrases.start(s, i, 0);
            if (!made || !s.tag(start - 1).equals("IN") && !s.lower(start - 1).equals("to")) {
                continue;
            }
            int to = noun + 2;
            while (to < s.size()
                    && to < noun + 14
                    && !s.tag(to).equals(",")
                    && !s.tag(to).equals(".")
                    && !s.token(to).finite()) {
                to++;
            }
            if (to < s.size() && s.token(to).finite()) {
                continue;
            }
            p.add(kind, start, to, start, noun + 1, Polarity.POSITIVE, Modality.ASSERTED, facts(p, start, to));
        }
    }

    static @Nullable ClaimKind kind(Sent s, int i) {
        if (!s.token(i).noun()) {
            return null;
        }
        String word = s.lower(i).endsWith("s") && s.lower(i).length() > 3
                ? s.lower(i).substring(0, s.lower(i).length() - 1)
                : s.lower(i);
        String kind = NOUNS.get(word);
        if (kind == null) {
            return viewed(s, i, word) ? ClaimKind.PHOTO : null;
        }
        if (word.equals("image")
                && s.lower(i - 1).equals("the")
                && s.lower(i + 1).equals("of")
                && s.lower(i - 2).isEmpty()) {
            return null;
        }
        return kind.equals("MAP") && s.lower(i + 1).equals("out") ? null : ClaimKind.valueOf(kind);
    }

    private static final Set<String> FROM_ABOVE =
            Set.of("aerial", "drone", "satellite", "close-up", "wide-angle", "infrared", "night-vision");

    /** "aerial shots", "Here is a view of the crater", "a satellite view". */
    private static boolean viewed(Sent s, int i, String word) {
        boolean view = word.equals("view");
        if (!view && !word.equals("shot")) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            if (FROM_ABOVE.contains(s.lower(k))
                    || view && s.lower(k).equals("here") && s.lemma(k + 1).equals("be")) {
                return true;
            }
        }
        return false;
    }

    /** Captions and credits as a whole; true when the sentence is one. */
    static boolean caption(Passage p) {
        Sent s = p.s;
        String words = s.span().of(p.doc.text());
        if (s.role() != Paragraph.Role.CAPTION && !Paragraphs.credited(words)) {
            return false;
        }
        Matcher credit =
                CREDIT.matcher(p.doc.text()).region(s.span().start(), s.span().end());
        boolean found = false;
        while (credit.find()) {
            int from = s.at(credit.start());
            int to = Math.min(s.size(), s.at(credit.end() - 1) + 1);
            if (from < to) {
                ClaimKind kind = kind(s, from);
                Facts facts = Facts.none()
                        .with("author", credit.group("author").strip())
                        .with("agency", credit.group("agency"))
                        .with("media", "credit");
                p.add(
                        kind == null ? ClaimKind.PHOTO : kind,
                        from,
                        to,
                        from,
                        to,
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        facts);
                p.use(from, to);
                found = true;
            }
        }
        found |= words.indexOf('/') >= 0 && agency(p);
        if (found && s.size() < 14) {
            return true;
        }
        if (s.role() != Paragraph.Role.CAPTION) {
            return found;
        }
        Matcher label =
                LABEL.matcher(p.doc.paragraphs().get(s.paragraph()).span().of(p.doc.text()));
        ClaimKind labelled =
                label.find() ? LABELS.getOrDefault(label.group(1).toLowerCase(Locale.ROOT), ClaimKind.PHOTO) : null;
        if (SOURCE.matcher(words).find()) {
            ClaimKind kind = labelled == null ? ClaimKind.PHOTO : labelled;
            Facts facts = Facts.none().with("media", "credit");
            p.add(kind, 0, s.size(), 0, s.size(), Polarity.POSITIVE, Modality.ASSERTED, facts);
            return true;
        }
        ClaimKind start = labelled;
        for (int i = 0; i < Math.min(6, s.size()); i++) {
            start = start == null ? kind(s, i) : start;
        }
        boolean verb = false;
        for (Token t : s.tokens()) {
            verb |= t.finite();
        }
        boolean first = s.index() == 0 || p.doc.sentences().get(s.index() - 1).paragraph() != s.paragraph();
        if (start != null && !verb) {
            Facts facts = facts(p, 0, s.size()).with("media", start.name().toLowerCase(java.util.Locale.ROOT));
            p.add(start, 0, s.size(), 0, Math.min(s.size(), 1), Polarity.POSITIVE, Modality.ASSERTED, facts);
            return true;
        }
        if (first && start == null && present(s)) {
            p.add(
                    ClaimKind.PHOTO,
                    0,
                    s.size(),
                    0,
                    s.size(),
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    facts(p, 0, s.size()).with("media", "photo"));
            return true;
        }
        return found;
    }

    private static boolean agency(Passage p) {
        Sent s = p.s;
        Matcher credit =
                AGENCY.matcher(p.doc.text()).region(s.span().start(), s.span().end());
        boolean found = false;
        while (credit.find()) {
            int from = s.at(credit.start());
            int to = Math.min(s.size(), s.at(credit.end() - 1) + 1);
            if (from < to && p.free(from, to)) {
                boolean behind = credit.group("name") != null;
                String agency = (behind ? credit.group("agency") : credit.group("before")).strip();
                Facts facts = Facts.none()
                        .with("author", (behind ? credit.group("name") : credit.group("author")).strip())
                        .with("agency", agency.equals("AP Photo") ? "AP" : agency)
                        .with("media", "credit");
                p.add(ClaimKind.PHOTO, from, to, from, to, Polarity.POSITIVE, Modality.ASSERTED, facts);
                p.use(from, to);
                found = true;
            }
        }
        return found;
    }

    /** Captions describe in the present tense, or with participles. */
    private static boolean present(Sent s) {
        for (Token t : s.tokens()) {
            if (t.finite()) {
                return !t.tag().equals("MD");
            }
        }
        return true;
    }

    private static Facts facts(Passage p, int from, int to) {
        Facts facts = Facts.none();
        FoundDate date = p.dateIn(p.s.span(from, to));
        if (date != null) {
            facts = facts.withDate(date.range(), date.timex());
        }
        for (int i = from; i < to; i++) {
            if (p.s.token(i).begins()
                    && (p.s.entity(i).equals("GPE") || p.s.entity(i).equals("LOC"))
                    && p.s.tag(i - 1).equals("IN")) {
                return facts.withPlace(p.s.span(i, p.s.entityEnd(i)).of(p.doc.text()));
            }
        }
        return facts;
    }

    /** Kind of a clause that speaks of a picture, or null: the picture is its subject or object. */
    static @Nullable ClaimKind clause(Clause c) {
        Sent s = c.sent();
        if (c.verb() >= 0 && pictured(s, c)) {
            return ClaimKind.PHOTO;
        }
        boolean here =
                c.verb() > 0 && c.lemma().equals("be") && s.lower(c.verb() - 1).equals("here");
        if (c.verb() < 0 || !here && !PUBLISH.contains(c.lemma()) && !mapped(s, c)) {
            return null;
        }
        for (int i = c.from(); i < Math.min(c.to(), c.verb() + 9); i++) {
            ClaimKind kind = kind(s, i);
            if (kind != null) {
                boolean inPicture = i > c.verb()
                        && s.tag(i - 1).equals("DT")
                        && s.lower(i - 2).equals("in");
                boolean subject = i < c.groupFrom() && !s.tag(i + 1).equals("IN") || i < c.groupFrom();
                boolean object = i > c.verb();
                if (!inPicture && (subject || object)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** "The samples are pictured here": what stands in the picture beside the words. */
    private static boolean pictured(Sent s, Clause c) {
        return c.lemma().equals("picture")
                && s.tag(c.verb()).equals("VBN")
                && Words.isOneOf(s.lower(c.verb() + 1), "here", "above", "below", "left", "right", "in", "with", "on");
    }

    /** What maps do: "The maps include …", "the institute's map put the village under its control". */
    private static boolean mapped(Sent s, Clause c) {
        if (!Words.isOneOf(
                c.lemma(), "include", "put", "place", "list", "label", "colour", "color", "cover", "locate")) {
            return false;
        }
        int head = c.groupFrom() - 1;
        return head >= c.from() && kind(s, head) == ClaimKind.MAP;
    }

    static Facts clauseFacts(Passage p, Clause c) {
        Sent s = c.sent();
        Facts facts = facts(p, c.from(), c.to());
        for (int i = c.from(); i < c.to(); i++) {
            if (s.token(i).begins() && (s.entity(i).equals("ORG") || s.entity(i).equals("PERSON"))) {
                facts = facts.with(
                        "publisher", s.span(i, Math.min(c.to(), s.entityEnd(i))).of(p.doc.text()));
                break;
            }
        }
        return facts;
    }
}
