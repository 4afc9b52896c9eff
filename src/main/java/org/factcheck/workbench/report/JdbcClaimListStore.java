package org.factcheck.workbench.report;

import static org.factcheck.workbench.report.ListedClaim.BY_POSITION;
import static org.factcheck.workbench.report.ListedClaim.WITH_LISTED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists of one article. */
@Repository
class JdbcClaimListStore {
    /** Stands for the number of claims in a sentence that needs no look any more. */
    private static final int LOOKED_AT = -1;

    private static final String CHOSEN = """
            where article_id = :article and on_head
              and (cardinality(:kinds::text[]) = 0 or kind = any(:kinds::text[]))
              and (case when cardinality(:states::text[]) = 0 then state <> 'DISMISSED' else state = any(:states::text[]) end)
              and (not :mine or mine)
              and (:words = '%%' or exact ilike :words or wording ilike :words)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcClaimListStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<TeamId> teamOf(ArticleId article) {
        return jdbc.sql("select team_id from article where id = :article and erased_at is null")
                .param("article", article.value())
                .query((row, number) -> new TeamId(row.getLong("team_id")))
                .optional();
    }

    Optional<TeamId> teamOf(ClaimId claim) {
        return jdbc.sql("select a.team_id from claim c join article a on a.id = c.article_id where c.id = :claim")
                .param("claim", claim.value())
                .query((row, number) -> new TeamId(row.getLong("team_id")))
                .optional();
    }

    List<ClaimRow> claims(Eyes eyes, ArticleId article, ClaimFilter filter, int offset, int limit) {
        Grouped group = Grouped.by(filter.grouping());
        String order = switch (filter.order()) {
            case POSITION -> BY_POSITION;
            case PRIORITY -> "priority desc, " + BY_POSITION;
        };
        String query = "select listed.* from listed %s %s order by %s, %s, %s, %s offset :offset limit :limit"
                .formatted(group.from(), CHOSEN, group.rank(), group.label(), group.key(), order);
        return chosen(query, eyes, article, filter)
                .param("lines", lines(article, filter).starts().toArray(Integer[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> ListedClaim.row(row))
                .list();
    }

    int count(Eyes eyes, ArticleId article, ClaimFilter filter) {
        return chosen("select count(*) from listed " + CHOSEN, eyes, article, filter)
                .query(Integer.class)
                .single();
    }

    /** The groups of the claims that pass, in the order in which {@link #claims} lists their claims. */
    List<ClaimGroup> groups(Eyes eyes, ArticleId article, ClaimFilter filter) {
        Grouped group = Grouped.by(filter.grouping());
        Lines lines = lines(article, filter);
        String query = """
                select group_key, group_label, count(*) as claims
                from (select %s as group_key, %s as group_label, %s as group_rank from listed %s %s) grouped
                group by group_rank, group_label, group_key
                order by group_rank, group_label, group_key
                """.formatted(group.key(), group.label(), group.rank(), group.from(), CHOSEN);
        return chosen(query, eyes, article, filter)
                .param("lines", lines.starts().toArray(Integer[]::new))
                .query((row, number) -> {
                    String key = row.getString("group_key");
                    boolean line =
                            filter.grouping() == ClaimFilter.Grouping.PARAGRAPH && !key.startsWith(ClaimGroup.IMAGE);
                    return new ClaimGroup(
                            key,
                            line ? lines.opening(Integer.parseInt(key)) : row.getString("group_label"),
                            row.getInt("claims"));
                })
                .list();
    }

    private Lines lines(ArticleId article, ClaimFilter filter) {
        if (filter.grouping() != ClaimFilter.Grouping.PARAGRAPH) {
            return Lines.of("");
        }
        return jdbc.sql("select text from revision where article_id = :article order by number desc, id limit 1")
                .param("article", article.value())
                .query((row, number) -> Lines.of(row.getString("text")))
                .optional()
                .orElse(Lines.of(""));
    }

    private StatementSpec chosen(String query, Eyes eyes, ArticleId article, ClaimFilter filter) {
        return seen(query, eyes)
                .param("article", article.value())
                .param("kinds", names(filter.kinds()))
                .param("states", names(filter.states()))
                .param("mine", filter.mine())
                .param("words", ListedClaim.containing(filter.words()));
    }

    Optional<ClaimRow> claim(Eyes eyes, ClaimId claim) {
        return seen("select * from listed where id = :claim", eyes)
                .param("claim", claim.value())
                .query((row, number) -> ListedClaim.row(row))
                .optional();
    }

    /** The counts of some articles, in one query; articles without claims have none. */
    Map<ArticleId, ClaimCounts> counts(Eyes eyes, Collection<ArticleId> articles) {
        Map<ArticleId, CountsBuilder> counts = new HashMap<>();
        seen("""
                        select article_id, state, kind, count(*) as claims, count(*) filter (where mine) as mine
                        from listed where article_id = any(:articles::bigint[]) and on_head
                        group by article_id, state, kind
                        """, eyes)
                .param("articles", articles.stream().map(ArticleId::value).toArray(Long[]::new))
                .query(row -> {
                    counts.computeIfAbsent(new ArticleId(row.getLong("article_id")), id -> new CountsBuilder())
                            .add(
                                    DisplayState.valueOf(row.getString("state")),
                                    ClaimKind.valueOf(row.getString("kind")),
                                    row.getInt("claims"),
                                    row.getInt("mine"));
                });
        Map<ArticleId, ClaimCounts> result = new HashMap<>();
        for (ArticleId article : articles) {
            CountsBuilder builder = counts.get(article);
            result.put(article, (builder == null ? new CountsBuilder() : builder).build());
        }
        return result;
    }

    /** The unsettled ones first, the most severe first. */
    List<TextIssueRow> issues(ArticleId article) {
        return jdbc.sql("""
                        select i.id, i.kind, i.severity, i.description, i.spans, i.version, i.settled_at, i.settled_note,
                            p.name as settled_by
                        from text_issue i
                            left join person p on p.id = i.settled_by
                        where i.article_id = :article
                          and i.revision_id = (
                            select h.id from revision h where h.article_id = :article order by h.number desc, h.id limit 1)
                        order by i.settled_at is not null, array_position(array['HIGH', 'MEDIUM', 'LOW', 'INFO'], i.severity),
                            (i.spans -> 0 ->> 'start')::integer, i.id
                        """)
                .param("article", article.value())
                .query((row, number) -> new TextIssueRow(
                        new TextIssueId(row.getLong("id")),
                        row.getString("kind"),
                        row.getString("severity"),
                        row.getString("description"),
                        json.readValue(row.getString("spans"), new TypeReference<List<Span>>() {}),
                        settlement(row),
                        row.getInt("version")))
                .list();
    }

    private static TextIssueRow.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        String by = row.getString("settled_by");
        String note = row.getString("settled_note");
        return new TextIssueRow.Settlement(by == null ? "" : by, at.toInstant(), note == null ? "" : note);
    }

    Coverage coverage(ArticleId article) {
        List<Coverage.OpenSentence> sentences = jdbc.sql("""
                        with head as (
                            select id from revision where article_id = :article order by number desc, id limit 1),
                        numbered as (
                            select s.revision_id, s.start_at, s.end_at,
                                row_number() over (order by s.start_at)::integer as number
                            from sentence s join head h on s.revision_id = h.id),
                        starts as (select array_agg(start_at order by start_at) as places from numbered),
                        touched as (
                            select s.number, bool_or(c.dismissed_at is not null or r.state = 'RESOLVED') as looked,
                                count(*) filter (where c.dismissed_at is null) as claims
                            from head h
                                cross join starts
                                join claim c on c.revision_id = h.id and c.start_at is not null
                                left join claim_review r on r.claim_id = c.id
                                cross join lateral generate_series(
                                    greatest(1, width_bucket(c.start_at, starts.places)),
                                    greatest(1, width_bucket(c.end_at - 1, starts.places))) place
                                join numbered s
                                    on s.number = place and s.start_at < c.end_at and s.end_at > c.start_at
                            group by s.number)
                        select s.start_at, s.end_at, coalesce(t.claims, 0) as claims,
                            coalesce(t.looked, false) or k.start_at is not null as looked
                        from numbered s
                            left join touched t on t.number = s.number
                            left join sentence_check k on k.revision_id = s.revision_id and k.start_at = s.start_at
                        order by s.start_at
                        """)
                .param("article", article.value())
                .query((row, number) -> new Coverage.OpenSentence(
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getBoolean("looked") ? LOOKED_AT : row.getInt("claims")))
                .list();
        return new Coverage(
                sentences.size(),
                sentences.stream()
                        .filter(sentence -> sentence.claims() != LOOKED_AT)
                        .toList());
    }

    /** Names are compared without regard to case; days are those both dates may mean. */
    Map<Relation, Set<ClaimId>> related(ClaimId claim) {
        Map<Relation, Set<ClaimId>> related = new EnumMap<>(Relation.class);
        jdbc.sql("""
                        select o.id,
                            lower(o.facts ->> 'designation') = lower(c.facts ->> 'designation') as unit,
                            lower(o.facts ->> 'place') = lower(c.facts ->> 'place') as place,
                            array_remove(array[lower(o.speaker), lower(o.facts ->> 'person')], null)
                                && array_remove(array[lower(c.speaker), lower(c.facts ->> 'person')], null) as person,
                            o.facts #>> '{date,start}' <= c.facts #>> '{date,end}'
                                and o.facts #>> '{date,end}' >= c.facts #>> '{date,start}' as date
                        from claim c join claim o on o.article_id = c.article_id and o.revision_id = c.revision_id
                        where c.id = :claim and o.id <> c.id and o.dismissed_at is null
                        order by o.start_at, o.id
                        """).param("claim", claim.value()).query(row -> {
            for (Relation relation : Relation.values()) {
                if (row.getBoolean(relation.name())) {
                    related.computeIfAbsent(relation, none -> new LinkedHashSet<>())
                            .add(new ClaimId(row.getLong("id")));
                }
            }
        });
        return related;
    }

    List<Activity> history(PersonId reader, Role role, ClaimId claim, int limit) {
        return jdbc.sql("""
                        with subject (object_type, object_id) as (
                            select 'claim', :claim::bigint
                            union all select 'evidence', id from evidence where claim_id = :claim
                            union all select 'verdict', id from verdict where claim_id = :claim
                            union all select 'correction', id from correction where claim_id = :claim
                            union all select 'comment', id from comment where claim_id = :claim
                            union all select 'adjudication', id from adjudication where claim_id = :claim
                            union all select 'assignment', id from assignment where claim_id = :claim)
                        select e.id, e.at, p.name as who,
                            is_doer_hidden(:reader, :role, :claim, e.object_type, e.action, e.actor_id) as hidden,
                            e.object_type, e.action, e.article_id, c.id as claim_id, c.exact as words,
                            case
                                when e.object_type = 'claim' then (
                                    select jsonb_object_agg(k.field, jsonb_build_array(k.old, k.new))
                                    from (values
                                        ('kind', d.before ->> 'kind', d.after ->> 'kind'),
                                        ('words', d.before #>> '{anchor,exact}', d.after #>> '{anchor,exact}'),
                                        ('wording', d.before ->> 'wording', d.after ->> 'wording'),
                                        ('designation', d.before #>> '{facts,designation}', d.after #>> '{facts,designation}'),
                                        ('place', d.before #>> '{facts,place}', d.after #>> '{facts,place}'),
                                        ('speaker', d.before ->> 'speaker', d.after ->> 'speaker'),
                                        ('priority', d.before ->> 'priorityLevel', d.after ->> 'priorityLevel'),
                                        ('reason', null, d.after #>> '{dismissal,reason}')) as k (field, old, new)
                                    where k.old is distinct from k.new)
                                when not o.restricted or :role = 'EDITOR' or :reader in (o.created_by, v.added_by) then (
                                    select jsonb_object_agg(k.field, jsonb_build_array(d.before ->> k.field, d.after ->> k.field))
                                    from unnest(case when is_blind(:reader, :role, :claim) then array['passage']
                                        else array['passage', 'stance', 'note', 'grade'] end) as k (field)
                                    where d.before ->> k.field is distinct from d.after ->> k.field)
                            end as changes
                        from subject s
                        join audit_event e on e.object_type = s.object_type and e.object_id = s.object_id
                        join claim c on c.id = :claim
                        left join person p on p.id = e.actor_id
                        left join audit_detail d
                            on d.event_id = e.id and d.before is not null and (e.object_type = 'claim'
                                or e.object_type = 'evidence' and e.action = 'edited')
                        left join evidence v on v.id = e.object_id and e.object_type = 'evidence'
                        left join source o on o.id = v.source_id
                        where not is_deed_hidden(:reader, :role, :claim, e.object_type, e.object_id)
                        order by e.id desc
                        limit :limit
                        """)
                .param("reader", reader.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .param("limit", limit)
                .query((row, number) -> {
                    String found = row.getString("changes");
                    Map<String, List<String>> changes = found == null
                            ? Map.of()
                            : json.readValue(found, new TypeReference<Map<String, List<String>>>() {});
                    return JdbcDeskStore.activity(row, side(changes, 0), side(changes, 1));
                })
                .list();
    }

    /** The values before or after changes; a value that was or became none is left out. */
    private static Map<String, String> side(Map<String, List<String>> changes, int at) {
        Map<String, String> side = new HashMap<>();
        changes.forEach((field, values) -> {
            if (values.get(at) != null) {
                side.put(field, values.get(at));
            }
        });
        return side;
    }

    private StatementSpec seen(String query, Eyes eyes) {
        return jdbc.sql(WITH_LISTED + query)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles());
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static final class CountsBuilder {
        private final Map<DisplayState, Integer> byState = new EnumMap<>(DisplayState.class);
        private final Map<ClaimKind, Integer> byKind = new EnumMap<>(ClaimKind.class);
        private int mine;

        void add(DisplayState state, ClaimKind kind, int claims, int ofMine) {
            byState.merge(state, claims, Integer::sum);
            if (state != DisplayState.DISMISSED) {
                byKind.merge(kind, claims, Integer::sum);
                mine += ofMine;
            }
        }

        ClaimCounts build() {
            return new ClaimCounts(byState, byKind, mine);
        }
    }
}
