package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import org.factcheck.workbench.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** An Admiralty grade, chosen from a grid that explains it; null when there is none. */
final class GradeField extends CustomField<Evidence.Grade> {
    private static final long serialVersionUID = 1L;
    private final Button button = new Button();
    private transient Evidence.@Nullable Grade grade;

    GradeField() {
        setLabel(getTranslation("desk.evidence.grade"));
        button.addClassName("wb-grade");
        button.setWidthFull();
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(click -> new GradeDialog(getValue(), this::chosen).open());
        add(button);
        setWidthFull();
        show();
    }

    private void chosen(Evidence.@Nullable Grade chosen) {
        grade = chosen;
        show();
        updateValue();
        button.focus();
    }

    private void show() {
        String words = grade == null ? getTranslation("desk.evidence.ungraded") : Words.graded(grade);
        button.setText(words);
        button.setAriaLabel(getTranslation("desk.grade.change", words));
    }

    @Override
    protected Evidence.@Nullable Grade generateModelValue() {
        return grade;
    }

    @Override
    protected void setPresentationValue(Evidence.@Nullable Grade value) {
        grade = value;
        show();
    }
}
