package org.factcheck.workbench.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.review.DisplayState;

/**
 * The SQL expressions that put the claims of {@code listed} into groups.
 *
 * @param from what to join, besides
 * @param rank where the group stands; equal ranks stand in the order of label, then key
 */
record Grouped(String from, String key, String label, String rank) {
    private static final String NOTHING = "''::text";
    private static final int AFTER_THE_TEXT = 1_000_000_000;

    static Grouped by(ClaimFilter.Grouping grouping) {
        return switch (grouping) {
            case NONE -> new Grouped("", NOTHING, NOTHING, "0::integer");
            case KIND -> new Grouped("", "kind", NOTHING, place(ClaimKind.values(), "kind"));
            case STATUS -> new Grouped("", "state", NOTHING, place(DisplayState.values(), "state"));
            case PARAGRAPH -> {
                String number = "width_bucket(start_at, :lines::integer[])";
                yield new Grouped(
                        "",
                        "coalesce(" + number + "::text, '" + ClaimGroup.IMAGE + "' || image_number)",
                        NOTHING,
                        "coalesce(" + number + ", " + AFTER_THE_TEXT + " + image_number)");
            }
            case ASSIGNEE ->
                new Grouped(
                        """
                        left join lateral (
                            select string_agg(p.id::text, ',' order by p.name, p.id) as ids,
                                string_agg(p.name, ', ' order by p.name, p.id) as names
                            from assignment s join person p on p.id = s.assignee_id
                            where s.claim_id = listed.id and s.ended_at is null) given on true
                        """,
                        "coalesce(given.ids, '')",
                        "coalesce(given.names, '')",
                        "case when given.ids is null then 1 else 0 end");
        };
    }

    private static String place(Enum<?>[] values, String column) {
        return Arrays.stream(values)
                .map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(",", "array_position(array[", "], " + column + ")"));
    }
}
