package org.factcheck.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.claim.ClaimBatchService;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.claim.CoverageService;
import org.factcheck.workbench.claim.DetectionDifference;
import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.claim.RedetectionService;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.claim.RegionClaimService;
import org.factcheck.workbench.claim.RegionEdit;
import org.factcheck.workbench.claim.TextIssueService;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.inbox.NotificationSettings;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.AbsenceService;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.AdjudicationService;
import org.factcheck.workbench.review.AssignmentBatch;
import org.factcheck.workbench.review.AssignmentPlan.Pick;
import org.factcheck.workbench.review.AssignmentPlanService;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentDraft;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.CorrectionEdit;
import org.factcheck.workbench.review.Decision;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewPublication;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.PolicyService;
import org.factcheck.workbench.review.PublicationService;
import org.factcheck.workbench.review.ReopenedBecause;
import org.factcheck.workbench.review.ReviewPolicy;
import org.factcheck.workbench.review.ReviewService;
import org.factcheck.workbench.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Goes through every operation of the rooms that keep articles, claims, evidence and reviews, by every role, by an
 * administrator who is in no team, and by an editor of another team. To those two everything answers as if it did not
 * exist. An operation that is missing here fails the test.
 */
@ServiceTest
class PermissionTableTest {
    private static final Set<String> ROOMS = Set.of("article", "claim", "evidence", "review", "inbox");

    /** What acts for no person: the application's own jobs call it, nothing that a person can reach. */
    private static final Set<String> APPLICATION_ONLY = Set.of("Revisions.content");

    /** What takes an administrator besides; {@code ArticleErasureTest} goes through who may. */
    private static final Set<String> ADMINISTRATORS_ONLY = Set.of("ArticleService.erase");

    private static final ClaimEdit CLAIM_EDIT =
            new ClaimEdit(ClaimKind.EVENT, 0, 5, null, Facts.none(), Polarity.POSITIVE, Modality.ASSERTED, null);
    private static final SourceEdit SOURCE_EDIT =
            new SourceEdit("Source", null, null, Source.Kind.OTHER, null, null, null, false);
    private static final EvidenceEdit EVIDENCE_EDIT = new EvidenceEdit(Evidence.Stance.CONTEXT, null, null, null);
    private static final CorrectionEdit CORRECTION_EDIT = new CorrectionEdit(null, null, "Who?", null);
    private static final MediumEdit MEDIUM_EDIT = new MediumEdit(Medium.Kind.MAP, null, null, null, null);
    private static final CommentDraft DRAFT = new CommentDraft(CommentDraft.About.NEW, "Is", 0);
    private static final DraftService.Form FORM = DraftService.Form.VERDICT;
    private static final DraftService.Place PLACE = DraftService.Place.TEXT;

    private static int number;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ArticleService articles;

    @Autowired
    private MediaService media;

    @Autowired
    private ClaimService claims;

    @Autowired
    private RegionClaimService regions;

    @Autowired
    private ClaimBatchService batches;

    @Autowired
    private RedetectionService redetection;

    @Autowired
    private CoverageService coverage;

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
    private NotificationService inbox;

    @Autowired
    private PublicationService publications;

    @Autowired
    private TextIssueService issues;

    @Autowired
    private AdjudicationService adjudications;

    @Autowired
    private AssignmentPlanService plans;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private TeamId otherTeam;
    private PersonId author;
    private PersonId member;
    private RatingId rating;

    @BeforeEach
    void teams() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Permissions " + number);
        otherTeam = newsroom.team("Permissions elsewhere " + number);
        author = newsroom.member(team, "permissions-author" + number, Role.EDITOR)
                .person();
        member = newsroom.member(team, "permissions-member" + number, Role.REVIEWER)
                .person();
        rating = new RatingId(jdbc.sql("select id from rating where scale_id = 1 order by id limit 1")
                .query(Long.class)
                .single());
    }

    /** Objects for one call. Others' are by the author, own ones by whoever calls. */
    private record World(
            TeamId team,
            ArticleId article,
            MediumId medium,
            MediumId ownMedium,
            MediumId ownRemoved,
            ClaimId onImage,
            ClaimId claim,
            ClaimId dismissed,
            SourceId source,
            SourceId ownSource,
            SourceId ownRestricted,
            EvidenceId evidence,
            EvidenceId ownEvidence,
            EvidenceId shownEvidence,
            CorrectionId correction,
            CorrectionId ownCorrection,
            CommentId comment,
            CommentId ownComment) {
        static World missing() {
            return new World(
                    new TeamId(-1),
                    new ArticleId(-1),
                    new MediumId(-1),
                    new MediumId(-1),
                    new MediumId(-1),
                    new ClaimId(-1),
                    new ClaimId(-1),
                    new ClaimId(-1),
                    new SourceId(-1),
                    new SourceId(-1),
                    new SourceId(-1),
                    new EvidenceId(-1),
                    new EvidenceId(-1),
                    new EvidenceId(-1),
                    new CorrectionId(-1),
                    new CorrectionId(-1),
                    new CommentId(-1),
                    new CommentId(-1));
        }
    }

    private World world(Viewer caller) {
        number++;
        ArticleId article = newsroom.article(team, author, "Words of article " + number);
        ClaimId claim = newsroom.claim(article, "Words");
        ClaimId dismissed = newsroom.claim(article, "article");
        jdbc.sql("update claim set dismissed_at = now(), dismissed_by = ?, dismissed_reason = 'x' where id = ?")
                .params(author.value(), dismissed.value())
                .update();
        SourceId source = newsroom.source(team, author, "Source", false);
        MediumId medium = newsroom.medium(article, author, Pictures.map(4, 3, Color.RED));
        MediumId ownMedium = newsroom.medium(article, caller.person(), Pictures.map(4, 3, Color.RED));
        MediumId ownRemoved = newsroom.medium(article, caller.person(), Pictures.map(4, 3, Color.RED));
        jdbc.sql("update medium set removed_at = now(), removed_by = ? where id = ?")
                .params(author.value(), ownRemoved.value())
                .update();
        return new World(
                team,
                article,
                medium,
                ownMedium,
                ownRemoved,
                newsroom.claim(article, medium, "Held", 10, 10, 20, 20),
                claim,
                dismissed,
                source,
                newsroom.source(team, caller.person(), "Own source", false),
                newsroom.source(team, caller.person(), "Own restricted source", true),
                newsroom.evidence(claim, source, author),
                newsroom.evidence(claim, source, caller.person()),
                newsroom.evidence(claim, source, author, Pictures.map(4, 3, Color.RED)),
                newsroom.correction(claim, author),
                newsroom.correction(claim, caller.person()),
                newsroom.comment(claim, author, "Is it so?"),
                newsroom.comment(claim, caller.person(), "Is it so?"));
    }

    private static AssignmentBatch given(ClaimId claim) {
        return new AssignmentBatch(Set.of(claim), 0, List.of(), 0, 0);
    }

    private DetectionDifference noDifference(ArticleId article) {
        long revision = jdbc.sql("select coalesce(max(id), -1) from revision where article_id = ?")
                .param(article.value())
                .query(Long.class)
                .single();
        Detection nothing = new Detection(List.of(), List.of(), List.of(), List.of());
        return new DetectionDifference(
                new RevisionId(revision), nothing, List.of(), List.of(), List.of(), 0, List.of(), true);
    }

    private static DiscussionPlace place(World world) {
        return new DiscussionPlace(world.article(), world.claim());
    }

    /** A notification of the member of the team that stands beside the viewer: nobody else's is anybody's to open. */
    private NotificationId told(Viewer viewer, World world) {
        PersonId whose = viewer.roles().containsKey(team) ? viewer.person() : member;
        return jdbc.sql("""
                        insert into notification (person_id, kind, team_id, article_id)
                        select :person, 'ASSIGNED', team_id, id from article where id = :article
                        returning id
                        """)
                .param("person", whose.value())
                .param("article", world.article().value())
                .query((row, number) -> new NotificationId(row.getLong("id")))
                .optional()
                .orElse(new NotificationId(-1));
    }

    private TextIssueId issue(ArticleId article, boolean settled) {
        return jdbc.sql("""
                        insert into text_issue (article_id, revision_id, kind, severity, description, spans, settled_at,
                            settled_by, settled_note)
                        select article_id, id, 'MISSPELLING', 'HIGH', 'Two names', '[{"start": 0, "end": 5}]',
                            case when :settled then now() end, case when :settled then created_by end,
                            case when :settled then 'Right' end
                        from revision where article_id = :article
                        returning id
                        """)
                .param("settled", settled)
                .param("article", article.value())
                .query(Long.class)
                .optional()
                .map(TextIssueId::new)
                .orElse(new TextIssueId(-1));
    }

    private int version(ArticleId article) {
        jdbc.sql("""
                        insert into publication (article_id, number, content, sha256, published_by)
                        select id, 1, '{}', sha256('{}'), created_by from article where id = ?
                        on conflict do nothing
                        """).param(article.value()).update();
        return 1;
    }

    private ArticleId archived(ArticleId article) {
        jdbc.sql("update article set archived_at = now() where id = ?")
                .param(article.value())
                .update();
        return article;
    }

    private int firstSentence(ArticleId article) {
        jdbc.sql("""
                        insert into sentence (revision_id, start_at, end_at, priority)
                        select id, 0, 5, 0.5 from revision where article_id = ?
                        on conflict do nothing
                        """).param(article.value()).update();
        return 0;
    }

    private interface Action {
        @Nullable
        Object by(Viewer viewer, World world);
    }

    private interface Command {
        void by(Viewer viewer, World world);
    }

    /**
     * One operation.
     *
     * @param filters it answers strangers with nothing instead of refusing them
     * @param ofOneself it is about nothing but what the viewer has for themselves, in a team or not
     */
    private record Operation(
            String method, String variant, Role needed, boolean filters, boolean ofOneself, Action action) {
        String name() {
            return variant.isEmpty() ? method : method + " (" + variant + ")";
        }
    }

    private static Operation asks(String method, Role needed, Action action) {
        return new Operation(method, "", needed, false, false, action);
    }

    private static Operation filters(String method, Action action) {
        return new Operation(method, "", Role.VIEWER, true, false, action);
    }

    private static Operation ofOneself(String method, Action action) {
        return new Operation(method, "", Role.VIEWER, false, true, action);
    }

    private static Operation does(String method, Role needed, Command command) {
        return does(method, "", needed, command);
    }

    private static Operation does(String method, String variant, Role needed, Command command) {
        return new Operation(method, variant, needed, false, false, (viewer, world) -> {
            command.by(viewer, world);
            return null;
        });
    }

    private List<Operation> table() {
        return List.of(
                // articles
                asks(
                        "ArticleService.add",
                        Role.REVIEWER,
                        (v, w) -> articles.add(
                                v, w.team(), new NewArticle("T", "Text " + w.article(), null, null, null))),
                asks("ArticleService.article", Role.VIEWER, (v, w) -> articles.article(v, w.article())),
                asks("ArticleService.head", Role.VIEWER, (v, w) -> articles.head(v, w.article())),
                asks("ArticleService.headId", Role.VIEWER, (v, w) -> articles.headId(v, w.article())),
                asks(
                        "ArticleService.require",
                        Role.VIEWER,
                        (v, w) -> articles.require(v, w.article(), Role.VIEWER, "The claim")),
                does(
                        "ArticleService.require",
                        "for editors",
                        Role.EDITOR,
                        (v, w) -> articles.require(v, w.article(), Role.EDITOR, "The claim")),
                filters("ArticleService.visible", (v, w) -> articles.visible(v, List.of(w.article()))),
                filters("ArticleService.find", (v, w) -> articles.find(v, "Words of article")),
                does(
                        "ArticleService.edit",
                        Role.REVIEWER,
                        (v, w) -> articles.edit(
                                v, new Article(w.article(), w.team(), "T", null, null, null, Instant.EPOCH, null, 0))),
                does("ArticleService.archive", Role.EDITOR, (v, w) -> articles.archive(v, w.article(), 0)),
                does(
                        "ArticleService.unarchive",
                        Role.EDITOR,
                        (v, w) -> articles.unarchive(v, archived(w.article()), 0)),
                // images
                asks("MediaService.media", Role.VIEWER, (v, w) -> media.media(v, w.article())),
                asks("MediaService.medium", Role.VIEWER, (v, w) -> media.medium(v, w.medium())),
                asks("MediaService.content", Role.VIEWER, (v, w) -> media.content(v, w.medium())),
                asks(
                        "MediaService.add",
                        Role.REVIEWER,
                        (v, w) -> media.add(v, w.article(), MEDIUM_EDIT, Pictures.map(4, 3, Color.RED))),
                does("MediaService.edit", "own", Role.REVIEWER, (v, w) -> media.edit(v, w.ownMedium(), 0, MEDIUM_EDIT)),
                does("MediaService.edit", "others'", Role.EDITOR, (v, w) -> media.edit(v, w.medium(), 0, MEDIUM_EDIT)),
                does("MediaService.remove", "own", Role.REVIEWER, (v, w) -> media.remove(v, w.ownMedium(), 0)),
                does("MediaService.remove", "others'", Role.EDITOR, (v, w) -> media.remove(v, w.medium(), 0)),
                does("MediaService.restore", Role.REVIEWER, (v, w) -> media.restore(v, w.ownRemoved(), 0)),
                asks(
                        "RegionClaimService.add",
                        Role.REVIEWER,
                        (v, w) -> regions.add(
                                v,
                                w.article(),
                                new RegionEdit(ClaimKind.MAP, Region.of(w.medium(), 1, 1, 2, 2), "Held"))),
                does(
                        "RegionClaimService.move",
                        Role.REVIEWER,
                        (v, w) -> regions.move(v, w.onImage(), 0, Region.of(w.medium(), 1, 1, 2, 2))),
                // claims
                asks("ClaimService.claim", Role.VIEWER, (v, w) -> claims.claim(v, w.claim())),
                asks(
                        "ClaimService.require",
                        Role.VIEWER,
                        (v, w) -> claims.require(v, w.claim(), Role.VIEWER, "The evidence")),
                does(
                        "ClaimService.require",
                        "for editors",
                        Role.EDITOR,
                        (v, w) -> claims.require(v, w.claim(), Role.EDITOR, "The evidence")),
                asks(
                        "ClaimService.requireHeld",
                        Role.REVIEWER,
                        (v, w) -> claims.requireHeld(v, w.claim(), Role.REVIEWER)),
                asks(
                        "ClaimService.requireStanding",
                        Role.REVIEWER,
                        (v, w) -> claims.requireStanding(v, w.claim(), Role.REVIEWER)),
                filters("ClaimService.articles", (v, w) -> claims.articles(v, List.of(w.claim()))),
                asks("ClaimService.add", Role.REVIEWER, (v, w) -> claims.add(v, w.article(), CLAIM_EDIT)),
                asks("ClaimService.people", Role.VIEWER, (v, w) -> claims.people(v, w.article())),
                asks("ClaimService.suggest", Role.REVIEWER, (v, w) -> claims.suggest(v, w.article(), 0, 5)),
                does("ClaimService.edit", Role.REVIEWER, (v, w) -> claims.edit(v, w.claim(), 0, CLAIM_EDIT)),
                does("ClaimService.dismiss", Role.REVIEWER, (v, w) -> claims.dismiss(v, w.claim(), 0, "No claim")),
                does("ClaimService.restore", Role.REVIEWER, (v, w) -> claims.restore(v, w.dismissed(), 0)),
                asks(
                        "ClaimBatchService.hold",
                        Role.VIEWER,
                        (v, w) -> batches.hold(v, w.article(), List.of(w.claim()), Role.VIEWER)),
                does(
                        "ClaimBatchService.hold",
                        "for editors",
                        Role.EDITOR,
                        (v, w) -> batches.hold(v, w.article(), List.of(w.claim()), Role.EDITOR)),
                does(
                        "ClaimBatchService.changeKinds",
                        Role.REVIEWER,
                        (v, w) -> batches.changeKinds(
                                v, w.article(), Map.of(w.claim(), 0), Map.of(w.claim(), ClaimKind.DATE))),
                does(
                        "ClaimBatchService.prioritise",
                        Role.REVIEWER,
                        (v, w) -> batches.prioritise(
                                v, w.article(), Map.of(w.claim(), 0), Map.of(w.claim(), Priority.HIGH))),
                does(
                        "ClaimBatchService.dismiss",
                        Role.REVIEWER,
                        (v, w) -> batches.dismiss(v, w.article(), Map.of(w.claim(), 0), "No claim")),
                does(
                        "ClaimBatchService.restore",
                        Role.REVIEWER,
                        (v, w) -> batches.restore(v, w.article(), Map.of(w.dismissed(), 0))),
                asks("ClaimService.detection", Role.VIEWER, (v, w) -> claims.detection(v, w.article())),
                does("ClaimService.detectAgain", Role.REVIEWER, (v, w) -> claims.detectAgain(v, w.article())),
                asks("RedetectionService.compare", Role.REVIEWER, (v, w) -> redetection.compare(v, w.article())),
                asks(
                        "RedetectionService.apply",
                        Role.REVIEWER,
                        (v, w) -> redetection.apply(v, w.article(), noDifference(w.article()), "No longer found")),
                does(
                        "CoverageService.nothingToCheck",
                        Role.REVIEWER,
                        (v, w) -> coverage.nothingToCheck(v, w.article(), firstSentence(w.article()))),
                does(
                        "CoverageService.lookAgain",
                        Role.REVIEWER,
                        (v, w) -> coverage.lookAgain(v, w.article(), firstSentence(w.article()))),
                does(
                        "TextIssueService.settle",
                        Role.REVIEWER,
                        (v, w) -> issues.settle(v, issue(w.article(), false), 0, "Right")),
                does("TextIssueService.reopen", Role.REVIEWER, (v, w) -> issues.reopen(v, issue(w.article(), true), 0)),
                // evidence
                asks("EvidenceService.sources", Role.VIEWER, (v, w) -> evidence.sources(v, w.team(), "", 0, 10)),
                asks("EvidenceService.source", Role.VIEWER, (v, w) -> evidence.source(v, w.source())),
                asks(
                        "EvidenceService.addSource",
                        Role.REVIEWER,
                        (v, w) -> evidence.addSource(v, w.team(), SOURCE_EDIT)),
                does(
                        "EvidenceService.editSource",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> evidence.editSource(v, w.ownSource(), 0, SOURCE_EDIT)),
                does(
                        "EvidenceService.editSource",
                        "own restricted",
                        Role.EDITOR,
                        (v, w) -> evidence.editSource(v, w.ownRestricted(), 0, SOURCE_EDIT)),
                does(
                        "EvidenceService.editSource",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> evidence.editSource(v, w.source(), 0, SOURCE_EDIT)),
                asks(
                        "EvidenceService.attach",
                        Role.REVIEWER,
                        (v, w) -> evidence.attach(v, w.claim(), w.source(), EVIDENCE_EDIT)),
                asks(
                        "EvidenceService.attachNew",
                        Role.REVIEWER,
                        (v, w) -> evidence.attachNew(v, w.claim(), SOURCE_EDIT, EVIDENCE_EDIT)),
                does(
                        "EvidenceService.edit",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> evidence.edit(v, w.ownEvidence(), 0, EVIDENCE_EDIT)),
                does(
                        "EvidenceService.edit",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> evidence.edit(v, w.evidence(), 0, EVIDENCE_EDIT)),
                does(
                        "EvidenceService.withdraw",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> evidence.withdraw(v, w.ownEvidence(), 0, "Wrong")),
                does(
                        "EvidenceService.withdraw",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> evidence.withdraw(v, w.evidence(), 0, "Wrong")),
                does(
                        "EvidenceService.showImage",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> evidence.showImage(v, w.ownEvidence(), 0, Pictures.map(4, 3, Color.RED))),
                does(
                        "EvidenceService.showImage",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> evidence.showImage(v, w.evidence(), 0, Pictures.map(4, 3, Color.RED))),
                asks("EvidenceService.image", Role.VIEWER, (v, w) -> evidence.image(v, w.shownEvidence())),
                does(
                        "EvidenceService.capture",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> evidence.capture(v, w.ownEvidence(), new byte[] {1})),
                does(
                        "EvidenceService.capture",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> evidence.capture(v, w.evidence(), new byte[] {1})),
                asks("EvidenceService.files", Role.VIEWER, (v, w) -> evidence.files(v, w.claim())),
                asks("EvidenceService.file", Role.VIEWER, (v, w) -> evidence.file(v, w.source(), captured(w.source()))),
                asks("EvidenceService.evidence", Role.VIEWER, (v, w) -> evidence.evidence(v, w.claim())),
                // reviews
                asks("ReviewService.review", Role.VIEWER, (v, w) -> reviews.review(v, w.claim())),
                asks(
                        "ReviewService.give",
                        Role.REVIEWER,
                        (v, w) -> reviews.give(
                                v,
                                w.claim(),
                                new NewVerdict(rating, "", Verdict.Confidence.LOW, Instant.EPOCH, null, 0))),
                does(
                        "ReviewService.reopen",
                        Role.EDITOR,
                        (v, w) -> reviews.reopen(v, resolved(w.claim()), ReopenedBecause.OTHER, "New figures")),
                asks("PublicationService.gate", Role.VIEWER, (v, w) -> publications.gate(v, w.article())),
                asks("PublicationService.versions", Role.VIEWER, (v, w) -> publications.versions(v, w.article())),
                asks(
                        "PublicationService.content",
                        Role.VIEWER,
                        (v, w) -> publications.content(v, w.article(), version(w.article()))),
                asks(
                        "PublicationService.publish",
                        Role.EDITOR,
                        (v, w) -> publications.publish(v, w.article(), new NewPublication(0, "Urgent", null))),
                asks("AdjudicationService.may", Role.VIEWER, (v, w) -> adjudications.may(v, w.claim())),
                asks("AdjudicationService.reasons", Role.VIEWER, (v, w) -> adjudications.reasons(v, w.team())),
                asks(
                        "AdjudicationService.decide",
                        Role.EDITOR,
                        (v, w) -> adjudications.decide(v, w.claim(), decision(w.claim()))),
                asks("PolicyService.policy", Role.VIEWER, (v, w) -> policies.policy(v, w.team())),
                asks("PolicyService.candidates", Role.EDITOR, (v, w) -> policies.candidates(v, w.team())),
                asks("PolicyService.change", Role.EDITOR, (v, w) -> policies.change(v, w.team(), policy(w.team()))),
                asks(
                        "ReviewService.addCorrection",
                        Role.REVIEWER,
                        (v, w) -> reviews.addCorrection(v, w.claim(), CORRECTION_EDIT)),
                does(
                        "ReviewService.editCorrection",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> reviews.editCorrection(v, w.ownCorrection(), 0, CORRECTION_EDIT)),
                does(
                        "ReviewService.editCorrection",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> reviews.editCorrection(v, w.correction(), 0, CORRECTION_EDIT)),
                does(
                        "ReviewService.withdrawCorrection",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> reviews.withdrawCorrection(v, w.ownCorrection(), 0)),
                does(
                        "ReviewService.withdrawCorrection",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> reviews.withdrawCorrection(v, w.correction(), 0)),
                asks("CommentService.comments", Role.VIEWER, (v, w) -> comments.comments(v, w.claim())),
                asks("CommentService.add", Role.REVIEWER, (v, w) -> comments.add(v, w.claim(), "Is it so?")),
                does("CommentService.edit", "own", Role.REVIEWER, (v, w) -> comments.edit(v, w.ownComment(), 0, "No.")),
                does("CommentService.delete", "own", Role.REVIEWER, (v, w) -> comments.delete(v, w.ownComment(), 0)),
                does("CommentService.settle", Role.REVIEWER, (v, w) -> comments.settle(v, w.comment(), 0, true)),
                asks("CommentService.aboutArticle", Role.VIEWER, (v, w) -> comments.aboutArticle(v, w.article())),
                asks("CommentService.discussions", Role.VIEWER, (v, w) -> comments.discussions(v, w.article())),
                asks("CommentService.openThreads", Role.VIEWER, (v, w) -> comments.openThreads(v, w.article())),
                asks("CommentService.mentionable", Role.REVIEWER, (v, w) -> comments.mentionable(v, w.article())),
                asks(
                        "CommentService.addToArticle",
                        Role.REVIEWER,
                        (v, w) -> comments.addToArticle(v, w.article(), "Is it so?")),
                asks("CommentService.reply", Role.REVIEWER, (v, w) -> comments.reply(v, w.comment(), "It is.")),
                does("CommentService.keepDraft", Role.REVIEWER, (v, w) -> comments.keepDraft(v, place(w), DRAFT)),
                asks("CommentService.drafts", Role.REVIEWER, (v, w) -> comments.drafts(v, place(w))),
                does(
                        "CommentService.discardDraft",
                        Role.REVIEWER,
                        (v, w) -> comments.discardDraft(v, place(w), DRAFT.about())),
                does("DraftService.keep", Role.REVIEWER, (v, w) -> drafts.keep(v, w.claim(), FORM, Map.of())),
                asks("DraftService.draft", Role.REVIEWER, (v, w) -> drafts.draft(v, w.claim(), FORM)),
                asks("DraftService.drafts", Role.REVIEWER, (v, w) -> drafts.drafts(v, w.claim())),
                does("DraftService.keepNew", Role.REVIEWER, (v, w) -> drafts.keepNew(v, w.article(), PLACE, Map.of())),
                asks("DraftService.newDraft", Role.REVIEWER, (v, w) -> drafts.newDraft(v, w.article(), PLACE)),
                does("DraftService.discardNew", Role.REVIEWER, (v, w) -> drafts.discardNew(v, w.article(), PLACE)),
                does("DraftService.discard", Role.REVIEWER, (v, w) -> drafts.discard(v, w.claim(), FORM)),
                asks("AssignmentService.assignments", Role.VIEWER, (v, w) -> assignments.assignments(v, w.claim())),
                does(
                        "AssignmentService.assign",
                        Role.EDITOR,
                        (v, w) -> assignments.assign(v, w.claim(), member, LocalDate.EPOCH)),
                asks("AssignmentService.candidates", Role.REVIEWER, (v, w) -> assignments.candidates(v, w.article())),
                does(
                        "AssignmentService.assignAll",
                        "to oneself",
                        Role.REVIEWER,
                        (v, w) -> assignments.assignAll(v, w.article(), List.of(w.claim()), v.person(), null)),
                does(
                        "AssignmentService.assignAll",
                        "to others",
                        Role.EDITOR,
                        (v, w) -> assignments.assignAll(v, w.article(), List.of(w.claim()), member, null)),
                does(
                        "AssignmentService.endAll",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> assignments.endAll(v, w.article(), List.of(w.claim()), v.person())),
                does(
                        "AssignmentService.endAll",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> assignments.endAll(v, w.article(), List.of(w.claim()), member)),
                does("AssignmentService.take", Role.REVIEWER, (v, w) -> assignments.take(v, w.claim())),
                does(
                        "AssignmentService.end",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> assignments.end(v, w.claim(), v.person())),
                does("AssignmentService.end", "others'", Role.EDITOR, (v, w) -> assignments.end(v, w.claim(), member)),
                // what everybody has for themselves
                filters("NotificationService.page", (v, w) -> {
                    told(v, w);
                    return inbox.page(v, false, 0, 10).items();
                }),
                ofOneself("NotificationService.unread", (v, w) -> inbox.unread(v)),
                ofOneself("NotificationService.markAllRead", (v, w) -> {
                    inbox.markAllRead(v, new NotificationId(Long.MAX_VALUE));
                    return null;
                }),
                ofOneself("NotificationService.settings", (v, w) -> inbox.settings(v)),
                ofOneself("NotificationService.keepSettings", (v, w) -> {
                    inbox.keepSettings(v, new NotificationSettings(Map.of(), null, ZoneId.of("UTC"), null));
                    return null;
                }),
                ofOneself("NotificationService.mails", (v, w) -> inbox.mails(v)),
                asks("NotificationService.open", Role.VIEWER, (v, w) -> inbox.open(v, told(v, w))),
                does("NotificationService.mark", Role.VIEWER, (v, w) -> inbox.mark(v, told(v, w), true)),
                asks(
                        "AssignmentService.takeFirst",
                        Role.REVIEWER,
                        (v, w) -> assignments.takeFirst(v, List.of(w.claim()))),
                does("AssignmentService.takeAgain", Role.REVIEWER, (v, w) -> assignments.takeAgain(v, w.claim())),
                does(
                        "AssignmentService.takeBack",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> assignments.takeBack(v, w.article(), given(w.claim()), v.person())),
                does(
                        "AssignmentService.takeBack",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> assignments.takeBack(v, w.article(), given(w.claim()), member)),
                // plans and absences
                asks(
                        "AssignmentPlanService.plan",
                        Role.EDITOR,
                        (v, w) -> plans.plan(v, w.article(), List.of(w.claim()), null)),
                asks(
                        "AssignmentPlanService.relieve",
                        Role.EDITOR,
                        (v, w) -> plans.relieve(v, w.team(), member, List.of())),
                does(
                        "AssignmentPlanService.handOver",
                        Role.EDITOR,
                        (v, w) -> plans.handOver(v, w.team(), author, member, List.of())),
                asks(
                        "AssignmentPlanService.apply",
                        Role.EDITOR,
                        (v, w) -> plans.apply(v, w.team(), List.of(new Pick(w.claim(), member, null, null)))),
                asks(
                        "AssignmentPlanService.takeBack",
                        Role.EDITOR,
                        (v, w) -> plans.takeBack(v, w.team(), List.of(new Pick(w.claim(), member, null, null)))),
                asks("AbsenceService.absences", Role.REVIEWER, (v, w) -> absences.absences(v, w.team())),
                does(
                        "AbsenceService.mark",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> absences.mark(v, List.of(w.team()), v.person(), LocalDate.now(), LocalDate.now())),
                does(
                        "AbsenceService.mark",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> absences.mark(v, List.of(w.team()), member, LocalDate.now(), LocalDate.now())),
                does(
                        "AbsenceService.end",
                        "own",
                        Role.REVIEWER,
                        (v, w) -> absences.end(v, List.of(w.team()), v.person())),
                does(
                        "AbsenceService.end",
                        "others'",
                        Role.EDITOR,
                        (v, w) -> absences.end(v, List.of(w.team()), member)));
    }

    private ClaimId resolved(ClaimId claim) {
        jdbc.sql("""
                        insert into claim_review (claim_id, state, rating_id, resolved_by, resolved_at)
                        select id, 'RESOLVED', :rating, 'AGREEMENT', now() from claim where id = :claim
                        on conflict do nothing
                        """)
                .param("rating", rating.value())
                .param("claim", claim.value())
                .update();
        return claim;
    }

    /** On a claim that the author disputes from now on. */
    private Decision decision(ClaimId claim) {
        jdbc.sql("""
                        insert into claim_review (claim_id, state) select id, 'DISPUTED' from claim where id = ?
                        on conflict do nothing
                        """).param(claim.value()).update();
        long verdict = jdbc.sql("""
                        insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of)
                        select id, :author, :rating, 'LOW', now() from claim where id = :claim
                        returning id
                        """)
                .param("author", author.value())
                .param("rating", rating.value())
                .param("claim", claim.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
        return new Decision(rating, Adjudication.Reason.SCALE, "Both mean the same", new VerdictId(verdict));
    }

    private ReviewPolicy policy(TeamId of) {
        int version = jdbc.sql("select coalesce(max(version), 0) from review_policy where team_id = ?")
                .param(of.value())
                .query(Integer.class)
                .single();
        ReviewPolicy one = ReviewPolicy.oneVerdict();
        return new ReviewPolicy(version, one.blind(), one.adjudicators(), one.named(), one.kinds());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_asks_for_its_role() {
        List<Viewer> members = Arrays.stream(Role.values())
                .map(role -> newsroom.member(
                        team, "permissions-" + role.name().toLowerCase(java.util.Locale.ROOT) + number, role))
                .toList();
        return table().stream()
                .flatMap(operation -> members.stream().map(viewer -> {
                    Role role = viewer.roles().get(team);
                    return DynamicTest.dynamicTest(role + ": " + operation.name(), () -> {
                        World world = world(viewer);
                        if (role.atLeast(operation.needed())) {
                            Object answer = operation.action().by(viewer, world);
                            assertThat(operation.filters() && isNothing(answer)).isFalse();
                        } else {
                            assertThatThrownBy(() -> operation.action().by(viewer, world))
                                    .isInstanceOf(ForbiddenException.class);
                        }
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> to_those_outside_the_team_nothing_exists() {
        Viewer insider = newsroom.member(team, "permissions-insider" + number, Role.EDITOR);
        Viewer stranger = newsroom.member(otherTeam, "permissions-stranger" + number, Role.EDITOR);
        Viewer administrator =
                new Viewer(newsroom.person("permissions-administrator" + number), "Administrator", true, Map.of());
        return table().stream()
                .flatMap(operation -> Stream.of(stranger, administrator)
                        .map(viewer -> DynamicTest.dynamicTest(
                                (viewer.administrator() ? "administrator" : "other team") + ": " + operation.name(),
                                () -> {
                                    World world = world(viewer);
                                    if (operation.ofOneself()) {
                                        operation.action().by(viewer, world);
                                        return;
                                    }
                                    if (operation.filters()) {
                                        assertThat(isNothing(operation.action().by(viewer, world)))
                                                .isTrue();
                                        return;
                                    }
                                    Throwable missing = catchThrowable(
                                            () -> operation.action().by(insider, World.missing()));
                                    assertThat(missing).isInstanceOf(NotFoundException.class);
                                    assertThatThrownBy(() -> operation.action().by(viewer, world))
                                            .isInstanceOf(NotFoundException.class)
                                            .hasMessage(missing.getMessage());
                                })));
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_anything_writes_an_event_of_who_did_it_as_what_and_what_became_of_what() {
        Viewer viewer = newsroom.member(team, "permissions-recorded" + number, Role.EDITOR);
        return table().stream()
                .filter(operation -> !operation.method().startsWith("DraftService."))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    World world = world(viewer);
                    if (operation.method().equals("ArticleService.unarchive")) {
                        archived(world.article());
                    }
                    if (operation.method().equals("PublicationService.content")) {
                        version(world.article());
                    }
                    firstSentence(world.article());
                    captured(world.source());
                    String before = fingerprint();
                    long last = lastEvent();
                    operation.action().by(viewer, world);
                    if (!fingerprint().equals(before)) {
                        assertThat(jdbc.sql("""
                                        select e.actor_id = :person and e.actor_role = 'EDITOR' and e.team_id = :team
                                            and (d.before is not null or d.after is not null)
                                        from audit_event e join audit_detail d on d.event_id = e.id
                                        where e.id > :last
                                        """)
                                        .param("person", viewer.person().value())
                                        .param("team", team.value())
                                        .param("last", last)
                                        .query(Boolean.class)
                                        .list())
                                .isNotEmpty()
                                .containsOnly(true);
                    } else {
                        assertThat(lastEvent()).isEqualTo(last);
                    }
                }));
    }

    private long lastEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
    }

    /** Another one after any row of people's work was added, changed or taken away. */
    private String fingerprint() {
        String rows = jdbc.sql("""
                        select string_agg(format('select count(*), max(xmin::text::bigint) from %I', relname), ' union all ')
                        from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r'
                          and relname not in ('audit_event', 'audit_detail', 'audit_link', 'draft', 'comment_draft', 'preference')
                          and relname !~ '^(notification|mail)'
                        """).query(String.class).single();
        return jdbc.sql("select string_agg(t::text, ' ') from (" + rows + ") t")
                .query(String.class)
                .single();
    }

    @Test
    void every_public_operation_is_in_the_table() {
        Set<String> listed = table().stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(APPLICATION_ONLY);
        listed.addAll(ADMINISTRATORS_ONLY);
        List<Method> operations = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> ROOMS.contains(room(service)))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
        assertThat(operations)
                .extracting(PermissionTableTest::nameOf)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(operations)
                .filteredOn(method -> !Arrays.asList(method.getParameterTypes()).contains(Viewer.class))
                .extracting(PermissionTableTest::nameOf)
                .containsExactlyInAnyOrderElementsOf(APPLICATION_ONLY);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String room(Class<?> service) {
        String name = service.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isNothing(@Nullable Object answer) {
        return answer instanceof Collection<?> some && some.isEmpty()
                || answer instanceof Map<?, ?> pairs && pairs.isEmpty();
    }

    /** The hash of a file that the source has from now on; of a source that does not exist it is any. */
    private String captured(SourceId source) {
        jdbc.sql(
                        "insert into snapshot values (decode(repeat('ab', 32), 'hex'), 'text/plain', 1, 'x'::bytea) on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into source_snapshot (source_id, sha256, captured_by)
                        select id, decode(repeat('ab', 32), 'hex'), created_by from source where id = ?
                        on conflict do nothing
                        """).params(source.value()).update();
        return "ab".repeat(32);
    }
}
