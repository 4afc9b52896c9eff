package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.detection.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A claim that two people changed at the same time, part by part: what I left as it was is theirs, what they left is mine,
 * and only what both changed differently is disputed.
 *
 * @param base what both began with; null when that is not known: then all that differs is disputed
 * @param mine as it was entered here
 * @param theirs as it is saved now
 */
record ClaimMerge(@Nullable ClaimEdit base, ClaimEdit mine, ClaimEdit theirs) {
    /** What can be changed apart from the rest. */
    enum Part {
        KIND("desk.claim.kind"),
        WORDS("desk.claim.words"),
        WORDING("desk.claim.wording"),
        COUNT("desk.fact.count"),
        OUTCOME("desk.fact.outcome"),
        WHO("desk.fact.who"),
        UNIT("desk.fact.unit"),
        RANK("desk.fact.rank"),
        DESIGNATION("desk.fact.designation"),
        ECHELON("desk.fact.echelon"),
        PLACE("desk.fact.place"),
        DATE("desk.fact.date"),
        SPEAKER("desk.fact.speaker"),
        POLARITY("desk.fact.polarity"),
        MODALITY("desk.fact.modality");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        String label() {
            return UI.getCurrentOrThrow().getTranslation(key);
        }
    }

    private record Stretch(int start, int end) {}

    private static @Nullable Object value(Part part, ClaimEdit edit) {
        Facts facts = edit.facts();
        return switch (part) {
            case KIND -> edit.kind();
            case WORDS -> new Stretch(edit.start(), edit.end());
            case WORDING -> edit.wording();
            case COUNT -> facts.count();
            case OUTCOME -> facts.outcome();
            case WHO -> facts.who();
            case UNIT -> facts.unit();
            case RANK -> facts.rank();
            case DESIGNATION -> facts.designation();
            case ECHELON -> facts.echelon();
            case PLACE -> facts.place();
            case DATE -> facts.date();
            case SPEAKER -> edit.speaker();
            case POLARITY -> edit.polarity();
            case MODALITY -> edit.modality();
        };
    }

    private boolean isMine(Part part) {
        return base == null || !Objects.equals(value(part, mine), value(part, base));
    }

    private boolean isTheirs(Part part) {
        return base == null || !Objects.equals(value(part, theirs), value(part, base));
    }

    /** What both changed, and differently, in the order of the form. */
    Set<Part> disputed() {
        return Stream.of(Part.values())
                .filter(part ->
                        isMine(part) && isTheirs(part) && !Objects.equals(value(part, mine), value(part, theirs)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** The claim with the changes of both; of what is disputed theirs where they are preferred, else mine. */
    ClaimEdit merged(Set<Part> preferred) {
        Predicate<Part> kept = part -> isMine(part) && !preferred.contains(part);
        Facts own = mine.facts();
        Facts saved = theirs.facts();
        Facts facts = new Facts(
                kept.test(Part.COUNT) ? own.count() : saved.count(),
                kept.test(Part.OUTCOME) ? own.outcome() : saved.outcome(),
                kept.test(Part.UNIT) ? own.unit() : saved.unit(),
                kept.test(Part.WHO) ? own.who() : saved.who(),
                kept.test(Part.RANK) ? own.rank() : saved.rank(),
                kept.test(Part.DESIGNATION) ? own.designation() : saved.designation(),
                kept.test(Part.ECHELON) ? own.echelon() : saved.echelon(),
                kept.test(Part.PLACE) ? own.place() : saved.place(),
                kept.test(Part.DATE) ? own.date() : saved.date(),
                kept.test(Part.DATE) ? own.timex() : saved.timex(),
                saved.other());
        ClaimEdit words = kept.test(Part.WORDS) ? mine : theirs;
        return new ClaimEdit(
                kept.test(Part.KIND) ? mine.kind() : theirs.kind(),
                words.start(),
                words.end(),
                kept.test(Part.WORDING) ? mine.wording() : theirs.wording(),
                facts,
                kept.test(Part.POLARITY) ? mine.polarity() : theirs.polarity(),
                kept.test(Part.MODALITY) ? mine.modality() : theirs.modality(),
                kept.test(Part.SPEAKER) ? mine.speaker() : theirs.speaker());
    }

    /** What an edit says of a part, in words. */
    static String words(Part part, ClaimEdit edit, String text) {
        Facts facts = edit.facts();
        return switch (part) {
            case KIND -> Words.of(edit.kind());
            case WORDS -> text.substring(edit.start(), edit.end());
            case COUNT -> facts.count() == null ? "" : Numbers.words(facts.count());
            case OUTCOME -> facts.outcome() == null ? "" : Words.of(facts.outcome());
            case DATE -> facts.date() == null ? "" : Numbers.words(facts.date());
            case POLARITY -> Words.of(edit.polarity());
            case MODALITY -> Words.of(edit.modality());
            case WORDING, WHO, UNIT, RANK, DESIGNATION, ECHELON, PLACE, SPEAKER ->
                Objects.toString(value(part, edit), "");
        };
    }
}
