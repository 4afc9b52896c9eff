package org.factcheck.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.claim.RegionClaimService;
import org.factcheck.workbench.claim.RegionEdit;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentDraft;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.CorrectionEdit;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.ReviewService;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archiving and erasing an article that everything has been done to that people do to articles. */
@ServiceTest
class ArticleErasureTest {
    private static int number;

    @Autowired
    private ArticleService articles;

    @Autowired
    private ClaimService claims;

    @Autowired
    private RegionClaimService regions;

    @Autowired
    private MediaService media;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private CommentService comments;

    @Autowired
    private DraftService drafts;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    /** In everything that is written about the article, and nowhere else. */
    private String word;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer editor;
    private Viewer administrator;
    private ArticleId article;
    private ClaimId claim;
    private EvidenceId shown;

    @BeforeEach
    void an_article_that_was_worked_on() {
        number++;
        word = "Zmiivk" + (char) ('a' + number);
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Erasure " + number);
        editor = newsroom.member(team, "erasure-editor" + number, Role.EDITOR);
        PersonId person = newsroom.person("erasure-administrator" + number);
        jdbc.sql("update person set administrator = true where id = ?")
                .param(person.value())
                .update();
        administrator = new Viewer(person, "Administrator", true, Map.of(team, Role.REVIEWER));

        article = articles.add(
                editor,
                team,
                new NewArticle(word + " shelled " + number, word + " was hit.\n\nTwo died.", null, word, null));
        claim = claims.add(editor, article, edit(0, 7));
        claims.edit(editor, claim, 0, edit(0, 11));
        ClaimId part = claims.add(editor, article, edit(8, 11));
        jdbc.sql("update claim set parent_id = ? where id = ?")
                .params(claim.value(), part.value())
                .update();
        var medium = media.add(
                editor,
                article,
                new MediumEdit(Medium.Kind.MAP, word, word, word, null),
                Pictures.map(7 + number, 5, Color.BLUE));
        regions.add(editor, article, new RegionEdit(ClaimKind.MAP, Region.of(medium, 1, 1, 2, 2), word));
        EvidenceEdit passage = new EvidenceEdit(Evidence.Stance.SUPPORTS, word, null, word);
        SourceId source = evidence.addSource(
                editor, team, new SourceEdit("Report", null, null, Source.Kind.OTHER, null, null, null, false));
        shown = evidence.attach(editor, claim, source, passage);
        evidence.showImage(editor, shown, 0, Pictures.map(7 + number, 6, Color.GREEN));
        drafts.keep(editor, claim, DraftService.Form.EVIDENCE, Map.of("passage", word));
        comments.add(editor, claim, word + "?");
        comments.reply(editor, comments.addToArticle(editor, article, word + "?"), word + "!");
        CommentDraft draft = new CommentDraft(CommentDraft.About.NEW, word, 0);
        comments.keepDraft(editor, new DiscussionPlace(article, claim), draft);
        comments.keepDraft(editor, new DiscussionPlace(article, null), draft);
        reviews.addCorrection(editor, claim, new CorrectionEdit(word, word, word + "?", null));
        assignments.assign(editor, claim, editor.person(), null);
        RatingId rating = new RatingId(jdbc.sql("select min(id) from rating where scale_id = 1")
                .query(Long.class)
                .single());
        var verdict = reviews.give(
                editor, claim, new NewVerdict(rating, word, Verdict.Confidence.HIGH, Instant.EPOCH, null, 1));
        reviews.give(
                editor, claim, new NewVerdict(rating, word + "!", Verdict.Confidence.LOW, Instant.EPOCH, verdict, 1));
        jdbc.sql("""
                        insert into publication (article_id, number, content, sha256, published_by)
                        values (:article, 1, :content, sha256(convert_to(:content, 'UTF8')), :by)
                        """)
                .param("article", article.value())
                .param("content", "{\"title\": \"" + word + "\"}")
                .param("by", editor.person().value())
                .update();
    }

    private ClaimEdit edit(int start, int end) {
        return new ClaimEdit(
                ClaimKind.EVENT, start, end, word, Facts.none(), Polarity.POSITIVE, Modality.ASSERTED, word);
    }

    @Test
    void an_archived_article_can_be_read_and_found_but_not_changed_until_an_editor_brings_it_back() {
        Viewer reviewer = newsroom.member(team, "erasure-reviewer" + number, Role.REVIEWER);
        articles.archive(editor, article, articles.article(editor, article).version());

        assertThat(articles.article(reviewer, article).archived()).isTrue();
        assertThat(articles.find(reviewer, word + " shelled " + number)).hasSize(1);
        assertThat(reviews.review(reviewer, claim).verdicts()).isNotNull();
        for (Viewer viewer : List.of(reviewer, editor)) {
            assertThatThrownBy(() -> comments.add(viewer, claim, "Late?"))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            told -> assertThat(told.messageKey()).isEqualTo("article.invalid.archived"));
        }
        articles.unarchive(editor, article, articles.article(editor, article).version());
        comments.add(reviewer, claim, "In time");
        assertThat(jdbc.sql(
                                "select action from audit_event where article_id = ? and action like '%archived' order by id")
                        .param(article.value())
                        .query(String.class)
                        .list())
                .containsExactly("archived", "unarchived");
    }

    @Test
    void erasing_leaves_events_and_hashes_and_nothing_of_what_was_written() throws SQLException {
        List<String> images = jdbc.sql(
                        "select encode(image, 'hex') from medium where article_id = ? union select encode(image, 'hex') from evidence where id = ?")
                .params(article.value(), shown.value())
                .query(String.class)
                .list();
        assertThat(images).hasSize(2);
        assertThat(placesOf(word))
                .contains("revision", "claim", "evidence", "verdict", "draft", "comment", "correction")
                .contains("medium", "publication", "audit_detail", "article");
        long events = eventsOfArticle();
        String published = hashOfPublication();
        seal();

        articles.erase(administrator, article, "A court said so");

        assertThat(placesOf(word)).isEmpty();
        assertThat(jdbc.sql("select count(*) from image where encode(sha256, 'hex') in (?, ?)")
                        .params(images)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> articles.article(editor, article)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> claims.claim(editor, claim)).isInstanceOf(NotFoundException.class);
        assertThat(articles.visible(editor, Set.of(article))).isEmpty();
        assertThat(eventsOfArticle()).isEqualTo(events + 1);
        assertThat(hashOfPublication()).isEqualTo(published);
        Map<String, Object> event = jdbc.sql("""
                        select e.actor_id, e.actor_role, d.after ->> 'reason' as reason,
                            d.after #>> '{revisions,0,sha256}' = encode(r.sha256, 'hex') as kept
                        from audit_event e join audit_detail d on d.event_id = e.id
                        join revision r on r.article_id = e.article_id
                        where e.article_id = ? and e.action = 'erased'
                        """).param(article.value()).query().singleRow();
        assertThat(event)
                .containsEntry("actor_id", administrator.person().value())
                .containsEntry("actor_role", "ADMINISTRATOR")
                .containsEntry("reason", "A court said so")
                .containsEntry("kept", true);

        seal();
        try (Connection owner = owner()) {
            AuditVerifier.Finding found = AuditVerifier.verify(owner, List.of());
            assertThat(found.broken()).isNull();
            assertThat(found.erased()).isGreaterThanOrEqualTo(events);
        }
        // The team may begin anew with the same text.
        articles.add(editor, team, new NewArticle(word + " shelled " + number, "Again.", null, null, null));
    }

    @Test
    void erasing_takes_an_administrator_who_sees_the_article_and_a_reason() {
        Viewer outsider = new Viewer(administrator.person(), "Administrator", true, Map.of());
        assertThatThrownBy(() -> articles.erase(editor, article, "Why not")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> articles.erase(outsider, article, "Why not")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> articles.erase(administrator, article, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> jdbc.sql("select erase_article(?, ?, 'Why not')")
                        .params(article.value(), editor.person().value())
                        .query(Long.class)
                        .single())
                .as("whatever the application asks, the database looks itself")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from verdict").update()).isInstanceOf(DataAccessException.class);
        assertThat(articles.head(editor, article).text()).contains(word);
    }

    @Test
    void who_was_writing_while_the_article_was_erased_is_refused() {
        long revision = newsroom.head(article).value();
        articles.erase(administrator, article, "A court said so");

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into claim (article_id, revision_id, kind, origin, anchor) values (?, ?, 'EVENT',
                                    'DETECTED', '{"start": 0, "end": 2, "exact": "Zm", "prefix": "", "suffix": ""}')
                                """).params(article.value(), revision).update())
                .isInstanceOf(DataAccessException.class);
    }

    private String hashOfPublication() {
        return jdbc.sql("select encode(sha256, 'hex') from publication where article_id = ?")
                .param(article.value())
                .query(String.class)
                .single();
    }

    private long eventsOfArticle() {
        return jdbc.sql("select count(*) from audit_event where article_id = ?")
                .param(article.value())
                .query(Long.class)
                .single();
    }

    /** Every table in which the word stands anywhere, as text or in bytes. */
    private List<String> placesOf(String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")
                .query(String.class)
                .list()) {
            long rows = jdbc.sql("select count(*) from " + table + " t where t::text like ? or t::text like ?")
                    .params("%" + word + "%", "%" + hex + "%")
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private void seal() throws SQLException {
        try (JdbcSealing sealing = new JdbcSealing(owner())) {
            List<AuditHashes.Event> events = sealing.unsealed(null, 100_000);
            if (!events.isEmpty()) {
                sealing.append(sealing.head(), events);
            }
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
