package org.factcheck.workbench.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.workbench.report.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed, as people read it: each field by its name with its values in words. Numbers of rows, counters and
 * hashes are left out; they stand in the exports.
 */
final class AuditChanges {
    private static final int LONGEST_VALUE = 400;

    /** What says nothing to a reader, whatever it is part of. */
    private static final Set<String> NOISE = Set.of(
            "version",
            "id",
            "changedAt",
            "createdAt",
            "addedAt",
            "since",
            "sha256",
            "prefix",
            "suffix",
            "code",
            "shortcut",
            "reviewValue",
            "active",
            "claimVersion",
            "supersedes",
            "claim",
            "article",
            "team",
            "revision",
            "verdict",
            "adjudication",
            "newest",
            "thread",
            "priority",
            "reviewerName",
            "authorName",
            "auditHead",
            "invitation",
            "sentence",
            "size");

    /** The same by the whole path, or by how it begins. */
    private static final Pattern NOISE_PATHS = Pattern.compile(
            "image(\\..*)?|anchor\\.(start|end)|rules\\..*|reopening\\.after|dismissal\\.at|rating\\.(?!label$).*");

    /** Who wrote something is said by the row already when they are who acted. */
    private static final Set<String> ACTORS =
            Set.of("reviewer", "author", "addedBy", "assignedBy", "settledBy", "by", "resolvedBy");

    private static final Pattern NEEDS = Pattern.compile("kinds\\.([A-Z]+)\\.(?:reviewed|verdicts|origins)");
    private static final Pattern BLOCKERS = Pattern.compile("(override\\.blockers\\.\\d+)\\.(?:reason|count)");

    private final AuditWords words;

    AuditChanges(AuditWords words) {
        this.words = words;
    }

    /** What became of one field, in words; empty where there was nothing. */
    record Change(String field, String before, String after) {}

    List<Change> of(AuditEntry entry) {
        List<Change> changes = new ArrayList<>();
        Map<Sides, Set<String>> needs = new LinkedHashMap<>();
        Set<String> blockers = new LinkedHashSet<>();
        for (AuditEntry.Difference one : entry.differences()) {
            Matcher need = NEEDS.matcher(one.field());
            Matcher block = BLOCKERS.matcher(one.field());
            if (need.matches()) {
                Sides sides = new Sides(needs(need.group(1), entry.before()), needs(need.group(1), entry.after()));
                needs.computeIfAbsent(sides, none -> new TreeSet<>()).add(need.group(1));
            } else if (block.matches()) {
                blockers.add(block.group(1));
            } else if (matters(entry, one)) {
                changes.add(new Change(
                        words.field(entry.objectType(), one.field()),
                        shown(one.before(), value -> words.value(one.field(), value)),
                        shown(one.after(), value -> words.value(one.field(), value))));
            }
        }
        needs.forEach((sides, kinds) -> changes.add(new Change(words.kinds(kinds), sides.before(), sides.after())));
        if (!blockers.isEmpty()) {
            changes.add(new Change(
                    words.field(entry.objectType(), "override.blockers"), "", blocked(blockers, entry.after())));
        }
        return changes;
    }

    private record Sides(String before, String after) {}

    /** What a policy asks for claims of a kind, in one sentence; empty where there was none. */
    private String needs(String kind, Map<String, String> policy) {
        String path = "kinds." + kind + ".";
        String verdicts = policy.get(path + "verdicts");
        String origins = policy.get(path + "origins");
        return verdicts == null || origins == null
                ? ""
                : words.needs(Boolean.parseBoolean(policy.get(path + "reviewed")), verdicts, origins);
    }

    private String blocked(Set<String> blockers, Map<String, String> publication) {
        return blockers.stream()
                .map(one -> words.blocker(
                        publication.getOrDefault(one + ".reason", ""), publication.getOrDefault(one + ".count", "0")))
                .collect(Collectors.joining(words.comma()));
    }

    private static boolean matters(AuditEntry entry, AuditEntry.Difference one) {
        String last = one.field().substring(one.field().lastIndexOf('.') + 1);
        String value = one.after() == null ? one.before() : one.after();
        boolean number = value != null && value.matches("\\d+");
        return !NOISE.contains(last)
                && !NOISE_PATHS.matcher(one.field()).matches()
                && !(last.equals("number") && !entry.objectType().equals("publication"))
                && !(last.equals("origin") && number)
                // That something new is not this or that goes without saying; a policy says what it is not.
                && !(one.before() == null
                        && "false".equals(one.after())
                        && !entry.objectType().equals("policy"))
                && !(ACTORS.contains(last) && value != null && value.equals(entry.who()));
    }

    private static String shown(@Nullable String value, UnaryOperator<String> said) {
        if (value == null) {
            return "";
        }
        String shown = said.apply(value);
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "…";
    }
}
