package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight sessions at the same few claims: six who judge, two editors who settle, open again, dismiss, reword and change the
 * policy. For three seconds, or for as many as {@code -Dreview.seconds=60} says.
 */
@ServiceTest
class ConcurrentReviewTest {
    private static final int SECONDS = Integer.getInteger("review.seconds", 3);
    private static final int REVIEWERS = 6;
    private static final int EDITORS = 2;
    private static final List<String> RATINGS = List.of("FALSE", "HALF_TRUE", "TRUE");
    private static final List<String> WORDS = List.of("Shells", "wounded", "two residents", "Kharkiv");

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AdjudicationService adjudications;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private PolicyService policies;

    @Autowired
    private ClaimService claims;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private ArticleId article;
    private List<ClaimId> all;
    private SourceId source;
    private Map<String, RatingId> ratings;
    private final Queue<VerdictId> given = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> done = new TreeMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void eight_sessions_at_the_same_claims_lose_no_verdict_and_reach_no_impossible_state() throws Exception {
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Crowd");
        newsroom.verdictsNeeded(team, 2);
        List<Viewer> people = new ArrayList<>();
        for (int i = 0; i < REVIEWERS + EDITORS; i++) {
            people.add(newsroom.member(team, "crowd-" + i, i < REVIEWERS ? Role.REVIEWER : Role.EDITOR));
        }
        Viewer editor = people.getLast();
        article = newsroom.article(team, editor.person(), "Shells wounded two residents of Kharkiv.");
        all = WORDS.stream().map(words -> newsroom.claim(article, words)).toList();
        source = newsroom.source(team, editor.person(), "Report of the day", false);
        ratings = reviews.review(editor, all.getFirst()).scale().stream()
                .collect(Collectors.toMap(Rating::code, Rating::id));
        for (Deed deed : Deed.values()) {
            done.put(deed.name(), new AtomicInteger());
        }

        CyclicBarrier together = new CyclicBarrier(people.size());
        try (ExecutorService sessions = Executors.newFixedThreadPool(people.size())) {
            List<Future<?>> running = IntStream.range(0, people.size())
                    .<Future<?>>mapToObj(i -> sessions.submit(() -> {
                        together.await();
                        session(people.get(i), i);
                        return null;
                    }))
                    .toList();
            for (Future<?> session : running) {
                // What was not expected, a deadlock foremost, comes out here.
                session.get(SECONDS + 60, TimeUnit.SECONDS);
            }
        }
        if (SECONDS > 3) {
            System.out.printf("%d s: done %s, refused %s%n", SECONDS, done, refused);
        }

        assertThat(given).as("people judged").hasSizeGreaterThan(10);
        assertThat(jdbc.sql("select v.id from verdict v join claim c on c.id = v.claim_id where c.article_id = ?")
                        .param(article.value())
                        .query((row, number) -> new VerdictId(row.getLong("id")))
                        .list())
                .as("every verdict that was given is there, and no other")
                .containsExactlyInAnyOrderElementsOf(given);
        assertThat(jdbc.sql("""
                        select v.claim_id, v.reviewer_id from verdict v join claim c on c.id = v.claim_id
                        where c.article_id = ? and not exists (select from verdict later where later.supersedes = v.id)
                        group by v.claim_id, v.reviewer_id having count(*) > 1
                        """).param(article.value()).query().listOfRows())
                .as("one unbranched line for each reviewer and claim")
                .isEmpty();
        assertThat(all).allSatisfy(this::isPossible);
        people.forEach(person -> logsWhatItCounts(editor, person));
    }

    private enum Deed {
        JUDGE,
        TAKE,
        HAND_BACK,
        ADD_EVIDENCE,
        ADJUDICATE,
        REOPEN,
        DISMISS,
        RESTORE,
        REWORD,
        CHANGE_POLICY
    }

    private void session(Viewer viewer, int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean edits = viewer.may(team, Role.EDITOR);
        List<Deed> deeds = edits
                ? List.of(
                        Deed.ADJUDICATE,
                        Deed.ADJUDICATE,
                        Deed.REOPEN,
                        Deed.DISMISS,
                        Deed.RESTORE,
                        Deed.REWORD,
                        Deed.CHANGE_POLICY)
                : List.of(Deed.JUDGE, Deed.JUDGE, Deed.JUDGE, Deed.JUDGE, Deed.TAKE, Deed.HAND_BACK, Deed.ADD_EVIDENCE);
        Instant end = Instant.now().plusSeconds(SECONDS);
        while (Instant.now().isBefore(end)) {
            Deed deed = deeds.get(random.nextInt(deeds.size()));
            ClaimId claim = all.get(random.nextInt(all.size()));
            try {
                act(viewer, deed, claim, random);
                done.get(deed.name()).incrementAndGet();
            } catch (ConflictException | InvalidInputException somebodyElseWasFaster) {
                refused.incrementAndGet();
            }
        }
    }

    private void act(Viewer viewer, Deed deed, ClaimId claim, RandomGenerator random) {
        Claim now = claims.claim(viewer, claim);
        switch (deed) {
            case JUDGE -> {
                VerdictId own = reviews.review(viewer, claim).verdicts().stream()
                        .filter(verdict ->
                                verdict.active() && verdict.reviewer().equals(viewer.person()))
                        .map(Verdict::id)
                        .findFirst()
                        .orElse(null);
                RatingId rating = ratings.get(RATINGS.get(random.nextInt(RATINGS.size())));
                given.add(reviews.give(
                        viewer,
                        claim,
                        new NewVerdict(rating, "So", Verdict.Confidence.HIGH, Instant.EPOCH, own, now.version())));
            }
            case TAKE -> assignments.take(viewer, claim);
            case HAND_BACK -> assignments.end(viewer, claim, viewer.person());
            case ADD_EVIDENCE ->
                evidence.attach(viewer, claim, source, new EvidenceEdit(Evidence.Stance.SUPPORTS, "Two.", null, null));
            case ADJUDICATE -> {
                VerdictId newest = reviews.review(viewer, claim).verdicts().stream()
                        .map(Verdict::id)
                        .findFirst()
                        .orElse(new VerdictId(0));
                adjudications.decide(
                        viewer,
                        claim,
                        new Decision(ratings.get("TRUE"), Adjudication.Reason.SCALE, "So it is", newest));
            }
            case REOPEN -> reviews.reopen(viewer, claim, ReopenedBecause.OTHER, "Again");
            case DISMISS -> claims.dismiss(viewer, claim, now.version(), "No claim");
            case RESTORE -> claims.restore(viewer, claim, now.version());
            case REWORD ->
                claims.edit(
                        viewer,
                        claim,
                        now.version(),
                        new ClaimEdit(
                                now.kind(),
                                now.anchor().start(),
                                now.anchor().end(),
                                "Wording " + random.nextInt(),
                                now.facts(),
                                now.polarity(),
                                now.modality(),
                                now.speaker()));
            case CHANGE_POLICY -> {
                ReviewPolicy policy = policies.policy(viewer, team);
                Map<ClaimKind, ReviewPolicy.Needs> kinds = new EnumMap<>(policy.kinds());
                kinds.put(ClaimKind.EVENT, new ReviewPolicy.Needs(true, 1 + random.nextInt(3), 1));
                policies.change(
                        viewer,
                        team,
                        new ReviewPolicy(policy.version(), true, policy.adjudicators(), policy.named(), kinds));
            }
        }
    }

    /** What is stored of the review of a claim goes with the verdicts that count, and with what it asks for. */
    private void isPossible(ClaimId claim) {
        Map<String, Object> review = jdbc.sql("""
                        select coalesce(r.state, 'OPEN') as state, r.resolved_by, r.rating_id, n.verdicts as needed,
                            c.dismissed_at is not null as dismissed, count(v.id) as counting,
                            bool_or(v.rating_id = r.rating_id) as said, coalesce(r.reopened_because, '') as because
                        from claim c
                            join claim_needs n on n.claim_id = c.id
                            left join claim_review r on r.claim_id = c.id
                            left join verdict v on v.claim_id = c.id and v.id > coalesce(r.reopened_after, 0)
                                and not exists (select from verdict later where later.supersedes = v.id)
                        where c.id = ?
                        group by c.id, n.verdicts, r.claim_id
                        """).param(claim.value()).query().singleRow();
        long counting = ((Number) review.get("counting")).longValue();
        int needed = ((Number) review.get("needed")).intValue();
        boolean dismissed = (boolean) review.get("dismissed");
        String state = (String) review.get("state");
        if (dismissed && review.get("because").equals("WORDS") && counting == 0) {
            return;
        }
        switch (state) {
            case "OPEN", "REOPENED" -> assertThat(counting).as("%s", review).isZero();
            case "IN_REVIEW" -> {
                assertThat(counting).as("%s", review).isPositive();
                if (!dismissed) {
                    assertThat(counting).as("%s", review).isLessThan(needed);
                }
            }
            case "DISPUTED" -> assertThat(counting).as("%s", review).isGreaterThan(1);
            case "RESOLVED" -> {
                if (review.get("resolved_by").equals("AGREEMENT")) {
                    assertThat(review.get("said")).as("%s", review).isEqualTo(true);
                    assertThat(counting).as("%s", review).isGreaterThanOrEqualTo(needed);
                }
            }
            default -> throw new AssertionError(review.toString());
        }
    }

    /** The report counts of each person what the log tells of them, and the claims as their reviews stand. */
    private void logsWhatItCounts(Viewer reader, Viewer person) {
        ReportModel report = reports.report(reader, article);
        List<ReportModel.Participant> own = report.people().stream()
                .filter(one -> one.name().equalsIgnoreCase(person.name()))
                .toList();
        assertThat(own.stream().mapToInt(ReportModel.Participant::verdicts).sum())
                .as("verdicts of %s", person.name())
                .isEqualTo(events(person, "verdict", "created"));
        assertThat(own.stream().mapToInt(ReportModel.Participant::evidence).sum())
                .as("evidence of %s", person.name())
                .isEqualTo(events(person, "evidence", "created"));
        Set<DisplayState> settled =
                Set.of(DisplayState.SUPPORTED, DisplayState.REFUTED, DisplayState.MIXED, DisplayState.UNPROVEN);
        assertThat(report.figures().settled())
                .isEqualTo(Arrays.stream(DisplayState.values())
                        .filter(settled::contains)
                        .mapToInt(state -> report.figures().of(state))
                        .sum());
        assertThat(jdbc.sql("""
                        select count(*) from claim c left join lateral (
                            select d.after ->> 'state' as state from audit_event e join audit_detail d on d.event_id = e.id
                            where e.object_type = 'claim' and e.object_id = c.id
                                and e.action in ('reviewed', 'resolved', 'adjudicated', 'reopened')
                            order by e.id desc limit 1) last on true
                        left join claim_review r on r.claim_id = c.id
                        where c.article_id = ? and coalesce(last.state, 'OPEN') <> coalesce(r.state, 'OPEN')
                        """).param(article.value()).query(Integer.class).single())
                .as("claims of which the log tells another state than the last")
                .isZero();
    }

    private int events(Viewer by, String type, String action) {
        return jdbc.sql("""
                        select count(*) from audit_event
                        where actor_id = ? and article_id = ? and object_type = ? and action = ?
                        """)
                .params(by.person().value(), article.value(), type, action)
                .query(Integer.class)
                .single();
    }
}
