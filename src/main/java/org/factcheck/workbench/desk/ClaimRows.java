package org.factcheck.workbench.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimGroup;
import org.factcheck.workbench.report.ClaimRow;

/** The rows of the claim list, page by page: claims with the headings of their groups among them. */
final class ClaimRows {
    private final Bench bench;
    private ClaimFilter filter = ClaimFilter.ALL;
    private List<ClaimGroup> groups = List.of();
    private List<ClaimRow> passing = List.of();
    /** The number of the group of each claim of the list. */
    private final Map<ClaimId, Integer> groupOf = new HashMap<>();
    /** The claims that stand under the claim that they are a part of. */
    private final Set<ClaimId> parts = new HashSet<>();

    ClaimRows(Bench bench) {
        this.bench = bench;
    }

    /** @param newPassing the claims that pass the filter, in the order of the list */
    void read(ClaimFilter newFilter, List<ClaimRow> newPassing) {
        filter = newFilter;
        passing = newPassing;
        groups = grouped()
                ? bench.rooms().queries().groups(bench.viewer(), bench.article().id(), filter)
                : List.of();
        groupOf.clear();
        int group = 0;
        int left = grouped() && !groups.isEmpty() ? groups.getFirst().claims() : passing.size();
        for (ClaimRow row : passing) {
            while (left == 0 && group < groups.size() - 1) {
                left = groups.get(++group).claims();
            }
            groupOf.put(row.id(), group);
            left--;
        }
        findParts();
    }

    /** A part stands under its parent when nothing but other parts of that stands between the two. */
    private void findParts() {
        parts.clear();
        if (filter.order() != ClaimFilter.Order.POSITION) {
            return;
        }
        Set<ClaimId> family = new HashSet<>();
        for (ClaimRow row : passing) {
            ClaimId parent = row.parent();
            if (parent != null
                    && family.contains(parent)
                    && Objects.equals(groupOf.get(parent), groupOf.get(row.id()))) {
                parts.add(row.id());
            } else {
                family.clear();
            }
            family.add(row.id());
        }
    }

    /** The same claims, every part behind the claim that it is a part of; else the order stays. */
    static List<ClaimRow> withParts(List<ClaimRow> rows) {
        Set<ClaimId> there = rows.stream().map(ClaimRow::id).collect(Collectors.toSet());
        Map<ClaimId, List<ClaimRow>> partsOf = new HashMap<>();
        List<ClaimRow> ordered = new ArrayList<>(rows.size());
        for (ClaimRow row : rows) {
            if (row.parent() != null && there.contains(row.parent())) {
                partsOf.computeIfAbsent(row.parent(), none -> new ArrayList<>()).add(row);
            }
        }
        for (ClaimRow row : rows) {
            if (row.parent() == null || !there.contains(row.parent())) {
                add(row, partsOf, ordered);
            }
        }
        return ordered;
    }

    private static void add(ClaimRow row, Map<ClaimId, List<ClaimRow>> partsOf, List<ClaimRow> ordered) {
        ordered.add(row);
        partsOf.getOrDefault(row.id(), List.of()).forEach(part -> add(part, partsOf, ordered));
    }

    /** Shows claims as they are now; which they are and in which order is as before. */
    void update(List<ClaimRow> newPassing) {
        passing = newPassing;
    }

    int size() {
        return groups.size() + passing.size();
    }

    List<ListRow> page(int offset, int limit) {
        int first = claimsAbove(offset);
        List<ListRow> page = new ArrayList<>(limit);
        int end = offset + limit;
        Iterator<ClaimRow> claims = claims(first, claimsAbove(end) - first).iterator();
        int at = 0;
        for (ClaimGroup group : grouped() ? groups : List.of(new ClaimGroup("", "", end))) {
            if (grouped()) {
                if (offset <= at && at < end) {
                    page.add(new ListRow.Heading(group));
                }
                at++;
            }
            int until = Math.min(end, at + group.claims());
            for (int row = Math.max(offset, at); row < until && claims.hasNext(); row++) {
                page.add(new ListRow.OfClaim(claims.next()));
            }
            at += group.claims();
        }
        return page;
    }

    private List<ClaimRow> claims(int first, int number) {
        return passing.subList(Math.min(first, passing.size()), Math.min(first + Math.max(number, 0), passing.size()));
    }

    /** How many of the rows above a row are claims. */
    private int claimsAbove(int row) {
        if (!grouped()) {
            return row;
        }
        int claims = 0;
        int left = row;
        for (ClaimGroup group : groups) {
            left--;
            if (left <= 0) {
                break;
            }
            int taken = Math.min(left, group.claims());
            claims += taken;
            left -= taken;
        }
        return claims;
    }

    /** The row of a claim, given its place among the claims. */
    int rowOf(int claim) {
        int above = 0;
        int headings = 0;
        for (ClaimGroup group : groups) {
            if (above > claim) {
                break;
            }
            headings++;
            above += group.claims();
        }
        return claim + headings;
    }

    /** Whether the claim stands under the claim that it is a part of. */
    boolean isUnderParent(ClaimRow row) {
        return parts.contains(row.id());
    }

    private boolean grouped() {
        return filter.grouping() != ClaimFilter.Grouping.NONE;
    }
}
