package org.factcheck.workbench.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log with the names of what it speaks of. */
@Repository
class JdbcAuditTrailStore {
    /** The claims that the reader, an editor, is to judge without knowing what others make of them: all they are blind to. */
    private static final String KEPT = """
            kept as materialized (
                select s.claim_id, c.article_id from assignment s join claim c on c.id = s.claim_id
                where s.assignee_id = :reader and s.ended_at is null and is_blind(:reader, 'EDITOR', s.claim_id))
            """;

    /** Whether who has done it is kept from the reader. */
    private static final String DOER_HIDDEN = """
            (exists (select from kept) and is_doer_hidden(:reader, 'EDITOR', case e.object_type
                when 'claim' then e.object_id
                when 'verdict' then (select claim_id from verdict where id = e.object_id)
                when 'adjudication' then (select claim_id from adjudication where id = e.object_id)
                end, e.object_type, e.action, e.actor_id))
            """;

    /**
     * Of a team everything; of the installation what is of no article, and that one was erased. What did not happen for
     * those who are blind to a claim is left out, and who has judged it is not found by their name.
     */
    private static final String PASSING = """
            (case when :team::bigint is not null then e.team_id = :team
                else e.article_id is null and e.object_type <> 'source' or e.object_type = 'article' and e.action = 'erased' end)
            and (:person::bigint is null or e.actor_id = :person and not %s)
            and not (e.object_type in ('correction', 'comment') and exists (select from kept)
                and is_deed_hidden(:reader, 'EDITOR',
                    (select claim_id from correction where id = e.object_id), e.object_type, e.object_id))
            and (:type::text is null or e.object_type = :type)
            and (:object::bigint is null or e.object_id = :object)
            and (:article::bigint is null or e.article_id = :article)
            and (:action::text is null or e.action = :action)
            and (:from::timestamptz is null or e.at >= :from)
            and (:until::timestamptz is null or e.at < :until)
            """.formatted(DOER_HIDDEN);

    /** Fields that hold the number of a person, whatever they are part of. */
    private static final Set<String> PEOPLE = Set.of(
            "person",
            "reviewer",
            "assignee",
            "author",
            "assignedBy",
            "addedBy",
            "settledBy",
            "dismissedBy",
            "by",
            "resolvedBy",
            "named");

    /** Between the values of a list. */
    private static final String LISTED = ", ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAuditTrailStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param most stops counting there */
    int count(PersonId reader, AuditFilter filter, int most) {
        return filtered(
                        "with " + KEPT + " select count(*) from (select from audit_event e where " + PASSING
                                + " limit :most) counted",
                        reader,
                        filter)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * Events, the latest first.
     *
     * <p>What an event tells of the review of a claim is kept from a reader who is blind to the claim, unless they did it
     * themself: of evidence all but what was relied on, of the claim its state, and everything else whose place is not
     * known. Who has judged it is kept as well. The words of a comment that was deleted are nobody's any more.
     *
     * @param before only events with a lower number
     */
    List<AuditEntry> events(PersonId reader, AuditFilter filter, @Nullable Long before, int offset, int limit) {
        List<Row> rows = filtered("""
                        with %s,
                        shown as materialized (
                            select e.*, %s as doer_hidden from audit_event e
                            where %s and (:before::bigint is null or e.id < :before)
                            order by e.id desc
                            offset :offset limit :limit),
                        -- Which claim each is of is found once for an event, before claims are looked at.
                        told as materialized (
                            select e.*, d.before, d.after, d.erased_by is not null as erased, m.deleted_at is not null as deleted,
                                case e.object_type
                                    when 'claim' then e.object_id
                                    when 'evidence' then (select claim_id from evidence where id = e.object_id)
                                    when 'verdict' then (select claim_id from verdict where id = e.object_id)
                                    when 'adjudication' then (select claim_id from adjudication where id = e.object_id)
                                    when 'correction' then (select claim_id from correction where id = e.object_id)
                                    when 'comment' then m.claim_id
                                    when 'assignment' then (select claim_id from assignment where id = e.object_id)
                                    else coalesce(d.after #>> '{claim,value}', d.before #>> '{claim,value}')::bigint
                                end as claim_id
                            from shown e
                            left join audit_detail d on d.event_id = e.id
                            left join comment m on e.object_type = 'comment' and m.id = e.object_id)
                        select e.id, l.number, e.at, e.actor_id, p.name as who, e.doer_hidden, e.actor_role, e.team_id, e.article_id,
                            e.object_type, e.object_id, e.action, e.before::text as before, e.after::text as after, e.erased,
                            case
                                when e.object_type in ('person', 'membership') then (select name from person where id = e.object_id)
                                when e.object_type = 'team' then (select name from team where id = e.object_id)
                                when e.object_type = 'source' then (select title from source where id = e.object_id)
                                when c.id is not null then c.exact
                                when a.erased_at is null then a.title
                            end as words,
                            e.article_id is not null and e.actor_id is distinct from :reader
                                and e.object_type not in ('article', 'medium', 'source', 'assignment')
                                and not (e.object_type = 'claim'
                                    and e.action in ('created', 'edited', 'dismissed', 'restored', 'prioritised'))
                                and case when c.id is not null then c.id in (select claim_id from kept)
                                    else e.article_id in (select article_id from kept) end
                            as blind,
                            e.deleted
                        from told e
                        left join audit_link l on l.event_id = e.id
                        left join person p on p.id = e.actor_id
                        left join article a on a.id = e.article_id
                        left join claim c on c.id = e.claim_id and c.article_id = e.article_id
                        order by e.id desc
                        """.formatted(KEPT, DOER_HIDDEN, PASSING), reader, filter)
                .param("before", before)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
        Titles titles = new Titles(names(rows), ratings(rows), sources(rows));
        return rows.stream().map(row -> row.named(titles)).toList();
    }

    /** In one look through the events. */
    AuditQueries.Choices choices(PersonId reader, AuditFilter filter) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        Set<String> types = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        filtered("""
                        with %s,
                        seen as (
                            select case when not %s then e.actor_id end as actor_id, e.object_type, e.action
                            from audit_event e where %s),
                        done as (select distinct actor_id, object_type, action from seen)
                        select done.actor_id, p.name, done.object_type, done.action
                        from done left join person p on p.id = done.actor_id
                        order by lower(p.name), p.id
                        """.formatted(KEPT, DOER_HIDDEN, PASSING), reader, AuditFilter.of(filter.team()))
                .query(row -> {
                    types.add(row.getString("object_type"));
                    actions.add(row.getString("action"));
                    if (row.getString("name") != null) {
                        people.put(new PersonId(row.getLong("actor_id")), row.getString("name"));
                    }
                });
        return new AuditQueries.Choices(people, List.copyOf(types), List.copyOf(actions));
    }

    private StatementSpec filtered(String query, PersonId reader, AuditFilter filter) {
        return jdbc.sql(query)
                .param("reader", reader.value())
                .param("team", filter.team() == null ? null : filter.team().value())
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value())
                .param("type", filter.objectType())
                .param("object", filter.objectId())
                .param(
                        "article",
                        filter.article() == null ? null : filter.article().value())
                .param("action", filter.action())
                .param("from", time(filter.from()))
                .param("until", time(filter.until()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** What is called how, by its number. */
    private record Titles(Map<String, String> people, Map<String, String> ratings, Map<String, String> sources) {
        String of(String field, String value) {
            if (isPerson(field)) {
                return Arrays.stream(value.split(LISTED))
                        .map(one -> people.getOrDefault(one, one))
                        .collect(Collectors.joining(LISTED));
            }
            return switch (field) {
                case "rating" -> ratings.getOrDefault(value, value);
                case "source" -> sources.getOrDefault(value, value);
                default -> value;
            };
        }
    }

    /** An event whose details still hold numbers of people, ratings and sources. */
    private record Row(AuditEntry entry) {
        AuditEntry named(Titles titles) {
            return new AuditEntry(
                    entry.id(),
                    entry.number(),
                    entry.at(),
                    entry.person(),
                    entry.who(),
                    entry.whoHidden(),
                    entry.role(),
                    entry.team(),
                    entry.article(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.action(),
                    entry.words(),
                    entry.details(),
                    named(entry.before(), titles),
                    named(entry.after(), titles));
        }

        private static Map<String, String> named(Map<String, String> values, Titles titles) {
            Map<String, String> named = new LinkedHashMap<>();
            values.forEach((field, value) -> named.put(field, titles.of(field, value)));
            return named;
        }
    }

    private static boolean isPerson(String field) {
        return PEOPLE.contains(field.substring(field.lastIndexOf('.') + 1));
    }

    private Row row(ResultSet row) throws SQLException {
        boolean blind = row.getBoolean("blind");
        String type = row.getString("object_type");
        boolean evidence = type.equals("evidence");
        AuditEntry.Details details = row.getBoolean("erased")
                ? AuditEntry.Details.ERASED
                : blind || row.getBoolean("deleted") ? AuditEntry.Details.HIDDEN : AuditEntry.Details.SHOWN;
        Map<String, String> before =
                details == AuditEntry.Details.SHOWN || blind && evidence ? values(row.getString("before")) : Map.of();
        Map<String, String> after =
                details == AuditEntry.Details.SHOWN || blind && evidence ? values(row.getString("after")) : Map.of();
        if (blind) {
            Set<String> open = Set.of("passage", "source", "image", "sha256", "size");
            before.keySet().retainAll(open);
            after.keySet().retainAll(open);
        }
        boolean unnamed = row.getBoolean("doer_hidden");
        Long person = unnamed ? null : row.getObject("actor_id", Long.class);
        Long team = row.getObject("team_id", Long.class);
        Long article = row.getObject("article_id", Long.class);
        return new Row(new AuditEntry(
                row.getLong("id"),
                row.getObject("number", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? null : new PersonId(person),
                unnamed ? null : row.getString("who"),
                unnamed,
                unnamed ? null : row.getString("actor_role"),
                team == null ? null : new TeamId(team),
                article == null ? null : new ArticleId(article),
                type,
                row.getLong("object_id"),
                row.getString("action"),
                row.getString("words"),
                details,
                before,
                after));
    }

    private Map<String, String> values(@Nullable String written) {
        Map<String, String> values = new LinkedHashMap<>();
        if (written != null) {
            flatten("", json.readTree(written), values);
        }
        return values;
    }

    /** A typed number, {@code {"value": 7}}, is the number. */
    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isNull()) {
            return;
        }
        if (node.isObject() && node.size() == 1 && node.has("value") && !path.isEmpty()) {
            flatten(path, node.get("value"), values);
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            int position = 0;
            for (JsonNode one : node) {
                position++;
                if (one.isValueNode()) {
                    values.merge(path, one.asString(), (some, more) -> some + LISTED + more);
                } else {
                    flatten(path + "." + position, one, values);
                }
            }
        } else {
            values.put(path.isEmpty() ? "value" : path, node.asString());
        }
    }

    private Map<String, String> names(List<Row> rows) {
        return titles(
                rows,
                JdbcAuditTrailStore::isPerson,
                "select id, name as title from person where id = any(:numbers) order by id");
    }

    /** With their numbers, as two sources may have one title. */
    private Map<String, String> sources(List<Row> rows) {
        return titles(rows, "source"::equals, """
                select id, title || ' (' || id || ')' as title from source where id = any(:numbers) order by id
                """);
    }

    private Map<String, String> titles(List<Row> rows, Predicate<String> fields, String query) {
        Set<Long> numbers = new HashSet<>();
        for (Row row : rows) {
            for (Map<String, String> side :
                    List.of(row.entry().before(), row.entry().after())) {
                side.forEach((field, value) -> {
                    if (fields.test(field)) {
                        Arrays.stream(value.split(LISTED))
                                .filter(one -> one.matches("[0-9]{1,18}"))
                                .forEach(one -> numbers.add(Long.valueOf(one)));
                    }
                });
            }
        }
        Map<String, String> titles = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(query).param("numbers", numbers.toArray(Long[]::new)).query(row -> {
                titles.put(row.getString("id"), row.getString("title"));
            });
        }
        return titles;
    }

    private Map<String, String> ratings(List<Row> rows) {
        boolean rated = rows.stream()
                .anyMatch(row -> row.entry().before().containsKey("rating")
                        || row.entry().after().containsKey("rating"));
        Map<String, String> ratings = new LinkedHashMap<>();
        if (rated) {
            jdbc.sql("select id, label from rating order by id").query(row -> {
                ratings.put(row.getString("id"), row.getString("label"));
            });
        }
        return ratings;
    }
}
