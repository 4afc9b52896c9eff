package org.factcheck.workbench;

import java.util.Map;
import javax.sql.DataSource;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts people, teams, articles and claims into a test's database, one statement each. */
public final class Newsroom {
    private final JdbcClient jdbc;

    public Newsroom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Newsroom(DataSource dataSource) {
        this(JdbcClient.create(dataSource));
    }

    public PersonId person(String login) {
        return new PersonId(id("insert into person (login, name, password_hash) values ('%s', '%s', 'x') returning id"
                .formatted(login, Character.toUpperCase(login.charAt(0)) + login.substring(1))));
    }

    public TeamId team(String name) {
        return new TeamId(id("insert into team (name) values ('%s') returning id".formatted(name)));
    }

    /** The team reviews every kind of claim by so many verdicts. */
    public void verdictsNeeded(TeamId team, int verdicts) {
        long policy = id("""
                        insert into review_policy (team_id, version, blind, adjudicators)
                        select %1$s, coalesce(max(version), 0) + 1, true, 'EDITORS' from review_policy where team_id = %1$s
                        returning id
                        """.formatted(team));
        for (ClaimKind kind : ClaimKind.values()) {
            jdbc.sql("insert into review_policy_kind values (?, ?, true, ?, 1)")
                    .params(policy, kind.name(), verdicts)
                    .update();
        }
    }

    public Viewer member(TeamId team, String login, Role role) {
        PersonId person = person(login);
        jdbc.sql("insert into membership (team_id, person_id, role) values (?, ?, ?)")
                .params(team.value(), person.value(), role.name())
                .update();
        return new Viewer(person, login, false, Map.of(team, role));
    }

    /** An article of one revision. */
    public ArticleId article(TeamId team, PersonId by, String text) {
        ArticleId article =
                new ArticleId(jdbc.sql("insert into article (team_id, title, created_by) values (?, ?, ?) returning id")
                        .params(team.value(), text.lines().findFirst().orElseThrow(), by.value())
                        .query(Long.class)
                        .single());
        jdbc.sql("""
                        insert into revision (article_id, team_id, number, text, sha256, created_by)
                        values (?, ?, 1, ?, sha256(convert_to(?, 'UTF8')), ?)
                        """)
                .params(article.value(), team.value(), text, text, by.value())
                .update();
        return article;
    }

    public RevisionId head(ArticleId article) {
        return new RevisionId(
                id("select id from revision where article_id = %s order by number desc limit 1".formatted(article)));
    }

    /** A detected claim of the words, which stand in the head revision. */
    public ClaimId claim(ArticleId article, String words) {
        return new ClaimId(jdbc.sql("""
                        insert into claim (article_id, revision_id, kind, origin, anchor)
                        select r.article_id, r.id, 'EVENT', 'DETECTED', jsonb_build_object('start', strpos(r.text, :words) - 1,
                            'end', strpos(r.text, :words) - 1 + length(:words), 'exact', :words::text, 'prefix', '', 'suffix', '')
                        from revision r
                        where r.article_id = :article
                        order by r.number desc
                        limit 1
                        returning id
                        """)
                .param("words", words)
                .param("article", article.value())
                .query(Long.class)
                .single());
    }

    /** A map of the article. */
    public MediumId medium(ArticleId article, PersonId by, byte[] png) {
        image(png);
        return new MediumId(jdbc.sql("""
                        insert into medium (article_id, number, kind, caption, credit, image, added_by)
                        select :article, coalesce(max(number), 0) + 1, 'MAP', 'Front line', 'ISW', sha256(:png), :by
                        from medium where article_id = :article
                        returning id
                        """)
                .param("article", article.value())
                .param("png", png)
                .param("by", by.value())
                .query(Long.class)
                .single());
    }

    private void image(byte[] png) {
        jdbc.sql("""
                        insert into image (sha256, media_type, width, height, content)
                        values (sha256(:png), 'image/png', 4, 3, :png)
                        on conflict do nothing
                        """).param("png", png).update();
    }

    /** A claim by hand on a region of an image, in percent. */
    public ClaimId claim(ArticleId article, MediumId medium, String wording, int x, int y, int width, int height) {
        return new ClaimId(id("""
                        insert into claim (article_id, revision_id, kind, origin, wording, medium_id, region_x, region_y,
                            region_width, region_height, created_by)
                        select m.article_id, %s, 'MAP', 'MANUAL', '%s', m.id, %d, %d, %d, %d, m.added_by
                        from medium m where m.id = %s
                        returning id
                        """.formatted(head(article), wording, x, y, width, height, medium)));
    }

    public EvidenceId evidence(ClaimId claim, SourceId source, PersonId by, byte[] png) {
        image(png);
        EvidenceId evidence = evidence(claim, source, by);
        jdbc.sql("update evidence set image = sha256(:png) where id = :id")
                .param("png", png)
                .param("id", evidence.value())
                .update();
        return evidence;
    }

    public SourceId source(TeamId team, PersonId by, String title, boolean restricted) {
        return new SourceId(jdbc.sql("""
                        insert into source (team_id, title, url, publisher, kind, origin_group, restricted, created_by)
                        values (?, ?, 'https://secret.example/doc', 'Secret Office', 'DOCUMENT', 'Secret wire', ?, ?)
                        returning id
                        """)
                .params(team.value(), title, restricted, by.value())
                .query(Long.class)
                .single());
    }

    public EvidenceId evidence(ClaimId claim, SourceId source, PersonId by) {
        return new EvidenceId(id(
                "insert into evidence (claim_id, source_id, stance, added_by) values (%s, %s, 'CONTEXT', %s) returning id"
                        .formatted(claim, source, by)));
    }

    public CorrectionId correction(ClaimId claim, PersonId by) {
        return new CorrectionId(
                id("insert into correction (claim_id, question, author_id) values (%s, 'Who?', %s) returning id"
                        .formatted(claim, by)));
    }

    public CommentId comment(ClaimId claim, PersonId by, String text) {
        return new CommentId(jdbc.sql("insert into comment (claim_id, author_id, text) values (?, ?, ?) returning id")
                .params(claim.value(), by.value(), text)
                .query(Long.class)
                .single());
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
