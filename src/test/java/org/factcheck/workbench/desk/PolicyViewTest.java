package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.Adjudicators;
import org.factcheck.workbench.review.PolicyService;
import org.factcheck.workbench.review.ReviewPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PolicyViewTest extends DeskRoom {
    @Autowired
    private PolicyService policies;

    private void open() {
        UI.getCurrent().navigate("team/policy", QueryParameters.of("team", team.toString()));
    }

    private IntegerField number(String name) {
        return find(IntegerField.class).all().stream()
                .filter(field -> field.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Checkbox box(String name) {
        return find(Checkbox.class).all().stream()
                .filter(box -> name.equals(box.getLabel())
                        || box.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_editor_says_how_the_team_reviews() {
        as(editor);
        open();
        number("Verdicts needed for Casualty").setValue(2);
        number("Independent origins for Casualty").setValue(3);
        box("Review Place").setValue(false);
        box("Blind review").setValue(false);
        RadioButtonGroup<Adjudicators> who =
                (RadioButtonGroup<Adjudicators>) find(RadioButtonGroup.class).all().stream()
                        .filter(group -> "Who may adjudicate".equals(((RadioButtonGroup<?>) group).getLabel()))
                        .findFirst()
                        .orElseThrow();
        who.setValue(Adjudicators.NAMED);
        MultiSelectComboBox<PersonId> named =
                (MultiSelectComboBox<PersonId>) find(MultiSelectComboBox.class).single();
        press("Save policy");
        assertThat(words()).contains("Name at least one active reviewer");
        named.setValue(Set.of(reviewer.person()));
        press("Save policy");

        ReviewPolicy saved = policies.policy(reader, team);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.blind()).isFalse();
        assertThat(saved.named()).containsExactly(reviewer.person());
        assertThat(saved.needs(ClaimKind.CASUALTY)).isEqualTo(new ReviewPolicy.Needs(true, 2, 3));
        assertThat(saved.needs(ClaimKind.PLACE).reviewed()).isFalse();
        assertThat(words()).contains("Version 2");
    }

    @Test
    void a_number_out_of_bounds_is_said_in_words_and_stays() {
        as(editor);
        open();
        number("Verdicts needed for Quote").setValue(9);
        press("Save policy");
        assertThat(words()).contains("A policy asks for 1 to 5 verdicts");
        assertThat(number("Verdicts needed for Quote").getValue()).isEqualTo(9);
        assertThat(policies.policy(reader, team).version()).isEqualTo(1);
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_shown_beside_what_was_typed() {
        as(editor);
        open();
        number("Verdicts needed for Quote").setValue(3);
        ReviewPolicy seen = policies.policy(editor, team);
        policies.change(editor, team, new ReviewPolicy(1, false, seen.adjudicators(), seen.named(), seen.kinds()));
        press("Save policy");
        press("Use mine on top of it");
        ReviewPolicy saved = policies.policy(editor, team);
        assertThat(saved.version()).isEqualTo(3);
        assertThat(saved.needs(ClaimKind.QUOTE).verdicts()).isEqualTo(3);
    }

    @Test
    void reviewers_read_the_policy_and_cannot_change_it() {
        as(reviewer);
        open();
        assertThat(number("Verdicts needed for Casualty").isReadOnly()).isTrue();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Save policy");
    }
}
