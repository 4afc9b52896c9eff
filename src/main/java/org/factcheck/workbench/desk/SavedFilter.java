package org.factcheck.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.factcheck.workbench.report.ClaimFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A filter of the claim list, with its order and groups, that a person has given a name. */
record SavedFilter(String name, ClaimFilter filter) {
    static final int LONGEST_NAME = 60;
    static final int MOST = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SavedFilter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(filter);
    }

    /** Reads what {@link #json} wrote; what it does not understand, as a kind that is no more, is left out. */
    static List<SavedFilter> read(String json) {
        try {
            return JSON.readTree(json)
                    .valueStream()
                    .map(SavedFilter::one)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static Optional<SavedFilter> one(JsonNode kept) {
        try {
            return Optional.of(JSON.treeToValue(kept, SavedFilter.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    static String json(List<SavedFilter> filters) {
        return JSON.writeValueAsString(filters);
    }

    /** The same with one more; one of the same name gives its place to it. */
    static List<SavedFilter> with(List<SavedFilter> filters, SavedFilter added) {
        List<SavedFilter> all = new ArrayList<>(filters);
        int same = filters.stream().map(SavedFilter::name).toList().indexOf(added.name());
        if (same < 0) {
            all.add(added);
        } else {
            all.set(same, added);
        }
        return all;
    }

    static List<SavedFilter> without(List<SavedFilter> filters, String name) {
        return filters.stream().filter(saved -> !saved.name().equals(name)).toList();
    }

    /** The same but for one name, which must not be another's. */
    static List<SavedFilter> renamed(List<SavedFilter> filters, String name, String to) {
        return filters.stream()
                .flatMap(saved -> Stream.of(saved.name().equals(name) ? new SavedFilter(to, saved.filter()) : saved))
                .toList();
    }
}
