package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.factcheck.workbench.account.Preference;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The filters that the person has named, behind one button: to choose, rename and delete, and to name the present one. */
final class SavedFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final transient Supplier<ClaimFilter> present;
    private final transient Consumer<ClaimFilter> chosen;
    private final NativeButton open = new NativeButton();
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField();
    private final Button save = new Button("", click -> save());
    private final Button cancel = new Button("", click -> rename(null));
    private final FormMessage message = new FormMessage();
    private final Popover popover = new Popover();
    private transient List<SavedFilter> saved;
    private @Nullable String renamed;

    SavedFilters(Bench bench, Supplier<ClaimFilter> present, Consumer<ClaimFilter> chosen) {
        this.bench = bench;
        this.present = present;
        this.chosen = chosen;
        saved = read();
        open.setText(getTranslation("desk.filters.open"));
        open.setAriaLabel(getTranslation("desk.filters.saved"));
        open.setTitle(getTranslation("desk.filters.saved"));
        open.addClassName("wb-chip");
        open.getElement().setAttribute("type", "button");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        list.addClassName("wb-saved-filters");
        name.setMaxLength(SavedFilter.LONGEST_NAME);
        name.setWidthFull();
        // Else Enter comes before the name: what is held back is sent first, what waits for the field to change is not.
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addKeyDownListener(Key.ENTER, pressed -> save());
        save.addThemeNames("small", "primary");
        cancel.addThemeNames("small");
        cancel.setText(getTranslation("shell.cancel"));
        Div actions = new Div(cancel, save);
        actions.addClassName("wb-actions");
        Div all = new Div(list, name, message, actions);
        all.addClassNames("wb-stacked", "wb-saved");
        popover.add(all);
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("desk.filters.saved"));
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                saved = read();
                rename(null);
            }
        });
        add(open, popover);
        rename(null);
    }

    private List<SavedFilter> read() {
        return bench.rooms()
                .preferences()
                .value(bench.viewer(), Preference.FILTERS)
                .map(SavedFilter::read)
                .orElse(List.of());
    }

    /** False when it could not be kept, which is said. */
    private boolean keep(List<SavedFilter> now) {
        try {
            bench.rooms()
                    .preferences()
                    .keep(bench.viewer(), Preference.FILTERS, now.isEmpty() ? "" : SavedFilter.json(now));
        } catch (RuntimeException failure) {
            message.error(failure);
            return false;
        }
        saved = now;
        return true;
    }

    /** Asks for a new name of a filter; null asks for one of the present filter. */
    private void rename(@Nullable String of) {
        renamed = of;
        message.clear();
        name.setLabel(getTranslation(of == null ? "desk.filters.name" : "desk.filters.newName", of == null ? "" : of));
        name.setValue(Objects.requireNonNullElse(of, ""));
        save.setText(getTranslation(of == null ? "desk.filters.save" : "desk.filters.rename"));
        cancel.setVisible(of != null);
        show();
        if (of != null) {
            name.focus();
        }
    }

    private void show() {
        list.removeAll();
        ClaimFilter now = present.get();
        if (saved.isEmpty()) {
            list.add(new ListItem(Signs.note(getTranslation("desk.filters.none"))));
        }
        saved.forEach(filter -> list.add(item(filter, filter.filter().equals(now))));
    }

    private ListItem item(SavedFilter filter, boolean isPresent) {
        NativeButton choose = action(filter.name(), filter.name(), () -> {
            popover.close();
            chosen.accept(filter.filter());
            open.focus();
        });
        choose.addClassName("wb-grow");
        if (isPresent) {
            choose.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(
                choose,
                action(
                        getTranslation("desk.filters.rename"),
                        getTranslation("desk.filters.rename.of", filter.name()),
                        () -> rename(filter.name())),
                action(
                        getTranslation("desk.filters.delete"),
                        getTranslation("desk.filters.delete.of", filter.name()),
                        () -> delete(filter)));
    }

    private static NativeButton action(String text, String label, Runnable run) {
        NativeButton button = new NativeButton(text, click -> run.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(label);
        return button;
    }

    private void save() {
        message.clear();
        String typed = name.getValue().strip();
        String of = renamed;
        boolean taken = saved.stream().anyMatch(filter -> filter.name().equals(typed));
        if (typed.isEmpty()) {
            message.error(getTranslation("desk.filters.nameless"));
            name.focus();
        } else if (of != null && taken && !typed.equals(of)) {
            message.error(getTranslation("desk.filters.taken", typed));
            name.focus();
        } else if (of != null) {
            if (keep(SavedFilter.renamed(saved, of, typed))) {
                rename(null);
            }
        } else if (!taken && saved.size() >= SavedFilter.MOST) {
            message.error(getTranslation("desk.filters.full", SavedFilter.MOST));
        } else if (keep(SavedFilter.with(saved, new SavedFilter(typed, present.get())))) {
            rename(null);
            message.success(getTranslation(taken ? "desk.filters.replaced" : "desk.filters.kept", typed));
        }
    }

    private void delete(SavedFilter filter) {
        if (keep(SavedFilter.without(saved, filter.name()))) {
            rename(null);
            name.focus();
            Notices.undoable(getTranslation("desk.filters.deleted", filter.name()), () -> {
                saved = read();
                keep(SavedFilter.with(saved, filter));
                show();
            });
        }
    }
}
