package org.factcheck.workbench.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with people and articles, written straight into the tables. */
final class Newsroom {
    private static final String[] KINDS = {"CASUALTY", "UNIT", "DATE", "QUOTE", "CONTROL", "MAP"};
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    final TeamId team;
    final Viewer editor;
    final Viewer reviewer;
    final Viewer colleague;
    final Viewer viewer;

    Newsroom(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.team = new TeamId(
                id("insert into team (name) values (:name)", Map.of("name", "Desk " + NUMBER.incrementAndGet())));
        this.editor = person("Edda Editor", Role.EDITOR);
        this.reviewer = person("Rita Reviewer", Role.REVIEWER);
        this.colleague = person("Cem Colleague", Role.REVIEWER);
        this.viewer = person("Vera Viewer", Role.VIEWER);
    }

    private Viewer person(String name, Role role) {
        PersonId person = new PersonId(id(
                "insert into person (login, name, password_hash) values (:login, :name, 'x')",
                Map.of("login", "person-" + NUMBER.incrementAndGet(), "name", name)));
        jdbc.sql("insert into membership (team_id, person_id, role) values (?, ?, ?)")
                .params(team.value(), person.value(), role.name())
                .update();
        return new Viewer(person, name, false, Map.of(team, role));
    }

    ArticleId article(String title, String text) {
        long article = id(
                "insert into article (team_id, title, publisher, url, published_on, created_by) values (:team, :title, 'The Paper', 'https://example.org/a', '2022-05-17', :by)",
                Map.of(
                        "team",
                        team.value(),
                        "title",
                        title,
                        "by",
                        editor.person().value()));
        jdbc.sql(
                        "insert into revision (article_id, team_id, number, text, sha256, created_by) values (?, ?, 1, ?, ?, ?)")
                .params(
                        article,
                        team.value(),
                        text,
                        sha256(text),
                        editor.person().value())
                .update();
        return new ArticleId(article);
    }

    /** An article of numbered sentences, each of which is a claim. */
    ArticleId articleWithClaims(String title, int claims) {
        StringBuilder text = new StringBuilder(title).append("\n\n");
        for (int i = 0; i < claims; i++) {
            text.append("Sentence ").append(i).append(" says <something> & more. ");
        }
        ArticleId article = article(title, text.toString());
        for (int i = 0; i < claims; i++) {
            claim(article, KINDS[i % KINDS.length], "Sentence " + i + " says <something> & more", 0.5);
        }
        return article;
    }

    /** A detected claim on the first occurrence of the words. */
    ClaimId claim(ArticleId article, String kind, String words, double priority) {
        return new ClaimId(
                id("""
                insert into claim (article_id, revision_id, kind, origin, anchor, facts, priority, detector_version)
                select r.article_id, r.id, :kind, 'DETECTED', jsonb_build_object(
                    'start', position(:words in r.text) - 1, 'end', position(:words in r.text) - 1 + length(:words),
                    'exact', :words::text, 'prefix', '', 'suffix', ''), '{}', :priority, 'test-1'
                from revision r where r.article_id = :article
                """, Map.of("article", article.value(), "kind", kind, "words", words, "priority", priority)));
    }

    /** A reviewer's claim on a region of an image of which only the address is known. */
    ClaimId claimOnImage(ArticleId article, String wording) {
        long medium = id(
                """
                insert into medium (article_id, number, kind, caption, credit, url, added_by)
                select :article, coalesce(max(number), 0) + 1, 'MAP', 'The front on May 16', 'ISW', 'https://example.org/map', :by
                from medium where article_id = :article
                """, Map.of("article", article.value(), "by", reviewer.person().value()));
        return new ClaimId(id("""
                insert into claim (article_id, revision_id, kind, origin, wording, medium_id, region_x, region_y, region_width,
                    region_height, created_by)
                select m.article_id, r.id, 'MAP', 'MANUAL', :wording, m.id, 10, 20.5, 30, 5, m.added_by
                from medium m join revision r on r.article_id = m.article_id where m.id = :medium
                """, Map.of("wording", wording, "medium", medium)));
    }

    long verdict(ClaimId claim, Viewer by, String rating, String rationale) {
        return id(
                """
                insert into verdict (claim_id, reviewer_id, rating_id, rationale, confidence, as_of)
                select :claim, :by, id, :rationale, 'HIGH', '2022-05-18T10:00:00Z' from rating where scale_id = 1 and code = :rating
                """,
                Map.of("claim", claim.value(), "by", by.person().value(), "rating", rating, "rationale", rationale));
    }

    /** A verdict that stands. */
    void resolve(ClaimId claim, Viewer by, String rating, String rationale) {
        long verdict = verdict(claim, by, rating, rationale);
        jdbc.sql("""
                        insert into claim_review (claim_id, state, rating_id, verdict_id, resolved_by, resolved_at)
                        select claim_id, 'RESOLVED', rating_id, id, 'AGREEMENT', '2022-05-18T11:00:00Z' from verdict where id = ?
                        """).param(verdict).update();
    }

    void state(ClaimId claim, String state) {
        jdbc.sql("insert into claim_review (claim_id, state) values (?, ?)")
                .params(claim.value(), state)
                .update();
    }

    void dismiss(ClaimId claim) {
        jdbc.sql("update claim set dismissed_at = now(), dismissed_by = ?, dismissed_reason = 'no claim' where id = ?")
                .params(editor.person().value(), claim.value())
                .update();
    }

    long source(String title, boolean restricted) {
        return id(
                """
                insert into source (team_id, title, url, publisher, kind, published_on, restricted, created_by)
                values (:team, :title, 'https://example.org/' || md5(:title), 'Reuters', 'WIRE_REPORT', '2022-05-16', :restricted, :by)
                """,
                Map.of(
                        "team",
                        team.value(),
                        "title",
                        title,
                        "restricted",
                        restricted,
                        "by",
                        editor.person().value()));
    }

    long evidence(ClaimId claim, long source, Viewer by, String stance, String passage) {
        return id(
                """
                insert into evidence (claim_id, source_id, stance, passage, reliability, credibility, note, added_by)
                values (:claim, :source, :stance, :passage, 'B', 2, 'seen twice', :by)
                """,
                Map.of(
                        "claim",
                        claim.value(),
                        "source",
                        source,
                        "stance",
                        stance,
                        "passage",
                        passage,
                        "by",
                        by.person().value()));
    }

    void withdraw(long evidence) {
        jdbc.sql(
                        "update evidence set withdrawn_at = now(), withdrawn_by = added_by, withdrawn_reason = 'wrong' where id = ?")
                .param(evidence)
                .update();
    }

    void correction(ClaimId claim, @Nullable String replacement, @Nullable String question, @Nullable String answer) {
        jdbc.sql("""
                        insert into correction (claim_id, replacement, reason, question, answer, answered_at, author_id)
                        values (?, ?, ?, ?, ?, case when ? then now() end, ?)
                        """)
                .params(
                        claim.value(),
                        replacement,
                        replacement == null ? null : "the record says otherwise",
                        question,
                        answer,
                        answer != null,
                        reviewer.person().value())
                .update();
    }

    void assign(ClaimId claim, Viewer to, @Nullable String dueOn) {
        jdbc.sql("insert into assignment (claim_id, assignee_id, assigned_by, due_on) values (?, ?, ?, ?::date)")
                .params(claim.value(), to.person().value(), editor.person().value(), dueOn)
                .update();
    }

    void issue(ArticleId article, String severity, String description) {
        jdbc.sql("""
                        insert into text_issue (article_id, revision_id, kind, severity, description, spans)
                        select article_id, id, 'MISSPELLING', ?, ?, '[{"start": 2, "end": 5}]' from revision where article_id = ?
                        """).params(severity, description, article.value()).update();
    }

    void event(Optional<Viewer> actor, ArticleId article, String type, long object, String action) {
        jdbc.sql("""
                        insert into audit_event (actor_id, team_id, article_id, object_type, object_id, action, detail_digest)
                        values (?, ?, ?, ?, ?, ?, sha256('x'))
                        """)
                .params(
                        actor.map(person -> person.person().value()).orElse(null),
                        team.value(),
                        article.value(),
                        type,
                        object,
                        action)
                .update();
    }

    private long id(String insert, Map<String, ?> parameters) {
        return jdbc.sql(insert + " returning id")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
