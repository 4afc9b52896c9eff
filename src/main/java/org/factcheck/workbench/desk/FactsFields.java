package org.factcheck.workbench.desk;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Echelons;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.shell.Days;
import org.jspecify.annotations.Nullable;

/** The values of a claim as fields; those that fit no claim of the kind stay out of sight unless they are filled. */
final class FactsFields extends Div {
    private static final long serialVersionUID = 1L;
    private transient Facts original;
    private final NumberField min = new NumberField(getTranslation("desk.fact.count.from"));
    private final NumberField max = new NumberField(getTranslation("desk.fact.count.to"));
    private final TextField unit = new TextField(getTranslation("desk.fact.unit"));
    private final Select<Outcome> outcome = new Select<>();
    private final TextField who = new TextField(getTranslation("desk.fact.who"));
    private final NumberField rank = new NumberField(getTranslation("desk.fact.rank"));
    private final TextField designation = new TextField(getTranslation("desk.fact.designation"));
    private final ComboBox<String> echelon = new ComboBox<>(getTranslation("desk.fact.echelon"));
    private final TextField place = new TextField(getTranslation("desk.fact.place"));
    private final DatePicker first = Days.field(getTranslation("desk.fact.date.from"));
    private final DatePicker last = Days.field(getTranslation("desk.fact.date.to"));
    private final Select<DatePrecision> precision = new Select<>();
    private final ComboBox<String> speaker = new ComboBox<>(getTranslation("desk.fact.speaker"));
    private final Select<Polarity> polarity = new Select<>();
    private final Select<Modality> modality = new Select<>();

    FactsFields(ClaimEdit start, List<String> speakers) {
        original = start.facts();
        addClassName("wb-form");
        outcome.setLabel(getTranslation("desk.fact.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> value == null ? "" : Words.of(value));
        outcome.setEmptySelectionAllowed(true);
        min.setMin(0);
        max.setMin(0);
        Stream.of(min, max)
                .forEach(count -> count.setI18n(new NumberField.NumberFieldI18n()
                        .setMinErrorMessage(getTranslation("desk.facts.negative"))
                        .setBadInputErrorMessage(getTranslation("desk.facts.unreadable"))));
        precision.setLabel(getTranslation("desk.fact.date.precision"));
        precision.setItems(DatePrecision.values());
        precision.setItemLabelGenerator(value -> getTranslation("desk.precision." + value));
        precision.setValue(DatePrecision.DAY);
        precision.addValueChangeListener(change -> widen(change.isFromClient()));
        first.addValueChangeListener(change -> widen(change.isFromClient()));
        min.addValueChangeListener(change -> orderAgain());
        max.addValueChangeListener(change -> orderAgain());
        first.addValueChangeListener(change -> orderAgain());
        last.addValueChangeListener(change -> orderAgain());
        rank.setMin(1);
        rank.setStep(1);
        echelon.setItems(Echelons.BY_SIZE);
        speaker.setItems(speakers);
        Stream.of(echelon, speaker).forEach(FactsFields::openToOthers);
        polarity.setLabel(getTranslation("desk.fact.polarity"));
        polarity.setItems(Polarity.values());
        polarity.setItemLabelGenerator(Words::of);
        modality.setLabel(getTranslation("desk.fact.modality"));
        modality.setItems(Modality.values());
        modality.setItemLabelGenerator(Words::of);
        add(
                min,
                max,
                outcome,
                who,
                unit,
                rank,
                designation,
                echelon,
                place,
                first,
                last,
                precision,
                speaker,
                polarity,
                modality);
        place.addClassName("wb-full");
        precision.addClassName("wb-full");
        show(start);
    }

    /** What is not in the list may be typed. */
    private static void openToOthers(ComboBox<String> field) {
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.setClearButtonVisible(true);
    }

    /** Lets the speaker be chosen from these; who is chosen stays. */
    void speakers(List<String> names) {
        String chosen = speaker.getValue();
        speaker.setItems(names);
        speaker.setValue(chosen);
    }

    void show(ClaimEdit edit) {
        Facts facts = edit.facts();
        original = facts;
        CountRange count = facts.count();
        min.setValue(count == null ? null : count.min());
        max.setValue(count == null ? null : count.max());
        outcome.setValue(facts.outcome());
        unit.setValue(orEmpty(facts.unit()));
        who.setValue(orEmpty(facts.who()));
        rank.setValue(facts.rank() == null ? null : facts.rank().doubleValue());
        designation.setValue(orEmpty(facts.designation()));
        echelon.setValue(facts.echelon());
        place.setValue(orEmpty(facts.place()));
        DateRange date = facts.date();
        first.setValue(date == null ? null : date.start());
        last.setValue(date == null ? null : date.end());
        precision.setValue(DatePrecision.of(date, facts.timex()));
        speaker.setValue(edit.speaker());
        polarity.setValue(edit.polarity());
        modality.setValue(edit.modality());
    }

    /** Shows the fields that a claim of the kind may need. */
    void fit(ClaimKind kind) {
        boolean counts = kind == ClaimKind.CASUALTY
                || kind == ClaimKind.QUANTITY
                || kind == ClaimKind.EQUIPMENT
                || kind == ClaimKind.UNIT;
        min.setVisible(counts || !min.isEmpty());
        max.setVisible(counts || !max.isEmpty());
        outcome.setVisible(kind == ClaimKind.CASUALTY || !outcome.isEmpty());
        who.setVisible(kind == ClaimKind.CASUALTY || kind == ClaimKind.ROLE || !who.isEmpty());
        unit.setVisible(kind == ClaimKind.QUANTITY || !unit.isEmpty());
        rank.setVisible(kind == ClaimKind.RANKING || !rank.isEmpty());
        designation.setVisible(kind == ClaimKind.UNIT || !designation.isEmpty());
        echelon.setVisible(kind == ClaimKind.UNIT || !echelon.isEmpty());
    }

    void keepIn(Draft draft) {
        draft.number("min", min)
                .number("max", max)
                .choice("outcome", outcome, Outcome.class)
                .with("unit", unit)
                .with("who", who)
                .number("rank", rank)
                .with("designation", designation)
                .with(
                        "echelon",
                        echelon,
                        () -> orEmpty(echelon.getValue()),
                        kept -> echelon.setValue(kept.isEmpty() ? null : kept))
                .with("place", place)
                .day("first", first)
                .day("last", last)
                .choice("precision", precision, DatePrecision.class)
                .with(
                        "speaker",
                        speaker,
                        () -> orEmpty(speaker.getValue()),
                        kept -> speaker.setValue(kept.isEmpty() ? null : kept))
                .choice("polarity", polarity, Polarity.class)
                .choice("modality", modality, Modality.class);
    }

    /** Whether every number and day that was typed could be read. */
    boolean readable() {
        return Stream.of(min, max, rank, first, last).noneMatch(HasValidation::isInvalid);
    }

    ClaimEdit entered(ClaimKind kind, int start, int end, @Nullable String wording) {
        Facts facts = new Facts(
                min.isEmpty() && max.isEmpty() ? null : new CountRange(min.getValue(), max.getValue()),
                outcome.getValue(),
                orNull(unit.getValue()),
                orNull(who.getValue()),
                rank.isEmpty() ? null : rank.getValue().intValue(),
                orNull(designation.getValue()),
                orNull(orEmpty(echelon.getValue())),
                orNull(place.getValue()),
                date(),
                timex(),
                original.other());
        return new ClaimEdit(
                kind,
                start,
                end,
                wording,
                facts,
                polarity.getValue(),
                modality.getValue(),
                orNull(orEmpty(speaker.getValue())));
    }

    /** A month, season or year is filled in from the day that it begins with. */
    private void widen(boolean byPerson) {
        LocalDate day = first.getValue();
        if (byPerson && day != null && precision.getValue().isPeriod()) {
            DateRange period = precision.getValue().around(day);
            first.setValue(period.start());
            last.setValue(period.end());
        }
    }

    private boolean countsInOrder() {
        return min.isEmpty() || max.isEmpty() || min.getValue() <= max.getValue();
    }

    private boolean daysInOrder() {
        return first.isEmpty() || last.isEmpty() || !last.getValue().isBefore(first.getValue());
    }

    /** Either end mends a range; the mark stands at the second. */
    private void orderAgain() {
        if (countsInOrder()) {
            unmark(max, "desk.facts.countOrder");
        }
        if (daysInOrder()) {
            unmark(last, "desk.facts.dateOrder");
        }
    }

    private void unmark(HasValidation end, String key) {
        if (getTranslation(key).equals(end.getErrorMessage())) {
            end.setErrorMessage(null);
            end.setInvalid(false);
        }
    }

    /** Marks ranges that end before they begin. Answers whether every range is one. */
    boolean inOrder() {
        boolean counts = countsInOrder();
        boolean days = daysInOrder();
        if (!counts) {
            max.setErrorMessage(getTranslation("desk.facts.countOrder"));
            max.setInvalid(true);
            max.focus();
        }
        if (!days) {
            last.setErrorMessage(getTranslation("desk.facts.dateOrder"));
            last.setInvalid(true);
            last.focus();
        }
        return counts && days;
    }

    /** One day is enough. */
    private @Nullable DateRange date() {
        LocalDate begin = first.isEmpty() ? last.getValue() : first.getValue();
        LocalDate finish = last.isEmpty() ? first.getValue() : last.getValue();
        if (begin == null || finish == null || finish.isBefore(begin)) {
            return null;
        }
        DateRange before = original.date();
        boolean same = before != null
                && before.start().equals(begin)
                && before.end().equals(finish)
                && precision.getValue() == DatePrecision.of(before, original.timex());
        return same ? before : new DateRange(begin, finish, precision.getValue() == DatePrecision.APPROXIMATE);
    }

    private @Nullable String timex() {
        DateRange date = date();
        if (Objects.equals(date, original.date())) {
            return original.timex();
        }
        return date == null ? null : precision.getValue().timex(date);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
