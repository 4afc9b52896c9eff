package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs and says what each is for.
 *
 * <p>A line is a paragraph, unless the text is hard-wrapped: then a block between blank lines is one. The first line
 * is the title when more text follows and it does not end like a sentence.
 */
final class Paragraphs {
    private static final Pattern CREDIT = Pattern.compile(
            "(?i:\\b(?:photo(?:graph)?|image|picture|video|footage|illustration|credit|file photo)s?\\s*(?:by|courtesy|credit|:|©))|/\\s?(?:Getty|AFP|AP|Reuters|EPA|TASS|Anadolu)\\b|\\((?:AP|AFP|Reuters|Getty|EPA)[^)]{0,40}\\)\\s*$|(?<!\\S)©|"
                    + "\\b(?:AP Photo|REUTERS|Reuters|AFP|EPA|EFE|TASS|Xinhua|Getty Images)\\s?/\\s?\\p{Lu}");
    private static final Pattern MEDIA_START = Pattern.compile(
            "(?i)^(?:(?:an?|the|this|file|aerial|satellite|drone|handout|undated|still)\\s+){0,3}(?:video|photo|photograph|image|picture|map|footage|screenshot|infographic|chart|graphic|illustration|still)\\s+(?:of|from|shows?|showing|by|taken)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:MAP|Map|CHART|Chart|GRAPHIC|Graphic|Infographic|PHOTO|Photo|Picture|Image|IMAGE|VIDEO|Video|Footage)\\s?\\d{0,2}\\s?[:–—]\\s");

    /** "Rescue workers search the rubble of a school, March 20, 2019", "A woman wades through floodwater in Beira". */
    private static final Pattern UNLABELLED = Pattern.compile(
            "(?:, | on )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}(?:, \\d{4})?)$"
                    + "|^An? \\p{Ll}[^:?]*\\p{Ll}(?:s|ing) [^:?]*\\b(?:in|at|near|outside) (?:the )?\\p{Lu}[\\p{L}'’-]+[^:?]*$");

    private Paragraphs() {}

    /** Whether a line without a full stop tells what a picture shows: a sentence in small letters with a place or a day. */
    private static boolean unlabelled(String words) {
        if (words.length() < 40 || words.length() > 250 || words.indexOf('\n') >= 0 || words.indexOf(". ") >= 0) {
            return false;
        }
        int all = 0;
        int small = 0;
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetter(words.charAt(i)) && (i == 0 || words.charAt(i - 1) == ' ')) {
                all++;
                small += Character.isLowerCase(words.charAt(i)) ? 1 : 0;
            }
        }
        return all >= 8 && small * 10 >= all * 6 && UNLABELLED.matcher(words).find();
    }

    static List<Paragraph> of(String text) {
        List<Span> blocks = new ArrayList<>();
        List<Span> lines = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span line = strip(text, at, end);
            if (line == null) {
                addBlock(text, lines, blocks);
                lines.clear();
            } else {
                lines.add(line);
            }
            at = end + 1;
        }
        addBlock(text, lines, blocks);
        List<Paragraph> paragraphs = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            paragraphs.add(new Paragraph(blocks.get(i), role(text, blocks, i)));
        }
        return paragraphs;
    }

    private static void addBlock(String text, List<Span> lines, List<Span> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        if (!wrapped(text, lines)) {
            blocks.addAll(lines);
            return;
        }
        int begin = lines.getFirst().start();
        for (int i = 1; i < lines.size(); i++) {
            Span line = lines.get(i);
            boolean indented = line.start() >= 2
                    && text.charAt(line.start() - 1) != '\n'
                    && text.charAt(line.start() - 2) != '\n'
                    && !indentedAlike(text, lines);
            if (indented) {
                blocks.add(new Span(begin, lines.get(i - 1).end()));
                begin = line.start();
            }
        }
        blocks.add(new Span(begin, lines.getLast().end()));
    }

    private static boolean indentedAlike(String text, List<Span> lines) {
        return lines.size() > 1
                && lines.get(1).start() >= 1
                && Character.isWhitespace(text.charAt(lines.get(1).start() - 1))
                && text.charAt(lines.get(1).start() - 1) != '\n'
                && lines.getFirst().start() >= 1
                && text.charAt(lines.getFirst().start() - 1) != '\n';
    }

    /** Lines that stop in mid-sentence and go on in lower case. */
    private static boolean wrapped(String text, List<Span> lines) {
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            char last = text.charAt(lines.get(i).end() - 1);
            if (".!?\"”:".indexOf(last) < 0
                    && Character.isLowerCase(text.charAt(lines.get(i + 1).start()))) {
                open++;
            }
        }
        return open > 0 && open * 4 >= lines.size() - 1;
    }

    private static @org.jspecify.annotations.Nullable Span strip(String text, int start, int end) {
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c < ' ';
    }

    private static final List<String> PICTURES = List.of(
            "hoto",
            "mage",
            "icture",
            "ideo",
            "ootage",
            "llustration",
            "redit",
            "map",
            "Map",
            "MAP",
            "graphic",
            "chart",
            "Chart",
            "creenshot",
            "till",
            "HOTO",
            "IDEO",
            "MAGE");
    private static final List<String> CREDITING =
            List.of("by", "By", "BY", "ourtesy", "OURTESY", "redit", "REDIT", ":");

    /** Whether words may speak of a picture: the patterns that make sure take far longer. */
    static boolean pictured(String words) {
        return any(words, PICTURES);
    }

    /** Whether words may be a credit: those of agencies have a stroke or brackets. */
    static boolean credited(String words) {
        return words.indexOf('/') >= 0
                || words.indexOf('(') >= 0
                || words.indexOf('©') >= 0
                || pictured(words) && any(words, CREDITING);
    }

    private static boolean any(String words, List<String> parts) {
        for (String part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Paragraph.Role role(String text, List<Span> blocks, int i) {
        Span span = blocks.get(i);
        String words = span.of(text);
        boolean sentence = ".!?\"”…".indexOf(words.charAt(words.length() - 1)) >= 0;
        if (i == 0 && blocks.size() > 1 && !sentence && words.length() <= 250) {
            return Paragraph.Role.TITLE;
        }
        if (words.length() <= 400
                        && i > 0
                        && pictured(words)
                        && LABEL.matcher(words).find()
                || words.length() <= 1200
                        && credited(words)
                        && CREDIT.matcher(words).find()
                || words.length() <= 300
                        && pictured(words)
                        && MEDIA_START.matcher(words).find()
                        && !words.contains("\n")
                        && words.indexOf(". ") < 0
                || i > 0 && !sentence && unlabelled(words)) {
            return Paragraph.Role.CAPTION;
        }
        if (!sentence
                && words.length() <= 90
                && words.indexOf(". ") < 0
                && ",;:-–—".indexOf(words.charAt(words.length() - 1)) < 0) {
            return Paragraph.Role.HEADING;
        }
        return Paragraph.Role.BODY;
    }
}
