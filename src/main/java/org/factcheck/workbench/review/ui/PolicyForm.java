package org.factcheck.workbench.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.Adjudicators;
import org.factcheck.workbench.review.ReviewPolicy;
import org.factcheck.workbench.shell.ConflictDialog;

/** The fields of a policy. */
final class PolicyForm extends Div {
    private static final long serialVersionUID = 1L;
    private final Checkbox blind = new Checkbox();
    private final RadioButtonGroup<Adjudicators> adjudicators = new RadioButtonGroup<>();
    private final MultiSelectComboBox<PersonId> named = new MultiSelectComboBox<>();
    private final transient Map<PersonId, String> people;
    private final transient Map<ClaimKind, Row> rows = new EnumMap<>(ClaimKind.class);

    /** The fields of one kind. */
    private record Row(Checkbox reviewed, IntegerField verdicts, IntegerField origins) {
        void fill(ReviewPolicy.Needs needs) {
            reviewed.setValue(needs.reviewed());
            verdicts.setValue(needs.verdicts());
            origins.setValue(needs.origins());
        }

        /** An empty or broken number is out of bounds, which the service says in words. */
        ReviewPolicy.Needs needs() {
            return new ReviewPolicy.Needs(
                    reviewed.getValue(),
                    Objects.requireNonNullElse(verdicts.getValue(), -1),
                    Objects.requireNonNullElse(origins.getValue(), -1));
        }
    }

    PolicyForm(ReviewPolicy policy, Map<PersonId, String> people, boolean edits) {
        this.people = people;
        addClassName("wb-list");
        add(general(policy, edits), kinds(policy, edits));
    }

    private Section general(ReviewPolicy policy, boolean edits) {
        blind.setLabel(getTranslation("review.policy.blind"));
        blind.setHelperText(getTranslation("review.policy.blind.help"));
        blind.setValue(policy.blind());
        blind.setReadOnly(!edits);
        adjudicators.setLabel(getTranslation("review.policy.adjudicators"));
        adjudicators.setHelperText(getTranslation("review.policy.adjudicators.help"));
        adjudicators.setItems(Adjudicators.values());
        adjudicators.setItemLabelGenerator(this::label);
        adjudicators.setValue(policy.adjudicators());
        adjudicators.setReadOnly(!edits);
        named.setLabel(getTranslation("review.policy.named"));
        named.setItems(people.keySet());
        named.setItemLabelGenerator(person -> people.getOrDefault(person, ""));
        named.setValue(policy.named().stream().filter(people::containsKey).collect(Collectors.toSet()));
        named.setVisible(edits && policy.adjudicators() == Adjudicators.NAMED);
        adjudicators.addValueChangeListener(change -> named.setVisible(change.getValue() == Adjudicators.NAMED));
        Section card = card(
                "review.policy.how",
                policy.version() == 0
                        ? getTranslation("review.policy.version.standard")
                        : getTranslation("review.policy.version", policy.version()));
        Div fields = new Div(blind, adjudicators, named);
        fields.addClassName("wb-stacked");
        card.add(fields);
        return card;
    }

    private Section kinds(ReviewPolicy policy, boolean edits) {
        NativeTable table = new NativeTable();
        table.addClassNames("wb-table", "wb-controls", "wb-policy-kinds");
        table.setCaptionText(getTranslation("review.policy.kinds"));
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("kind", "reviewed", "verdicts", "origins")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("review.policy." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (ClaimKind kind : ClaimKind.values()) {
            String name = name(kind);
            Checkbox reviewed = new Checkbox();
            reviewed.setAriaLabel(getTranslation("review.policy.reviewed.of", name));
            Row row = new Row(
                    reviewed,
                    number(getTranslation("review.policy.verdicts.of", name), 1),
                    number(getTranslation("review.policy.origins.of", name), 0));
            row.fill(policy.needs(kind));
            reviewed.setReadOnly(!edits);
            row.verdicts().setReadOnly(!edits);
            row.origins().setReadOnly(!edits);
            reviewed.addValueChangeListener(change -> enable(row));
            enable(row);
            rows.put(kind, row);
            Span sign = new Span(name);
            sign.addClassNames("wb-kind", "wb-kind-" + kind.name().toLowerCase(Locale.ROOT));
            NativeTableHeaderCell title = new NativeTableHeaderCell();
            title.getElement().setAttribute("scope", "row");
            title.add(sign);
            table.getBody().add(new NativeTableRow(title, cell(reviewed), cell(row.verdicts()), cell(row.origins())));
        }
        Section card = card("review.policy.kinds", getTranslation("review.policy.kinds.help"));
        card.add(table);
        return card;
    }

    private static void enable(Row row) {
        row.verdicts().setEnabled(row.reviewed().getValue());
        row.origins().setEnabled(row.reviewed().getValue());
    }

    private IntegerField number(String name, int least) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(name);
        field.setMin(least);
        field.setMax(ReviewPolicy.MOST);
        field.setStepButtonsVisible(true);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(getTranslation("review.policy.bounds", least, ReviewPolicy.MOST))
                .setMaxErrorMessage(getTranslation("review.policy.bounds", least, ReviewPolicy.MOST))
                .setBadInputErrorMessage(getTranslation("review.policy.bounds", least, ReviewPolicy.MOST)));
        return field;
    }

    private Section card(String titleKey, String note) {
        Paragraph help = new Paragraph(note);
        help.addClassName("wb-note");
        Section card = new Section(new H2(getTranslation(titleKey)), help);
        card.addClassName("wb-card");
        return card;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    /** Puts other needs into the fields; nothing is saved. */
    void fill(Map<ClaimKind, ReviewPolicy.Needs> kinds) {
        rows.forEach((kind, row) -> row.fill(kinds.getOrDefault(kind, row.needs())));
    }

    /** What stands in the fields. */
    ReviewPolicy policy(int version) {
        Map<ClaimKind, ReviewPolicy.Needs> kinds = new EnumMap<>(ClaimKind.class);
        rows.forEach((kind, row) -> kinds.put(kind, row.needs()));
        return new ReviewPolicy(
                version, blind.getValue(), adjudicators.getValue(), Set.copyOf(named.getValue()), kinds);
    }

    /** What stands in the fields beside what is saved, for a conflict. */
    List<ConflictDialog.Side> beside(ReviewPolicy saved) {
        ReviewPolicy mine = policy(saved.version());
        List<ConflictDialog.Side> sides = new ArrayList<>();
        sides.add(
                new ConflictDialog.Side(getTranslation("review.policy.blind"), yes(mine.blind()), yes(saved.blind())));
        sides.add(new ConflictDialog.Side(
                getTranslation("review.policy.adjudicators"),
                label(mine.adjudicators()) + names(mine),
                label(saved.adjudicators()) + names(saved)));
        for (ClaimKind kind : ClaimKind.values()) {
            sides.add(new ConflictDialog.Side(name(kind), words(mine.needs(kind)), words(saved.needs(kind))));
        }
        return sides;
    }

    private String words(ReviewPolicy.Needs needs) {
        return needs.reviewed()
                ? getTranslation("review.policy.needs", needs.verdicts(), needs.origins())
                : getTranslation("review.policy.notReviewed");
    }

    private String names(ReviewPolicy policy) {
        return policy.named().stream()
                .map(person -> " " + people.getOrDefault(person, ""))
                .sorted()
                .collect(Collectors.joining());
    }

    private String yes(boolean value) {
        return getTranslation(value ? "review.policy.yes" : "review.policy.no");
    }

    private String label(Adjudicators who) {
        return getTranslation("review.policy.adjudicators." + who.name());
    }

    private String name(ClaimKind kind) {
        return getTranslation("kind." + kind.name());
    }
}
