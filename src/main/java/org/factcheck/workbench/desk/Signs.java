package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.kernel.QuotationMarks;
import org.factcheck.workbench.review.DisplayState;

/** States, kinds and stances as they look everywhere: a shape, a colour and a word. */
final class Signs {
    private Signs() {}

    static String className(DisplayState state) {
        return "wb-state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String className(ClaimKind kind) {
        return "wb-kind-" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String className(Evidence.Stance stance) {
        return "wb-stance-" + stance.name().toLowerCase(Locale.ROOT);
    }

    static Span of(DisplayState state) {
        return span(Words.of(state), "wb-state", className(state));
    }

    static Span of(ClaimKind kind) {
        return span(Words.of(kind), "wb-kind", className(kind));
    }

    static Span of(Evidence.Stance stance) {
        Span sign = new Span(glyph(), new Span(Words.of(stance)));
        sign.addClassNames("wb-tag", className(stance));
        return sign;
    }

    static Span tag(String words) {
        return span(words, "wb-tag");
    }

    /** Words as a quotation; those that bring quotation marks of their own get no others. */
    static H2 quote(String words) {
        H2 quote = new H2(words);
        quote.addClassName("wb-quote");
        ownDirection(quote);
        quote.setClassName("wb-bare", QuotationMarks.begin(words));
        return quote;
    }

    /** Words of an article run as their script does, whatever the language of the screen. */
    static void ownDirection(Component words) {
        words.getElement().setAttribute("dir", "auto");
    }

    static Span note(String words) {
        return span(words, "wb-note");
    }

    static Span glyph() {
        Span glyph = span("", "wb-glyph");
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    private static Span span(String words, String... classNames) {
        Span span = new Span(words);
        span.addClassNames(classNames);
        return span;
    }
}
