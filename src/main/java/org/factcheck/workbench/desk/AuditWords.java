package org.factcheck.workbench.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** Which words the values of a field are among. */
    private static final Map<String, String> VALUES = Map.of(
            "kind", "kind.",
            "stance", "stance.",
            "confidence", "confidence.",
            "polarity", "polarity.",
            "modality", "modality.",
            "origin", "origin.",
            "outcome", "outcome.",
            "priorityLevel", "priority.",
            "state", "audit.state.",
            "role", "audit.role.");

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

    String field(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String name = known("audit.field." + path, known("audit.field." + last, plain(last)));
        int dot = path.indexOf('.');
        // The parts of facts are told apart by what they are parts of.
        return dot < 0 || path.startsWith("facts.") && path.indexOf('.', dot + 1) < 0
                ? name
                : text("audit.field.of", field(path.substring(0, path.lastIndexOf('.'))), name);
    }

    String value(String path, String value) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String prefix = VALUES.get(last);
        if (prefix != null && value.matches("[A-Z_]+")) {
            String word = known(prefix + value, "");
            return word.isEmpty() ? known("source.kind." + value, plain(value)) : word;
        }
        if (value.equals("true") || value.equals("false")) {
            return text("audit.value." + value);
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            try {
                return moments.moment(Instant.parse(value));
            } catch (DateTimeException e) {
                return value;
            }
        }
        return value;
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
