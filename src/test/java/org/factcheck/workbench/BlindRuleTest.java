package org.factcheck.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.claim.RedetectionService;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.Presence;
import org.factcheck.workbench.report.AgreementQueries;
import org.factcheck.workbench.report.AuditFilter;
import org.factcheck.workbench.report.AuditQueries;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimQueries;
import org.factcheck.workbench.report.DeskQueries;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.QueueFilter;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.report.WorkQueries;
import org.factcheck.workbench.review.AbsenceService;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.AdjudicationService;
import org.factcheck.workbench.review.AssignmentPlanService;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.Decision;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewPublication;
import org.factcheck.workbench.review.PolicyService;
import org.factcheck.workbench.review.PublicationService;
import org.factcheck.workbench.review.ReopenedBecause;
import org.factcheck.workbench.review.ReviewService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two people have judged a claim. Everything that somebody can read of it, by every road, is read twice: once they have
 * said one thing, once another, with another stance, grade, note, rating, rationale, with a correction and a comment. To
 * those who are blind to the claim both are the same, word for word; to the others they are not. A reading operation that
 * is missing here fails the test.
 */
@ServiceTest
class BlindRuleTest {
    private static final Set<String> ROOMS = Set.of("article", "claim", "evidence", "review", "report", "inbox");

    /** Operations that change something, or open a door, and answer with no more than what the caller brought. */
    private static final Set<String> WRITES = Set.of(
            "ArticleService.add",
            "ArticleService.require",
            "MediaService.add",
            "ClaimService.require",
            "ClaimService.requireHeld",
            "ClaimService.requireStanding",
            "ClaimService.add",
            "RedetectionService.apply",
            "RegionClaimService.add",
            "ClaimBatchService.hold",
            "ClaimBatchService.changeKinds",
            "ClaimBatchService.prioritise",
            "ClaimBatchService.dismiss",
            "ClaimBatchService.restore",
            "EvidenceService.addSource",
            "EvidenceService.attach",
            "EvidenceService.attachNew",
            "CommentService.add",
            "CommentService.addToArticle",
            "CommentService.reply",
            "NotificationService.open",
            "AssignmentService.assignAll",
            "AssignmentService.endAll",
            "AssignmentService.takeBack",
            "AssignmentService.takeFirst",
            "AssignmentPlanService.apply",
            "AssignmentPlanService.takeBack",
            "ReviewService.give",
            "ReviewService.addCorrection",
            "AdjudicationService.decide",
            "PublicationService.publish",
            "PolicyService.change");

    /** What only editors are let into. */
    private static final Set<String> EDITORS =
            Set.of("AuditQueries.events", "AuditQueries.count", "AuditQueries.choices", "WorkQueries.work");

    /** To plan with people takes knowing who has judged what: whoever plans for a claim they are blind to finds out. */
    private static final Set<String> PLANNING =
            Set.of("AssignmentPlanService.plan", "AssignmentPlanService.relieve", "AssignmentPlanService.handOver");

    /** The roads on which those who are not blind learn what was made of the claim: the test sees what it looks for. */
    private static final Set<String> TELLING = Set.of(
            "EvidenceService.evidence",
            "CommentService.comments",
            "CommentService.discussions",
            "NotificationService.page",
            "NotificationService.unread",
            "PublicationService.gate",
            "AgreementQueries.ofTeam",
            "AuditQueries.events",
            "AuditQueries.choices",
            "AuditQueries.count",
            "WorkQueries.work",
            "ReviewService.review",
            "ClaimQueries.claims",
            "ClaimQueries.claim",
            "ClaimQueries.count",
            "ClaimQueries.counts",
            "ClaimQueries.groups",
            "ClaimQueries.history",
            "DeskQueries.articles",
            "DeskQueries.disputed",
            "DeskQueries.byDisagreement",
            "DeskQueries.recent",
            "DeskQueries.search",
            "ReportService.report",
            "ReportService.export");

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String ONE = "Sentinel-one";
    private static final String OTHER = "Sentinel-other";

    private static int number;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ArticleService articles;

    @Autowired
    private MediaService media;

    @Autowired
    private ClaimService claims;

    @Autowired
    private RedetectionService redetection;

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
    private PolicyService policies;

    @Autowired
    private AdjudicationService adjudications;

    @Autowired
    private ClaimQueries queries;

    @Autowired
    private DeskQueries desk;

    @Autowired
    private ReportService reports;

    @Autowired
    private NotificationService inbox;

    @Autowired
    private PublicationService publications;

    @Autowired
    private PublishedReportService published;

    @Autowired
    private WorkQueries work;

    @Autowired
    private AssignmentPlanService plans;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private AgreementQueries agreement;

    @Autowired
    private AuditQueries audit;

    private TeamId team;
    private Viewer judge;
    private Viewer second;
    private Viewer third;
    private Viewer reviewer;
    private Viewer assignedEditor;
    private Viewer editor;
    private Viewer reader;
    private ArticleId article;
    private ClaimId claim;
    private SourceId source;
    private EvidenceId piece;
    private MediumId medium;
    private long free;

    @BeforeEach
    void a_claim_that_two_have_judged() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Blind " + number);
        newsroom.verdictsNeeded(team, 3);
        judge = newsroom.member(team, "blind-judge" + number, Role.REVIEWER);
        second = newsroom.member(team, "blind-second" + number, Role.REVIEWER);
        third = newsroom.member(team, "blind-third" + number, Role.REVIEWER);
        reviewer = newsroom.member(team, "blind-reviewer" + number, Role.REVIEWER);
        assignedEditor = newsroom.member(team, "blind-assigned" + number, Role.EDITOR);
        editor = newsroom.member(team, "blind-editor" + number, Role.EDITOR);
        reader = newsroom.member(team, "blind-reader" + number, Role.VIEWER);
        article = newsroom.article(team, judge.person(), "Shells wounded two residents of Kharkiv.");
        claim = newsroom.claim(article, "two residents");
        source = newsroom.source(team, judge.person(), "Report of the day", false);
        piece = newsroom.evidence(claim, source, judge.person(), Pictures.map(4, 3, java.awt.Color.RED));
        medium = newsroom.medium(article, judge.person(), Pictures.map(4, 3, java.awt.Color.RED));
        for (Viewer assignee : List.of(judge, third, assignedEditor)) {
            jdbc.sql("insert into assignment (claim_id, assignee_id, assigned_by) values (?, ?, ?)")
                    .params(
                            claim.value(),
                            assignee.person().value(),
                            editor.person().value())
                    .update();
        }
        jdbc.sql("""
                        insert into snapshot values (decode(repeat('cd', 32), 'hex'), 'text/plain', 1, 'x'::bytea)
                        on conflict do nothing
                        """).update();
        jdbc.sql(
                        "insert into source_snapshot (source_id, sha256, captured_by) values (?, decode(repeat('cd', 32), 'hex'), ?)")
                .params(source.value(), judge.person().value())
                .update();
        publications.publish(editor, article, new NewPublication(0, "Urgent", null));
        free = jdbc.sql("select 1000000 * (1 + max(id)) from audit_event")
                .query(Long.class)
                .single();
    }

    /** What two make of the claim; ids and times are the same in all cases. */
    private enum Said {
        ONE,
        OTHER,
        /** The same as one, but it is somebody else who says it. */
        BY_ANOTHER
    }

    private void say(Said said) {
        boolean one = said != Said.OTHER;
        Viewer first = said == Said.BY_ANOTHER ? third : judge;
        jdbc.sql("update evidence set stance = ?, reliability = ?, credibility = ?, note = ? where id = ?")
                .params(one ? "SUPPORTS" : "REFUTES", one ? "A" : "E", one ? 1 : 5, one ? ONE : OTHER, piece.value())
                .update();
        verdict(free + 1, first.person(), one ? "TRUE" : "FALSE", one ? ONE : OTHER, one ? "LOW" : "HIGH");
        verdict(free + 2, second.person(), one ? "TRUE" : "HALF_TRUE", one ? ONE : OTHER, one ? "LOW" : "HIGH");
        jdbc.sql("insert into claim_review (claim_id, state) values (?, ?)")
                .params(claim.value(), one ? "IN_REVIEW" : "DISPUTED")
                .update();
        event(free + 1, first, "verdict", free + 1, "created");
        event(free + 6, first, "claim", claim.value(), "reviewed");
        event(free + 2, judge, "evidence", piece.value(), "edited");
        jdbc.sql(
                        "insert into audit_detail (event_id, salt, before, after) values (?, substring(sha256('x') for 16), ?::json, ?::json)")
                .params(
                        free + 2,
                        "{\"stance\": \"CONTEXT\", \"note\": \"before\"}",
                        "{\"stance\": \"%s\", \"note\": \"%s\"}"
                                .formatted(one ? "SUPPORTS" : "REFUTES", one ? ONE : OTHER))
                .update();
        if (!one) {
            jdbc.sql("""
                            insert into correction (id, claim_id, replacement, reason, author_id, created_at)
                            values (?, ?, ?, ?, ?, '2022-05-17')
                            """)
                    .params(free, claim.value(), OTHER, OTHER, judge.person().value())
                    .update();
            event(free + 3, judge, "correction", free, "created");
            jdbc.sql("insert into comment (id, claim_id, author_id, text) values (?, ?, ?, ?)")
                    .params(free, claim.value(), judge.person().value(), OTHER)
                    .update();
            event(free + 4, judge, "comment", free, "created");
            jdbc.sql("insert into comment (id, claim_id, thread_id, author_id, text) values (?, ?, ?, ?, ?)")
                    .params(free + 1, claim.value(), free, editor.person().value(), OTHER)
                    .update();
            event(free + 5, judge, "comment", free + 1, "created");
            for (String kind : List.of("DISPUTED", "MENTION")) {
                jdbc.sql("""
                                insert into notification (person_id, kind, team_id, article_id, claim_id, comment_id, actor_id)
                                select person_id, :kind, team_id, :article, :claim,
                                    case when :kind = 'MENTION' then :comment end, :by
                                from membership where team_id = :team
                                """)
                        .param("kind", kind)
                        .param("article", article.value())
                        .param("claim", claim.value())
                        .param("comment", free)
                        .param("by", judge.person().value())
                        .param("team", team.value())
                        .update();
            }
        }
    }

    private void verdict(long id, PersonId by, String rating, String rationale, String confidence) {
        jdbc.sql("""
                        insert into verdict (id, claim_id, reviewer_id, rating_id, rationale, confidence, as_of)
                        select :id, :claim, :by, r.id, :rationale, :confidence, '2022-05-17' from rating r
                        where r.scale_id = 1 and r.code = :rating
                        """)
                .param("id", id)
                .param("claim", claim.value())
                .param("by", by.value())
                .param("rationale", rationale)
                .param("confidence", confidence)
                .param("rating", rating)
                .update();
    }

    private void event(long id, Viewer by, String type, long object, String action) {
        jdbc.sql("""
                        insert into audit_event (id, actor_id, team_id, article_id, object_type, object_id, action, detail_digest)
                        values (?, ?, ?, ?, ?, ?, ?, sha256('x'))
                        """)
                .params(id, by.person().value(), team.value(), article.value(), type, object, action)
                .update();
    }

    private interface Road {
        @Nullable
        Object walked(Viewer viewer);
    }

    private Map<String, Road> roads() {
        Map<String, Road> roads = new LinkedHashMap<>();
        roads.put("ArticleService.article", v -> articles.article(v, article));
        roads.put("ArticleService.visible", v -> articles.visible(v, List.of(article)));
        roads.put("ArticleService.head", v -> articles.head(v, article));
        roads.put("ArticleService.headId", v -> articles.headId(v, article));
        roads.put("ArticleService.find", v -> List.of(articles.find(v, ONE), articles.find(v, OTHER)));
        roads.put("MediaService.media", v -> media.media(v, article));
        roads.put("MediaService.medium", v -> media.medium(v, medium));
        roads.put("MediaService.content", v -> media.content(v, medium));
        roads.put("ClaimService.claim", v -> claims.claim(v, claim));
        roads.put("ClaimService.articles", v -> claims.articles(v, List.of(claim)));
        roads.put("ClaimService.suggest", v -> claims.suggest(v, article, 0, 6));
        roads.put("ClaimService.detection", v -> claims.detection(v, article));
        roads.put("ClaimService.people", v -> claims.people(v, article));
        roads.put("RedetectionService.compare", v -> redetection.compare(v, article));
        roads.put(
                "EvidenceService.sources",
                v -> List.of(
                        evidence.sources(v, team, "", 0, 10),
                        evidence.sources(v, team, ONE, 0, 10),
                        evidence.sources(v, team, OTHER, 0, 10)));
        roads.put("EvidenceService.source", v -> evidence.source(v, source));
        roads.put("EvidenceService.files", v -> evidence.files(v, claim));
        roads.put("EvidenceService.file", v -> evidence.file(v, source, "cd".repeat(32)));
        roads.put("EvidenceService.image", v -> evidence.image(v, piece));
        roads.put("EvidenceService.evidence", v -> evidence.evidence(v, claim));
        roads.put("CommentService.comments", v -> comments.comments(v, claim));
        roads.put("CommentService.aboutArticle", v -> comments.aboutArticle(v, article));
        roads.put("CommentService.discussions", v -> comments.discussions(v, article));
        roads.put("CommentService.openThreads", v -> comments.openThreads(v, article));
        roads.put("CommentService.mentionable", v -> comments.mentionable(v, article));
        roads.put("CommentService.drafts", v -> comments.drafts(v, new DiscussionPlace(article, claim)));
        roads.put("NotificationService.page", v -> inbox.page(v, false, 0, 10));
        roads.put("NotificationService.unread", inbox::unread);
        roads.put("NotificationService.settings", inbox::settings);
        roads.put("NotificationService.mails", inbox::mails);
        roads.put("PublicationService.gate", v -> publications.gate(v, article));
        roads.put("PublicationService.versions", v -> publications.versions(v, article));
        roads.put("PublicationService.content", v -> publications.content(v, article, 1));
        roads.put(
                "PublishedReportService.standing",
                v -> List.of(published.standing(v, article), published.standing(v, reports.report(v, article))));
        roads.put("PublishedReportService.report", v -> published.report(v, article, 1));
        roads.put(
                "PublishedReportService.export",
                v -> Arrays.stream(ExportFormat.values())
                        .map(format -> exported(published.export(v, article, 1, format, Locale.ENGLISH), format))
                        .toList());
        roads.put("AssignmentService.assignments", v -> assignments.assignments(v, claim));
        roads.put("AssignmentService.candidates", v -> assignments.candidates(v, article));
        roads.put("ReviewService.review", v -> reviews.review(v, claim));
        roads.put("AdjudicationService.may", v -> adjudications.may(v, claim));
        roads.put("AdjudicationService.reasons", v -> adjudications.reasons(v, team));
        roads.put("PolicyService.policy", v -> policies.policy(v, team));
        roads.put("PolicyService.candidates", v -> policies.candidates(v, team));
        roads.put("DraftService.draft", v -> drafts.draft(v, claim, DraftService.Form.VERDICT));
        roads.put("DraftService.drafts", v -> drafts.drafts(v, claim));
        roads.put("DraftService.newDraft", v -> drafts.newDraft(v, article, DraftService.Place.values()[0]));
        roads.put("DeskQueries.articles", v -> desk.articles(v, 0, 10));
        roads.put("WorkQueries.queue", v -> work.queue(v, QueueFilter.ALL, 0, 10));
        roads.put("WorkQueries.count", v -> work.count(v, QueueFilter.ALL));
        roads.put("WorkQueries.overdue", v -> work.overdue(v, TODAY));
        roads.put("WorkQueries.parts", work::parts);
        roads.put("WorkQueries.next", v -> work.next(v, article, 10));
        roads.put("WorkQueries.workload", v -> work.workload(v, team, TODAY));
        roads.put(
                "WorkQueries.work",
                v -> Stream.of(v, judge, third)
                        .map(of -> work.work(v, team, of.person(), 10))
                        .toList());
        roads.put("AssignmentPlanService.plan", v -> plans.plan(v, article, List.of(claim), null));
        roads.put("AssignmentPlanService.relieve", v -> plans.relieve(v, team, v.person(), List.of(claim)));
        roads.put(
                "AssignmentPlanService.handOver",
                v -> plans.handOver(v, team, v.person(), reviewer.person(), List.of(claim)));
        roads.put("AbsenceService.absences", v -> absences.absences(v, team));
        roads.put("AgreementQueries.ofTeam", v -> agreement.ofTeam(v, team));
        roads.put(
                "AuditQueries.events",
                v -> List.of(
                        audit.events(v, AuditFilter.of(team), 0, 50),
                        audit.events(v, by(judge), 0, 50),
                        audit.events(v, by(third), 0, 50)));
        roads.put(
                "AuditQueries.count",
                v -> List.of(audit.count(v, AuditFilter.of(team), 50), audit.count(v, by(judge), 50)));
        roads.put("AuditQueries.choices", v -> audit.choices(v, AuditFilter.of(team)));
        roads.put("DeskQueries.disputed", v -> desk.disputed(v, 10));
        roads.put("DeskQueries.byDisagreement", v -> desk.byDisagreement(v, 10));
        roads.put("DeskQueries.recent", v -> desk.recent(v, 10));
        roads.put(
                "DeskQueries.search",
                v -> List.of(desk.search(v, "residents", 10), desk.search(v, ONE, 10), desk.search(v, OTHER, 10)));
        roads.put("ClaimQueries.claims", v -> filtered(f -> queries.claims(v, article, f, 0, 10)));
        roads.put("ClaimQueries.count", v -> filtered(f -> queries.count(v, article, f)));
        roads.put("ClaimQueries.groups", v -> filtered(f -> queries.groups(v, article, f)));
        roads.put("ClaimQueries.claim", v -> queries.claim(v, claim));
        roads.put("ClaimQueries.counts", v -> queries.counts(v, article));
        roads.put("ClaimQueries.issues", v -> queries.issues(v, article));
        roads.put("ClaimQueries.coverage", v -> queries.coverage(v, article));
        roads.put("ClaimQueries.related", v -> queries.related(v, claim));
        roads.put("ClaimQueries.history", v -> queries.history(v, claim, 50));
        roads.put("ReportService.report", v -> reports.report(v, article));
        roads.put(
                "ReportService.export",
                v -> Arrays.stream(ExportFormat.values())
                        .map(format -> exported(reports.export(v, article, format, Locale.ENGLISH), format))
                        .toList());
        return roads;
    }

    /** What the blind are told when they try to do something with what they cannot see. */
    private Map<String, Road> refusals() {
        Map<String, Road> roads = new LinkedHashMap<>();
        roads.put("comment", v -> {
            comments.settle(v, new CommentId(free), 0, true);
            return null;
        });
        roads.put("adjudicate", v -> {
            RatingId rating = reviews.review(v, claim).scale().getFirst().id();
            return adjudications.decide(
                    v, claim, new Decision(rating, Adjudication.Reason.SCALE, "So", new VerdictId(free + 2)));
        });
        roads.put("reopen", v -> {
            reviews.reopen(v, claim, ReopenedBecause.OTHER, "So");
            return null;
        });
        return roads;
    }

    private AuditFilter by(Viewer person) {
        return new AuditFilter(team, person.person(), null, null, null, null, null, null);
    }

    /** By every order, grouping and state. */
    private static List<Object> filtered(Function<ClaimFilter, Object> query) {
        List<Object> answers = new ArrayList<>();
        for (ClaimFilter.Order order : ClaimFilter.Order.values()) {
            for (ClaimFilter.Grouping grouping : ClaimFilter.Grouping.values()) {
                answers.add(query.apply(new ClaimFilter(Set.of(), Set.of(), false, "", order, grouping)));
            }
        }
        for (DisplayState state : DisplayState.values()) {
            answers.add(query.apply(new ClaimFilter(
                    Set.of(), Set.of(state), false, "", ClaimFilter.Order.POSITION, ClaimFilter.Grouping.STATUS)));
        }
        for (String words : List.of(ONE, OTHER)) {
            answers.add(query.apply(new ClaimFilter(
                    Set.of(), Set.of(), false, words, ClaimFilter.Order.POSITION, ClaimFilter.Grouping.NONE)));
        }
        return answers;
    }

    private static String exported(byte[] file, ExportFormat format) {
        if (format != ExportFormat.PDF) {
            return new String(file, StandardCharsets.UTF_8);
        }
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the viewer reads on every road, without the times at which things were written or read. */
    private Map<String, String> read(Viewer viewer, Said said, Map<String, Road> roads) {
        return transaction.execute(status -> {
            say(said);
            status.setRollbackOnly();
            Map<String, String> answers = new LinkedHashMap<>();
            roads.forEach((name, road) -> answers.put(name, answer(road, viewer)));
            return answers;
        });
    }

    private String answer(Road road, Viewer viewer) {
        String answer;
        jdbc.sql("savepoint road").update();
        try {
            answer = json.writeValueAsString(road.walked(viewer));
        } catch (RuntimeException e) {
            jdbc.sql("rollback to savepoint road").update();
            answer = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        return answer.replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "(time)").replaceAll("\\d{1,2}:\\d{2}", "(time)");
    }

    @Test
    void to_the_blind_every_road_tells_the_same_whatever_others_have_made_of_the_claim() {
        for (Viewer viewer : List.of(reviewer, assignedEditor, reader)) {
            Map<String, String> one = read(viewer, Said.ONE, roads());
            Map<String, String> other = read(viewer, Said.OTHER, roads());
            one.forEach((road, answer) -> {
                assertThat(answer.replace("ForbiddenException:", ""))
                        .as("%s as %s", road, viewer.name())
                        .doesNotContain("Exception:");
                assertThat(other.get(road)).as("%s as %s", road, viewer.name()).isEqualTo(answer);
                assertThat(answer).as("%s as %s", road, viewer.name()).doesNotContain(ONE, OTHER);
            });
        }
    }

    @Test
    void to_those_who_may_see_it_every_road_that_should_tell_does() {
        for (Viewer viewer : List.of(judge, editor)) {
            Map<String, String> one = read(viewer, Said.ONE, roads());
            Map<String, String> other = read(viewer, Said.OTHER, roads());
            assertThat(one.keySet().stream()
                            .filter(road -> !one.get(road).equals(other.get(road)))
                            .collect(Collectors.toSet()))
                    .as(viewer.name())
                    .isEqualTo(TELLING.stream()
                            .filter(road -> viewer.equals(editor) || !EDITORS.contains(road))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void who_has_judged_is_not_told_to_the_blind_on_any_road() {
        for (Viewer viewer : List.of(reviewer, assignedEditor, reader)) {
            Map<String, String> one = read(viewer, Said.ONE, roads());
            Map<String, String> another = read(viewer, Said.BY_ANOTHER, roads());
            one.forEach((road, answer) -> {
                if (!PLANNING.contains(road)) {
                    assertThat(another.get(road))
                            .as("%s as %s", road, viewer.name())
                            .isEqualTo(answer);
                }
            });
        }
        assertThat(read(editor, Said.BY_ANOTHER, roads()).get("ClaimQueries.history"))
                .as("who is not blind reads who has judged")
                .isNotEqualTo(read(editor, Said.ONE, roads()).get("ClaimQueries.history"));
    }

    @Test
    void a_refusal_does_not_tell_the_blind_either() {
        for (Viewer viewer : List.of(reviewer, assignedEditor, reader)) {
            Map<String, String> refused = read(viewer, Said.ONE, refusals());
            assertThat(read(viewer, Said.OTHER, refusals())).isEqualTo(refused);
            assertThat(read(viewer, Said.BY_ANOTHER, refusals())).isEqualTo(refused);
        }
    }

    @Test
    void what_is_told_live_says_where_something_goes_on_and_nothing_of_what() {
        assertThat(Arrays.stream(Change.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("article", "claim");
        assertThat(Arrays.stream(Presence.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("article", "person", "session", "claim", "doing");
    }

    @Test
    void every_reading_operation_is_among_the_roads() {
        Set<String> reading = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> ROOMS.contains(service.getPackageName()
                        .substring(service.getPackageName().lastIndexOf('.') + 1)))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Viewer.class))
                .filter(method -> method.getReturnType() != void.class)
                .map(BlindRuleTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(roads().keySet());
        known.addAll(WRITES);
        assertThat(reading)
                .as("Add what reads to the roads of this test, and what writes to WRITES")
                .isEqualTo(known);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
