package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text cut into paragraphs, sentences and tagged tokens: what every rule reads. */
record Doc(
        String text,
        @Nullable LocalDate published,
        List<Paragraph> paragraphs,
        List<Sent> sentences,
        List<Quotation> quotations,
        List<Quotation> nested,
        Map<Integer, List<Quotation>> cues,
        Turns turns,
        Names names) {

    static Doc read(ArticleText article, Tagger tagger) {
        String text = article.text();
        List<Paragraph> paragraphs = new ArrayList<>(Paragraphs.of(text));
        List<Sent> sentences = new ArrayList<>();
        Casing casing = null;
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph paragraph = paragraphs.get(p);
            for (Span span : Sentences.of(text, paragraph.span())) {
                List<Word> words = Tokenizer.words(text, span);
                if (words.isEmpty()) {
                    continue;
                }
                List<Token> tokens;
                if (paragraph.role() == Paragraph.Role.TITLE && Casing.titled(words)) {
                    casing = casing == null ? Casing.of(text, paragraph.span()) : casing;
                    tokens = casing.restore(words, tagger.tag(casing.lowered(words)));
                } else {
                    tokens = tagger.tag(words);
                }
                sentences.add(new Sent(
                        sentences.size(), p, paragraph.role(), span, TagRepair.mend(tokens, paragraph.role())));
            }
        }
        Names names = Names.of(sentences);
        QuoteRules.Found quotations = QuoteRules.find(text, paragraphs, sentences, names);
        return new Doc(
                text,
                article.published(),
                paragraphs,
                sentences,
                quotations.direct(),
                quotations.nested(),
                cues(quotations.direct(), sentences),
                Turns.of(text, paragraphs, sentences, names),
                names);
    }

    /** The quotations by the sentence that their cue stands in. */
    private static Map<Integer, List<Quotation>> cues(List<Quotation> quotations, List<Sent> sentences) {
        Map<Integer, List<Quotation>> cues = new HashMap<>();
        for (Quotation q : quotations) {
            Sent s = q.attribution() == null || q.implicit()
                    ? null
                    : sentenceAt(sentences, q.attribution().start());
            if (s != null) {
                cues.computeIfAbsent(s.index(), k -> new ArrayList<>()).add(q);
            }
        }
        return cues;
    }

    /** Quotations whose cue stands in a sentence. */
    List<Quotation> cuesIn(Sent s) {
        return cues.getOrDefault(s.index(), List.of());
    }

    /** Sentence that contains a text position, or the last one before it; null in a text without sentences. */
    @Nullable
    Sent sentenceAt(int position) {
        return sentenceAt(sentences, position);
    }

    private static @Nullable Sent sentenceAt(List<Sent> sentences, int position) {
        return sentences.isEmpty() ? null : sentences.get(indexAt(sentences, position));
    }

    /** The index of the sentence that contains a text position, of the last one before it, or 0. */
    static int indexAt(List<Sent> sentences, int position) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** The direct quotation around a span, or null. */
    @Nullable
    Quotation quotationAround(Span span) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().start() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && quotations.get(low - 1).span().contains(span) ? quotations.get(low - 1) : null;
    }
}
