package org.factcheck.workbench.claim;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.MentionType;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds, edits, dismisses and restores claims. Every change is audited and told live. */
@Service
public class ClaimService {
    private static final String WHAT = "The claim";
    private static final int LONGEST_FACTS = 20_000;
    private static final int LONGEST_WORDING = 4000;
    /** Of longer texts only the surroundings of the words are read to suggest a kind while a person waits. */
    private static final int SURROUNDINGS = 4_000;

    private static final int MOST_PEOPLE = 200;

    private final JdbcClaimStore store;
    private final JdbcDetectionStore runs;
    private final ArticleService articles;
    private final ClaimDetector detector;
    private final AuditLog audit;
    private final LiveChanges live;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<DetectionWorker> worker;
    /** Revisions never change: whom the last ones name. */
    private final Map<RevisionId, List<String>> people =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RevisionId, List<String>> eldest) {
                    return size() > MOST_PEOPLE;
                }
            });

    ClaimService(
            JdbcClaimStore store,
            JdbcDetectionStore runs,
            ArticleService articles,
            ClaimDetector detector,
            AuditLog audit,
            LiveChanges live,
            ApplicationEventPublisher events,
            ObjectProvider<DetectionWorker> worker) {
        this.store = store;
        this.runs = runs;
        this.articles = articles;
        this.detector = detector;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.worker = worker;
    }

    /** @throws NotFoundException if it does not exist for the viewer */
    @Transactional(readOnly = true)
    public Claim claim(Viewer viewer, ClaimId id) {
        Claim claim = store.claim(id).orElseThrow(() -> new NotFoundException(WHAT));
        articles.require(viewer, claim.article(), Role.VIEWER, WHAT);
        return claim;
    }

    /**
     * Where a claim belongs, if the viewer has at least the role there: the door through which other rooms check what
     * hangs on a claim.
     *
     * @param what the object asked for, in the words of the message when there is none for the viewer: "The evidence"
     * @throws NotFoundException if the claim does not exist for the viewer
     * @throws org.factcheck.workbench.kernel.ForbiddenException if the role is too low
     */
    @Transactional(readOnly = true)
    public ClaimScope require(Viewer viewer, ClaimId id, Role role, String what) {
        return scope(viewer, id, store.find(id), role, what);
    }

    /** As {@link #require}, and nobody can dismiss or edit the claim before the surrounding transaction ends. */
    @Transactional
    public ClaimScope requireHeld(Viewer viewer, ClaimId id, Role role) {
        return scope(viewer, id, store.hold(id), role, WHAT);
    }

    /**
     * As {@link #requireHeld}, for work that only a standing claim allows.
     *
     * @throws InvalidInputException if the claim is dismissed
     */
    @Transactional
    public ClaimScope requireStanding(Viewer viewer, ClaimId id, Role role) {
        ClaimScope scope = requireHeld(viewer, id, role);
        if (scope.dismissed()) {
            throw new InvalidInputException("claim.invalid.dismissed");
        }
        return scope;
    }

    /** The articles of claims, of those that exist for the viewer. */
    @Transactional(readOnly = true)
    public Map<ClaimId, ArticleId> articles(Viewer viewer, Collection<ClaimId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ClaimId, ArticleId> found = store.articles(ids);
        Set<ArticleId> visible = articles.visible(viewer, Set.copyOf(found.values()));
        found.values().retainAll(visible);
        return found;
    }

    private ClaimScope scope(Viewer viewer, ClaimId id, Optional<JdbcClaimStore.Row> found, Role role, String what) {
        JdbcClaimStore.Row row = found.orElseThrow(() -> new NotFoundException(what));
        TeamId team = articles.require(viewer, row.article(), role, what);
        return new ClaimScope(id, row.article(), team, row.version(), row.dismissed());
    }

    /**
     * Adds a MANUAL claim on the head revision.
     *
     * @throws InvalidInputException if start and end are no words of the text
     */
    @Transactional
    public ClaimId add(Viewer viewer, ArticleId article, ClaimEdit edit) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, "The article");
        Revision head = articles.head(viewer, article);
        Anchor anchor = anchor(head, edit.start(), edit.end());
        ClaimId id = store.insert(article, head.id(), anchor, checked(edit), viewer.person());
        audit.record(
                viewer.actor(team),
                "created",
                subject(id, article, team),
                null,
                store.claim(id).orElseThrow());
        live.changed(new Change(article, id));
        return id;
    }

    /** The kind and facts that the detector would give the words, to start the form with. */
    public ClaimEdit suggest(Viewer viewer, ArticleId article, int start, int end) {
        Passage passage = passage(viewer, article, start, end);
        return detector.detect(passage.text()).claims().stream()
                .filter(claim -> claim.span().similarity(passage.words()) >= 0.5)
                .max(Comparator.comparingDouble(
                                (DetectedClaim claim) -> claim.span().similarity(passage.words()))
                        .thenComparingDouble(DetectedClaim::priority))
                .map(claim -> new ClaimEdit(
                        claim.kind(),
                        start,
                        end,
                        null,
                        claim.facts(),
                        claim.polarity(),
                        claim.modality(),
                        claim.speaker() == null ? null : claim.speaker().name()))
                .orElseGet(() -> new ClaimEdit(
                        detector.likelyKind(passage.text(), passage.words()),
                        start,
                        end,
                        null,
                        Facts.none(),
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        null));
    }

    /**
     * The people and organisations that the newest text of an article names, in the order of their first mention: takes as
     * long as detection does, the first time.
     */
    public List<String> people(Viewer viewer, ArticleId id) {
        Article article = articles.article(viewer, id);
        Revision head = articles.head(viewer, id);
        List<String> known = people.get(head.id());
        if (known == null) {
            known = detector.detect(ArticleText.english(head.text(), article.publishedOn())).mentions().stream()
                    .filter(mention ->
                            mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANISATION)
                    .map(mention -> head.text()
                            .substring(mention.span().start(), mention.span().end())
                            .replaceAll("\\s+", " "))
                    .distinct()
                    .toList();
            people.put(head.id(), known);
        }
        return known;
    }

    /** Words of an article with the text around them. */
    private record Passage(ArticleText text, Span words) {}

    private Passage passage(Viewer viewer, ArticleId id, int start, int end) {
        Article article = articles.article(viewer, id);
        viewer.require(article.team(), Role.REVIEWER, "The article");
        String text = articles.head(viewer, id).text();
        requireWords(text, start, end);
        int from = start <= SURROUNDINGS ? 0 : Math.max(0, text.lastIndexOf("\n\n", start - SURROUNDINGS));
        int to = text.length() - end <= SURROUNDINGS ? text.length() : text.indexOf("\n\n", end + SURROUNDINGS);
        String around = text.substring(from, to < 0 ? text.length() : to);
        return new Passage(ArticleText.english(around, article.publishedOn()), new Span(start - from, end - from));
    }

    /**
     * Changes words, kind and facts. A claim on an image has no words of the text: start and end count for nothing there,
     * and the wording must not be empty.
     *
     * @throws ConflictException if the claim is no longer at this version
     * @throws InvalidInputException if start and end are no words of the text
     */
    @Transactional
    public void edit(Viewer viewer, ClaimId id, int version, ClaimEdit edit) {
        ClaimScope scope = require(viewer, id, Role.REVIEWER, WHAT);
        Claim before = store.claim(id).orElseThrow(() -> new NotFoundException(WHAT));
        Revision head = articles.head(viewer, scope.article());
        Region region = before.anchor().region();
        Anchor anchor = region == null
                ? anchor(head, edit.start(), edit.end())
                : Anchor.of(region, requiredWording(edit.wording()));
        requireSaved(store.update(id, version, head.id(), anchor, checked(edit)));
        Claim after = changed(viewer, scope, "edited", before);
        if (saysOther(before, after)) {
            publish(viewer, scope, ClaimsChanged.What.WORDS);
        } else if (after.kind() != before.kind()) {
            publish(viewer, scope, ClaimsChanged.What.KIND);
        }
    }

    /**
     * Sets a claim aside.
     *
     * @throws InvalidInputException if no reason is given
     * @throws ConflictException if the claim is no longer at this version
     */
    @Transactional
    public void dismiss(Viewer viewer, ClaimId id, int version, String reason) {
        ClaimScope scope = require(viewer, id, Role.REVIEWER, WHAT);
        Claim before = store.claim(id).orElseThrow(() -> new NotFoundException(WHAT));
        String given = Input.required(reason, 2000, "claim.invalid.reason", "claim.invalid.reasonTooLong");
        requireSaved(store.dismiss(id, version, viewer.person(), given));
        changed(viewer, scope, "dismissed", before);
    }

    /**
     * Brings a dismissed claim back.
     *
     * @throws ConflictException if the claim is no longer at this version
     */
    @Transactional
    public void restore(Viewer viewer, ClaimId id, int version) {
        ClaimScope scope = require(viewer, id, Role.REVIEWER, WHAT);
        Claim before = store.claim(id).orElseThrow(() -> new NotFoundException(WHAT));
        requireSaved(store.restore(id, version));
        changed(viewer, scope, "restored", before);
        publish(viewer, scope, ClaimsChanged.What.RESTORED);
    }

    /** How far the detection of the head revision's claims is. */
    @Transactional(readOnly = true)
    public DetectionProgress detection(Viewer viewer, ArticleId article) {
        return runs.latest(articles.headId(viewer, article))
                .orElse(new DetectionProgress(DetectionProgress.State.NONE, null));
    }

    /** Queues the detection again after it failed; otherwise changes nothing. */
    @Transactional
    public void detectAgain(Viewer viewer, ArticleId article) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, "The article");
        RevisionId head = articles.headId(viewer, article);
        runs.lock(head);
        DetectionProgress.State state = detection(viewer, article).state();
        if (state != DetectionProgress.State.FAILED && state != DetectionProgress.State.NONE) {
            return;
        }
        runs.queue(head);
        audit.record(
                viewer.actor(team),
                "queued",
                new AuditLog.Subject("article", article.value(), team, article),
                null,
                Map.of("revision", head.value()));
        live.changed(new Change(article, null));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.ifAvailable(DetectionWorker::wake);
            }
        });
    }

    private Claim changed(Viewer viewer, ClaimScope scope, String action, Claim before) {
        ClaimId id = before.id();
        Claim after = store.claim(id).orElseThrow();
        audit.record(viewer.actor(scope.team()), action, subject(id, scope.article(), scope.team()), before, after);
        live.changed(new Change(scope.article(), id));
        return after;
    }

    /** Other words, or the same elsewhere in the same text. */
    private static boolean saysOther(Claim before, Claim after) {
        boolean sameText = before.revision().equals(after.revision());
        return !after.anchor().exact().equals(before.anchor().exact())
                || sameText && after.anchor().start() != before.anchor().start()
                || !Objects.equals(after.wording(), before.wording());
    }

    private void publish(Viewer viewer, ClaimScope scope, ClaimsChanged.What what) {
        events.publishEvent(new ClaimsChanged(viewer, scope.team(), Set.of(scope.claim()), what));
    }

    private static void requireSaved(boolean saved) {
        if (!saved) {
            throw new ConflictException(WHAT);
        }
    }

    private static AuditLog.Subject subject(ClaimId id, ArticleId article, TeamId team) {
        return new AuditLog.Subject("claim", id.value(), team, article);
    }

    private static Anchor anchor(Revision revision, int start, int end) {
        requireWords(revision.text(), start, end);
        return Anchor.of(revision.text(), start, end);
    }

    private static void requireWords(String text, int start, int end) {
        boolean inside = 0 <= start && start < end && end <= text.length();
        if (!inside
                || splitsCharacter(text, start)
                || splitsCharacter(text, end)
                || text.substring(start, end).isBlank()) {
            throw new InvalidInputException("claim.invalid.words");
        }
    }

    private static boolean splitsCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    static String requiredWording(@Nullable String wording) {
        return Input.required(wording, LONGEST_WORDING, "claim.invalid.regionWording", "claim.invalid.wordingTooLong");
    }

    private static ClaimEdit checked(ClaimEdit edit) {
        CountRange count = edit.facts().count();
        Double min = count == null ? null : count.min();
        Double max = count == null ? null : count.max();
        if (min != null && max != null && min > max
                || min != null && !Double.isFinite(min)
                || max != null && !Double.isFinite(max)) {
            throw new InvalidInputException("claim.invalid.count");
        }
        if (FactsJson.write(edit.facts()).length() > LONGEST_FACTS) {
            throw new InvalidInputException("claim.invalid.factsTooLong", LONGEST_FACTS);
        }
        return new ClaimEdit(
                edit.kind(),
                edit.start(),
                edit.end(),
                Input.optional(edit.wording(), LONGEST_WORDING, "claim.invalid.wordingTooLong"),
                edit.facts(),
                edit.polarity(),
                edit.modality(),
                Input.optional(edit.speaker(), 500, "claim.invalid.speakerTooLong"));
    }
}
