package org.factcheck.workbench.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verdicts, what stands for a claim, and corrections. Nobody is a second reviewer of their own verdict. */
@Service
public class ReviewService {
    private static final String CLAIM = "The claim";
    private static final String VERDICT = "Your verdict";
    private static final String CORRECTION = "The correction";
    /** Clocks of browsers and servers differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final JdbcReviewStore store;
    private final JdbcAdjudicationStore adjudications;
    private final JdbcDraftStore drafts;
    private final Settlement settlement;
    private final ClaimService claims;
    private final Directory directory;
    private final AuditLog audit;
    private final LiveChanges live;
    private final Clock clock = Clock.systemUTC();

    ReviewService(
            JdbcReviewStore store,
            JdbcAdjudicationStore adjudications,
            JdbcDraftStore drafts,
            Settlement settlement,
            ClaimService claims,
            Directory directory,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.adjudications = adjudications;
        this.drafts = drafts;
        this.settlement = settlement;
        this.claims = claims;
        this.directory = directory;
        this.audit = audit;
        this.live = live;
    }

    /** The review of a claim as the viewer may see it. Corrections that were withdrawn are among them. */
    @Transactional(readOnly = true)
    public ClaimReview review(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, CLAIM);
        Role role = viewer.require(scope.team(), Role.VIEWER, CLAIM);
        JdbcReviewStore.Outcome outcome = store.outcome(claim, scope.dismissed(), viewer.person(), role);
        List<JdbcReviewStore.VerdictRow> verdicts = store.verdicts(claim, viewer.person(), role);
        List<JdbcReviewStore.CorrectionRow> corrections = store.corrections(claim, viewer.person(), role);
        Set<PersonId> people = new HashSet<>();
        verdicts.forEach(verdict -> people.add(verdict.reviewer()));
        corrections.forEach(correction -> people.add(correction.author()));
        Map<PersonId, String> names = directory.names(people);
        return new ClaimReview(
                outcome.state(),
                store.scale(directory.scale(scope.team())),
                verdicts.stream()
                        .map(verdict -> verdict.named(names.getOrDefault(verdict.reviewer(), "")))
                        .toList(),
                outcome.resolution(),
                corrections.stream()
                        .map(correction -> correction.named(names.getOrDefault(correction.author(), "")))
                        .toList(),
                adjudications.standing(claim).orElse(null),
                store.progress(claim));
    }

    /**
     * Gives the viewer's verdict, settles the claim by it, and throws the viewer's draft of it away.
     *
     * @throws ConflictException if the viewer has given another verdict meanwhile, or somebody has changed the claim
     * @throws InvalidInputException if the claim is dismissed, or the rating is not of the team's scale
     */
    @Transactional
    public VerdictId give(Viewer viewer, ClaimId claim, NewVerdict verdict) {
        ClaimScope scope = claims.requireStanding(viewer, claim, Role.REVIEWER);
        if (scope.version() != verdict.claimVersion()) {
            throw new ConflictException("The claim");
        }
        boolean ofScale = store.scale(directory.scale(scope.team())).stream()
                .anyMatch(rating -> rating.id().equals(verdict.rating()));
        if (!ofScale) {
            throw new InvalidInputException("review.invalid.rating");
        }
        Instant now = clock.instant();
        if (verdict.asOf().isAfter(now.plus(CLOCK_SKEW))) {
            throw new InvalidInputException("review.invalid.asOf");
        }
        String rationale = Input.optional(verdict.rationale(), 20_000, "review.invalid.rationaleTooLong");
        NewVerdict checked = new NewVerdict(
                verdict.rating(),
                rationale == null ? "" : rationale,
                verdict.confidence(),
                verdict.asOf(),
                verdict.supersedes(),
                verdict.claimVersion());

        ReviewPolicy policy = settlement.holdPolicy(scope.team());
        JdbcSettlementStore.Review review = settlement.lock(claim);
        Optional<JdbcReviewStore.VerdictRow> own = store.activeVerdict(claim, viewer.person());
        if (!own.map(JdbcReviewStore.VerdictRow::id).equals(Optional.ofNullable(verdict.supersedes()))) {
            throw new ConflictException(VERDICT);
        }
        VerdictId id = insert(viewer, scope, checked);
        recorded(
                viewer,
                scope,
                "created",
                "verdict",
                id.value(),
                own.orElse(null),
                store.verdict(id).orElseThrow());
        settlement.judged(viewer, scope.team(), policy, review);
        drafts.discard(viewer.person(), claim, DraftService.Form.VERDICT);
        return id;
    }

    private VerdictId insert(Viewer viewer, ClaimScope scope, NewVerdict verdict) {
        Role role = viewer.require(scope.team(), Role.REVIEWER, CLAIM);
        try {
            return store.insertVerdict(scope.claim(), viewer.person(), role, verdict);
        } catch (DuplicateKeyException e) {
            ConflictException conflict = new ConflictException(VERDICT);
            conflict.initCause(e);
            throw conflict;
        }
    }

    /**
     * Undoes the resolution of a claim, which is judged again: a correction of what was published, or another reason.
     *
     * @param note why, in the editor's words
     * @throws InvalidInputException if no note is given, or nothing stands for the claim
     */
    @Transactional
    public void reopen(Viewer viewer, ClaimId claim, ReopenedBecause because, String note) {
        ClaimScope scope = claims.requireStanding(viewer, claim, Role.EDITOR);
        String given = Input.required(note, 2000, "review.invalid.reopenNote", "review.invalid.reopenNoteTooLong");
        settlement.holdPolicy(scope.team());
        if (!settlement.reopened(viewer, scope.team(), settlement.lock(claim), because, given)) {
            throw new InvalidInputException("review.invalid.nothingStands");
        }
    }

    /** @throws InvalidInputException if there are neither replacement words with a reason nor a question */
    @Transactional
    public CorrectionId addCorrection(Viewer viewer, ClaimId claim, CorrectionEdit edit) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        CorrectionId id = store.insertCorrection(claim, checked(edit), viewer.person());
        recorded(viewer, scope, "created", "correction", id.value(), null, correction(id));
        return id;
    }

    /**
     * Changes a correction: one's own as a reviewer, others' as an editor.
     *
     * @throws ConflictException if the correction is no longer at this version, or withdrawn
     * @throws InvalidInputException if there are neither replacement words with a reason nor a question
     */
    @Transactional
    public void editCorrection(Viewer viewer, CorrectionId id, int version, CorrectionEdit edit) {
        JdbcReviewStore.CorrectionRow before = correction(id);
        ClaimScope scope = requireOwnOrEditor(viewer, before);
        if (!store.updateCorrection(id, version, checked(edit))) {
            throw new ConflictException(CORRECTION);
        }
        recorded(viewer, scope, "edited", "correction", id.value(), before, correction(id));
    }

    /**
     * Withdraws a correction: one's own as a reviewer, others' as an editor.
     *
     * @throws ConflictException if the correction is no longer at this version, or withdrawn already
     */
    @Transactional
    public void withdrawCorrection(Viewer viewer, CorrectionId id, int version) {
        JdbcReviewStore.CorrectionRow before = correction(id);
        ClaimScope scope = requireOwnOrEditor(viewer, before);
        if (!store.withdrawCorrection(id, version)) {
            throw new ConflictException(CORRECTION);
        }
        recorded(viewer, scope, "withdrawn", "correction", id.value(), before, correction(id));
    }

    private JdbcReviewStore.CorrectionRow correction(CorrectionId id) {
        return store.correction(id).orElseThrow(() -> new NotFoundException(CORRECTION));
    }

    private ClaimScope requireOwnOrEditor(Viewer viewer, JdbcReviewStore.CorrectionRow correction) {
        Role needed = correction.author().equals(viewer.person()) ? Role.REVIEWER : Role.EDITOR;
        return claims.require(viewer, correction.claim(), needed, CORRECTION);
    }

    private void recorded(
            Viewer viewer,
            ClaimScope scope,
            String action,
            String type,
            long id,
            @Nullable Object before,
            @Nullable Object after) {
        TeamId team = scope.team();
        audit.record(viewer.actor(team), action, new AuditLog.Subject(type, id, team, scope.article()), before, after);
        live.changed(new Change(scope.article(), scope.claim()));
    }

    private static CorrectionEdit checked(CorrectionEdit edit) {
        String tooLong = "review.invalid.correctionTooLong";
        CorrectionEdit clean = new CorrectionEdit(
                Input.optional(edit.replacement(), 10_000, tooLong),
                Input.optional(edit.reason(), 10_000, tooLong),
                Input.optional(edit.question(), 10_000, tooLong),
                Input.optional(edit.answer(), 10_000, tooLong));
        if (clean.replacement() == null && clean.question() == null) {
            throw new InvalidInputException("review.invalid.correctionEmpty");
        }
        if (clean.replacement() != null && clean.reason() == null) {
            throw new InvalidInputException("review.invalid.correctionReason");
        }
        if (clean.answer() != null && clean.question() == null) {
            throw new InvalidInputException("review.invalid.answerWithoutQuestion");
        }
        return clean;
    }
}
