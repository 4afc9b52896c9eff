package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DraftService;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the fields of a form as they are typed, per person and claim, and fills them in again when the form is opened
 * the next time, wherever that is. What the form is about (which evidence, at which version) is kept with it, so that a
 * draft never returns into a form about something else.
 */
final class Draft {
    private static final String ABOUT = "about";
    private static final String VERSION = "version";

    /** Where a draft is kept. */
    private interface Shelf {
        Optional<Map<String, String>> read();

        void keep(Map<String, String> typed);

        void discard();

        /** Tells the page whether something is being written. */
        void tell(boolean writes);
    }

    private record OfClaim(Rooms rooms, ClaimId claim, DraftService.Form form) implements Shelf {
        @Override
        public Optional<Map<String, String>> read() {
            return rooms.drafts().draft(rooms.viewer(), claim, form);
        }

        @Override
        public void keep(Map<String, String> typed) {
            rooms.drafts().keep(rooms.viewer(), claim, form, typed);
        }

        @Override
        public void discard() {
            rooms.drafts().discard(rooms.viewer(), claim, form);
        }

        @Override
        public void tell(boolean writes) {
            UI ui = UI.getCurrentOrThrow();
            ComponentUtil.fireEvent(ui, new Drafted(ui, claim, writes ? form : null));
        }
    }

    private record OfNew(Rooms rooms, ArticleId article, DraftService.Place place) implements Shelf {
        @Override
        public Optional<Map<String, String>> read() {
            return rooms.drafts().newDraft(rooms.viewer(), article, place);
        }

        @Override
        public void keep(Map<String, String> typed) {
            rooms.drafts().keepNew(rooms.viewer(), article, place, typed);
        }

        @Override
        public void discard() {
            rooms.drafts().discardNew(rooms.viewer(), article, place);
        }

        @Override
        public void tell(boolean writes) {
            // There is no claim yet at which others could see it.
        }
    }

    private final Shelf shelf;
    private final String about;
    private int version;
    private final List<Field> fields = new ArrayList<>();
    private Map<String, String> untouched = Map.of();
    private boolean open;
    /** Whether something may be kept that would have to be thrown away. */
    private boolean stored;

    private record Field(String name, Supplier<String> read, Consumer<String> write) {}

    /**
     * @param about what the form changes, empty when it makes something new
     * @param version the version of that, which the form was filled with
     */
    Draft(Rooms rooms, ClaimId claim, DraftService.Form form, String about, int version) {
        this(about, version, new OfClaim(rooms, claim, form));
    }

    private Draft(String about, int version, Shelf shelf) {
        this.about = about;
        this.version = version;
        this.shelf = shelf;
    }

    /**
     * Of a claim that does not exist yet.
     *
     * @param about what its position counts in: a revision, an image
     */
    static Draft ofNew(Rooms rooms, ArticleId article, DraftService.Place place, String about) {
        return new Draft(about, 0, new OfNew(rooms, article, place));
    }

    /** The claim that somebody has begun to make there, if one is kept. */
    static Optional<Map<String, String>> keptNew(Bench bench, DraftService.Place place, String about) {
        return bench.reviews()
                ? bench.rooms()
                        .drafts()
                        .newDraft(bench.viewer(), bench.article().id(), place)
                        .filter(kept -> about.equals(kept.get(ABOUT)))
                : Optional.empty();
    }

    /** What kept drafts are about, by their forms; a form of which none is kept is not there. */
    static Map<DraftService.Form, String> keptAbout(Bench bench, ClaimId claim) {
        if (!bench.reviews()) {
            return Map.of();
        }
        return bench.rooms().drafts().drafts(bench.viewer(), claim).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kept -> kept.getValue().getOrDefault(ABOUT, "")));
    }

    Draft with(String name, TextField field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return text(name, field);
    }

    Draft with(String name, TextArea field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return text(name, field);
    }

    Draft text(String name, HasValue<?, String> field) {
        return with(name, field, () -> field.getValue(), field::setValue);
    }

    Draft flag(String name, HasValue<?, Boolean> field) {
        return with(
                name, field, () -> field.getValue() ? "true" : "", kept -> field.setValue(Boolean.parseBoolean(kept)));
    }

    Draft day(String name, HasValue<?, LocalDate> field) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().toString(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : LocalDate.parse(kept)));
    }

    Draft number(String name, HasValue<?, Double> field) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().toString(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : Double.valueOf(kept)));
    }

    <E extends Enum<E>> Draft choice(String name, HasValue<?, E> field, Class<E> type) {
        return with(
                name,
                field,
                () -> field.isEmpty() ? "" : field.getValue().name(),
                kept -> field.setValue(kept.isEmpty() ? field.getEmptyValue() : Enum.valueOf(type, kept)));
    }

    Draft with(String name, HasValue<?, ?> field, Supplier<String> read, Consumer<String> write) {
        field.addValueChangeListener(change -> keep());
        return with(name, read, write);
    }

    /** A value that is no field: whoever changes it calls {@link #keep}. */
    Draft with(String name, Supplier<String> read, Consumer<String> write) {
        fields.add(new Field(name, read, write));
        return this;
    }

    /** Fills in what was kept, and keeps what is typed from now on. Answers whether something was filled in. */
    boolean open() {
        untouched = typed();
        Map<String, String> kept = shelf.read().orElse(Map.of());
        stored = !kept.isEmpty();
        boolean mine = about.equals(kept.getOrDefault(ABOUT, "")) && !kept.isEmpty();
        if (mine) {
            fields.forEach(field -> fill(field, kept.get(field.name())));
            version = Integer.parseInt(kept.getOrDefault(VERSION, Integer.toString(version)));
        }
        open = true;
        return mine;
    }

    private static void fill(Field field, @Nullable String kept) {
        if (kept == null) {
            return;
        }
        try {
            field.write().accept(kept);
        } catch (RuntimeException unreadable) {
            // A value of an older form that this one does not know is left out.
        }
    }

    void keep() {
        if (!open) {
            return;
        }
        Map<String, String> typed = typed();
        boolean writes = !typed.equals(untouched);
        shelf.tell(writes);
        if (!writes) {
            discard();
        } else {
            stored = true;
            typed.put(ABOUT, about);
            typed.put(VERSION, Integer.toString(version));
            shelf.keep(typed);
        }
    }

    /** The version that what is typed was written over; older than the saved one when somebody saved meanwhile. */
    int version() {
        return version;
    }

    /** Throws away what was kept: it has been saved, or is not wanted. */
    void close() {
        open = false;
        shelf.tell(false);
        discard();
    }

    private void discard() {
        if (stored) {
            stored = false;
            shelf.discard();
        }
    }

    /** Whether the fields differ from what the form was opened with. */
    boolean touched() {
        return open && !typed().equals(untouched);
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        for (Field field : fields) {
            typed.put(field.name(), field.read().get());
        }
        return typed;
    }
}
