package org.factcheck.workbench.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.factcheck.workbench.kernel.InvalidInputException;

/**
 * The rules of import. What passes is stored as it is: hashes and offsets are of that text. Lines and columns in
 * messages count from 1, columns in code points.
 */
final class ImportedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_TITLE = 500;

    private ImportedText() {}

    /** Strict UTF-8, then {@link #clean}. */
    static String decode(byte[] file) {
        if (file.length > 2 * ArticleService.MAX_BYTES + 3) {
            throw tooLarge(file.length);
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String before = withLineFeeds(withoutMark(out.toString()));
            throw new InvalidInputException(
                    "article.invalid.notUtf8",
                    line(before, before.length()),
                    column(before, before.length()),
                    String.format(Locale.ROOT, "%02X", file[in.position()] & 0xFF));
        }
        return clean(out.toString());
    }

    /** Byte order mark dropped, CRLF and CR turned into LF; NUL, lone surrogates, nothing and too much refused. */
    static String clean(String typed) {
        String text = withLineFeeds(withoutMark(typed));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InvalidInputException("article.invalid.nul", line(text, i), column(text, i));
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidInputException("article.invalid.surrogate", line(text, i), column(text, i));
            }
        }
        if (text.isBlank()) {
            throw new InvalidInputException("article.invalid.empty");
        }
        requireSize(text);
        return text;
    }

    /** The first line that is not blank, cut to the length of a title. */
    static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElseThrow().strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip();
    }

    /** The text, with its title and a blank line before it unless it begins with it. */
    static String withTitle(String text, String title) {
        if (text.stripLeading().startsWith(title)) {
            return text;
        }
        String whole = title + "\n\n" + text;
        requireSize(whole);
        return whole;
    }

    private static void requireSize(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ArticleService.MAX_BYTES) {
            throw tooLarge(bytes);
        }
    }

    private static InvalidInputException tooLarge(int bytes) {
        return new InvalidInputException("article.invalid.tooLarge", bytes, ArticleService.MAX_BYTES);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int line(String text, int at) {
        return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
    }

    private static int column(String text, int at) {
        int begin = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
        return 1 + text.codePointCount(begin, at);
    }
}
