package org.factcheck.workbench.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.report.AuditEntry;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;

/** The audit log in words: who did what, which field became what. */
final class AuditWords {
    /** What the history of a claim tells as well. */
    private static final Set<String> DEEDS = Set.of(
            "claim",
            "evidence",
            "verdict",
            "adjudication",
            "correction",
            "comment",
            "assignment",
            "source",
            "medium",
            "article",
            "text_issue");

    /** Among which words the values of a field are; the first that has the value. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("kind", List.of("kind.", "source.kind.", "issue.", "desk.images.kind.")),
            Map.entry("severity", List.of("severity.")),
            Map.entry("stance", List.of("stance.")),
            Map.entry("confidence", List.of("confidence.")),
            Map.entry("polarity", List.of("polarity.")),
            Map.entry("modality", List.of("modality.")),
            Map.entry("origin", List.of("origin.")),
            Map.entry("outcome", List.of("outcome.")),
            Map.entry("priorityLevel", List.of("priority.")),
            Map.entry("state", List.of("audit.state.")),
            Map.entry("role", List.of("audit.role.")),
            Map.entry("adjudicators", List.of("review.policy.adjudicators.")),
            Map.entry("because", List.of("audit.because.")));

    /** An invitation's roles stand under its teams. */
    private static final String TEAM = "team ";

    private final Texts texts;
    private final Locale locale;
    private final Moments moments;

    AuditWords(Texts texts, Locale locale, Moments moments) {
        this.texts = texts;
        this.locale = locale;
        this.moments = moments;
    }

    String deed(AuditEntry entry) {
        String who = entry.whoHidden()
                ? text("desk.deed.somebody")
                : entry.person() == null ? text("desk.deed.application") : String.valueOf(entry.who());
        String role = entry.role() == null ? "" : known("audit.role." + entry.role(), entry.role());
        String named = role.isEmpty() ? who : text("audit.who", who, role);
        return DEEDS.contains(entry.objectType())
                ? text("desk.deed", named, entry.objectType(), entry.action())
                : text("audit.deed", named, entry.objectType(), entry.action().replace(' ', '_'), entry.action());
    }

    String type(String objectType) {
        return known("audit.type." + objectType, plain(objectType));
    }

    String action(String action) {
        return known("audit.action." + action.replace(' ', '_'), plain(action));
    }

    String field(String objectType, String path) {
        if (path.startsWith(TEAM)) {
            return text("audit.field.team", path.substring(TEAM.length()));
        }
        String own = "audit.field." + objectType + "." + path;
        return texts.keys().contains(own) ? text(own) : field(path);
    }

    private String field(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String whole = "audit.field." + path;
        int dot = path.lastIndexOf('.');
        if (dot < 0 || texts.keys().contains(whole)) {
            return known(whole, plain(last));
        }
        String name = known("audit.field." + last, plain(last));
        // The parts of facts are told apart by what they are parts of.
        return path.startsWith("facts.") && dot == path.indexOf('.')
                ? name
                : text("audit.field.of", field(path.substring(0, dot)), name);
    }

    String value(String path, String value) {
        if (path.startsWith(TEAM)) {
            return known("audit.role." + value, value);
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (value.matches("[A-Z][A-Z_]*")) {
            if (path.equals("reason")) {
                return known("adjudication.reason." + value, value);
            }
            List<String> among = VALUES.get(last);
            if (among != null) {
                return among.stream()
                        .filter(prefix -> texts.keys().contains(prefix + value))
                        .findFirst()
                        .map(prefix -> text(prefix + value))
                        .orElse(plain(value));
            }
        }
        if (value.equals("true") || value.equals("false")) {
            return text("audit.value." + value);
        }
        if (last.equals("changed") || last.equals("gone")) {
            return Integer.toString(value.split(", ").length);
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d(T.*Z)?")) {
            try {
                return value.length() == 10
                        ? moments.day(LocalDate.parse(value))
                        : moments.moment(Instant.parse(value));
            } catch (DateTimeException e) {
                return value;
            }
        }
        return value;
    }

    /** What a policy asks for claims of a kind. */
    String needs(boolean reviewed, String verdicts, String origins) {
        return reviewed
                ? text("audit.needs", Integer.valueOf(verdicts), Integer.valueOf(origins))
                : text("audit.needs.none");
    }

    String kinds(Set<String> kinds) {
        return kinds.size() == ClaimKind.values().length
                ? text("audit.needs.all")
                : Arrays.stream(ClaimKind.values())
                        .map(ClaimKind::name)
                        .filter(kinds::contains)
                        .map(kind -> text("kind." + kind))
                        .collect(Collectors.joining(comma()));
    }

    /** How much kept an article from being signed off for one reason. */
    String blocker(String reason, String count) {
        String key = "report.method.blocker." + reason;
        return texts.keys().contains(key) ? text(key, Integer.valueOf(count)) : plain(reason);
    }

    String comma() {
        return text("desk.plan.comma");
    }

    private String known(String key, String otherwise) {
        return texts.keys().contains(key) ? text(key) : otherwise;
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }

    /** "originGroup" and "ORIGIN_GROUP" are "Origin group". */
    private static String plain(String name) {
        String spaced =
                name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
