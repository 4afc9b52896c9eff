package org.factcheck.workbench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled faces that exports embed: a reading face and an interface face, both with Latin and Cyrillic. */
enum Fonts {
    READ("Source Serif 4", 400, false, "SourceSerif4-Regular.ttf"),
    READ_ITALIC("Source Serif 4", 400, true, "SourceSerif4-Italic.ttf"),
    READ_BOLD("Source Serif 4", 600, false, "SourceSerif4-SemiBold.ttf"),
    UI("Inter", 400, false, "Inter-Regular.ttf"),
    UI_BOLD("Inter", 600, false, "Inter-SemiBold.ttf");

    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "OS/2", "name", "post",
            "cmap");

    private static final String ADDED = "“”‘’…–□";

    private final String family;
    private final int weight;
    private final boolean italic;
    private final String file;

    Fonts(String family, int weight, boolean italic, String file) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.file = file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    private InputStream open() {
        InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("The font " + file + " is missing.");
        }
        return stream;
    }

    /** The characters of a text, and those that a stylesheet may add to it. */
    static Set<Integer> charactersOf(String text) {
        return IntStream.concat(
                        IntStream.concat(text.codePoints(), ADDED.codePoints()), IntStream.rangeClosed(' ', '~'))
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * The face with the glyphs of some characters only, as a TrueType file. It has no table of substitutions: applying
     * one takes the PDF renderer nine tenths of its time.
     */
    byte[] subset(Set<Integer> characters) {
        try (InputStream stream = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
