package org.factcheck.workbench.desk;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.report.AuditFilter;
import org.factcheck.workbench.report.AuditQueries;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** What the audit log is narrowed to. */
final class AuditFilters extends Div {
    private static final long serialVersionUID = 1L;
    private final Select<Scope> scope = new Select<>();
    private final ComboBox<Map.Entry<PersonId, String>> person = new ComboBox<>();
    private final ComboBox<String> type = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final IntegerField article = new IntegerField();
    private final IntegerField object = new IntegerField();
    private final DatePicker from = Days.field(getTranslation("audit.filter.from"));
    private final DatePicker until = Days.field(getTranslation("audit.filter.until"));
    private final transient Runnable changed;
    private boolean quiet;

    /**
     * Whose events.
     *
     * @param team null for the installation
     */
    record Scope(@Nullable Team team, String name) {}

    AuditFilters(AuditWords words, List<Scope> scopes, Runnable rescoped, Runnable changed) {
        this.changed = changed;
        addClassName("wb-audit-filters");
        scope.setLabel(getTranslation("audit.filter.scope"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Scope::name);
        scope.setValue(scopes.getFirst());
        scope.addValueChangeListener(change -> {
            clear();
            choosable(false);
            rescoped.run();
        });
        person.setLabel(getTranslation("audit.filter.person"));
        person.setItemLabelGenerator(Map.Entry::getValue);
        person.setClearButtonVisible(true);
        type.setLabel(getTranslation("audit.filter.type"));
        type.setItemLabelGenerator(words::type);
        type.setClearButtonVisible(true);
        action.setLabel(getTranslation("audit.filter.action"));
        action.setItemLabelGenerator(words::action);
        action.setClearButtonVisible(true);
        number(article, "audit.filter.article");
        number(object, "audit.filter.object");
        List.<HasValue<?, ?>>of(person, type, action, article, object, from, until)
                .forEach(field -> field.addValueChangeListener(change -> changed()));
        Button none = new Button(getTranslation("audit.filter.clear"), click -> {
            clear();
            changed();
        });
        none.addThemeNames("tertiary");
        add(scope, person, type, object, article, action, from, until, none);
        choosable(false);
    }

    private void number(IntegerField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMin(1);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void changed() {
        if (!quiet) {
            changed.run();
        }
    }

    private void clear() {
        quiet = true;
        List.<HasValue<?, ?>>of(person, type, action, article, object, from, until)
                .forEach(HasValue::clear);
        quiet = false;
    }

    void offer(AuditQueries.Choices choices) {
        quiet = true;
        person.setItems(choices.people().entrySet());
        type.setItems(choices.objectTypes());
        action.setItems(choices.actions());
        quiet = false;
        choosable(true);
    }

    /** As long as it is not known what there is to choose from, what somebody types would be lost. */
    private void choosable(boolean known) {
        List.of(person, type, action).forEach(field -> field.setEnabled(known));
    }

    /** Articles are a team's. */
    void showFor(boolean team) {
        article.setVisible(team);
    }

    AuditFilter value() {
        Team team = scope.getValue().team();
        return new AuditFilter(
                team == null ? null : team.id(),
                person.isEmpty() ? null : person.getValue().getKey(),
                type.getValue(),
                object.isEmpty() ? null : object.getValue().longValue(),
                article.isEmpty() ? null : new ArticleId(article.getValue()),
                action.getValue(),
                startOf(from.getValue()),
                until.isEmpty() ? null : startOf(until.getValue().plusDays(1)));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Moments.current().zone()).toInstant();
    }
}
