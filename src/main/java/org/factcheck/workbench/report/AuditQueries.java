package org.factcheck.workbench.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log for those who answer for it: a team's events for its editors, those of the installation for administrators.
 * Before and after are shown by the same rights as what they are of: an editor who still has to judge a claim does not read
 * here what others made of it, nor who has judged it.
 */
@Service
@Transactional(readOnly = true)
public class AuditQueries {
    private static final int AT_ONCE = 1_000;

    private final JdbcAuditTrailStore store;
    private final JsonMapper json;

    AuditQueries(JdbcAuditTrailStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /** As what events are written into a file. */
    public enum Format {
        CSV("text/csv;charset=UTF-8", "csv"),
        JSON_LINES("application/x-ndjson", "jsonl");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    /** What events can be narrowed to: who acted, on what, and how. */
    public record Choices(Map<PersonId, String> people, List<String> objectTypes, List<String> actions) {
        public Choices {
            objectTypes = List.copyOf(objectTypes);
            actions = List.copyOf(actions);
        }
    }

    /**
     * The events that pass the filter, the latest first.
     *
     * @throws org.factcheck.workbench.kernel.NotFoundException if the team is none of the viewer's
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an editor of the team, or for the
     *     installation an administrator
     */
    public List<AuditEntry> events(Viewer viewer, AuditFilter filter, int offset, int limit) {
        require(viewer, filter);
        return store.events(viewer.person(), filter, null, offset, limit);
    }

    /**
     * How many events pass the filter; of a long log no more than {@code most} are counted. It looks at each, so a page
     * asks for it apart from the events.
     */
    public int count(Viewer viewer, AuditFilter filter, int most) {
        require(viewer, filter);
        return store.count(viewer.person(), filter, most);
    }

    /** What occurs among the events of a team, or of the installation. */
    public Choices choices(Viewer viewer, AuditFilter filter) {
        require(viewer, filter);
        return store.choices(viewer.person(), filter);
    }

    /** Writes the events that pass the filter, the latest first. The stream is left open. */
    public void export(Viewer viewer, AuditFilter filter, Format format, OutputStream out) throws IOException {
        require(viewer, filter);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == Format.CSV) {
            writer.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(
                    "event",
                    "number",
                    "at",
                    "person",
                    "name",
                    "role",
                    "team",
                    "article",
                    "object",
                    "object_id",
                    "action",
                    "details",
                    "changes");
            each(viewer, filter, entry -> csv.writeRecord(cells(entry)));
            csv.flush();
        } else {
            each(
                    viewer,
                    filter,
                    entry -> writer.append(json.writeValueAsString(line(entry))).append('\n'));
        }
        writer.flush();
    }

    private interface Receiver {
        void accept(AuditEntry entry) throws IOException;
    }

    private void each(Viewer viewer, AuditFilter filter, Receiver receiver) throws IOException {
        Long before = null;
        List<AuditEntry> some;
        do {
            some = store.events(viewer.person(), filter, before, 0, AT_ONCE);
            for (AuditEntry entry : some) {
                receiver.accept(entry);
                before = entry.id();
            }
        } while (some.size() == AT_ONCE);
    }

    private static void require(Viewer viewer, AuditFilter filter) {
        if (filter.team() == null) {
            viewer.requireAdministrator();
        } else {
            viewer.require(filter.team(), Role.EDITOR);
        }
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(
                Long.toString(entry.id()),
                text(entry.number()),
                entry.at().toString(),
                text(entry.person()),
                CsvRenderer.safe(entry.who()),
                text(entry.role()),
                text(entry.team()),
                text(entry.article()),
                entry.objectType(),
                Long.toString(entry.objectId()),
                entry.action(),
                entry.details().name(),
                CsvRenderer.safe(entry.differences().stream()
                        .map(one -> one.field() + ": " + text(one.before()) + " → " + text(one.after()))
                        .collect(Collectors.joining("\n"))));
    }

    private static Map<String, Object> line(AuditEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", entry.id());
        put(line, "number", entry.number());
        line.put("at", entry.at().toString());
        put(line, "person", entry.person() == null ? null : entry.person().value());
        put(line, "name", entry.who());
        put(line, "role", entry.role());
        put(line, "team", entry.team() == null ? null : entry.team().value());
        put(line, "article", entry.article() == null ? null : entry.article().value());
        line.put("object", entry.objectType());
        line.put("objectId", entry.objectId());
        line.put("action", entry.action());
        line.put("details", entry.details().name());
        line.put("before", entry.before());
        line.put("after", entry.after());
        return line;
    }

    private static void put(Map<String, Object> line, String key, @Nullable Object value) {
        if (value != null) {
            line.put(key, value);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
