package org.factcheck.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.audit.AuditHeads;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs articles off: tells what keeps one from it, and freezes its report. A version never changes and never goes away;
 * corrections make a new one.
 */
@Service
public class PublicationService {
    private static final String ARTICLE = "The article";
    private static final String REPORT = "The published report";

    private final JdbcPublicationStore store;
    private final ArticleService articles;
    private final ReportFreezer freezer;
    private final Directory directory;
    private final AuditHeads heads;
    private final AuditLog audit;
    private final LiveChanges live;
    private final Clock clock = Clock.systemUTC();

    PublicationService(
            JdbcPublicationStore store,
            ArticleService articles,
            ReportFreezer freezer,
            Directory directory,
            AuditHeads heads,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.articles = articles;
        this.freezer = freezer;
        this.directory = directory;
        this.heads = heads;
        this.audit = audit;
        this.live = live;
    }

    /** What keeps the article from being signed off, as the viewer may know it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SignOffGate gate(Viewer viewer, ArticleId article) {
        articles.require(viewer, article, Role.VIEWER, ARTICLE);
        return SignOffGate.of(freezer.material(viewer, article));
    }

    /** The published versions, newest first. */
    @Transactional(readOnly = true)
    public List<Publication> versions(Viewer viewer, ArticleId article) {
        articles.require(viewer, article, Role.VIEWER, ARTICLE);
        List<JdbcPublicationStore.Row> rows = store.versions(article);
        Map<PersonId, String> names = directory.names(
                rows.stream().map(JdbcPublicationStore.Row::publishedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.publishedBy(), "")))
                .toList();
    }

    /**
     * The exact text of a version, whose SHA-256 in UTF-8 is the version's.
     *
     * @throws NotFoundException if there is no such version
     */
    @Transactional(readOnly = true)
    public String content(Viewer viewer, ArticleId article, int number) {
        articles.require(viewer, article, Role.VIEWER, REPORT);
        return store.content(article, number).orElseThrow(() -> new NotFoundException(REPORT));
    }

    /**
     * Freezes the report of this moment as the next version.
     *
     * @throws ConflictException if somebody has published meanwhile
     * @throws InvalidInputException if something blocks and there is no reason to publish nevertheless, if it is not said
     *     what was corrected since the version before, or if nothing has changed since then
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Publication publish(Viewer viewer, ArticleId article, NewPublication wish) {
        TeamId team = articles.require(viewer, article, Role.EDITOR, ARTICLE);
        int newest = store.versions(article).stream()
                .findFirst()
                .map(JdbcPublicationStore.Row::number)
                .orElse(0);
        if (newest != wish.after()) {
            throw new ConflictException(REPORT);
        }
        ReportFreezer.Overruled overruled = overruled(viewer, team, article, wish.reason());
        String corrected = newest == 0
                ? null
                : Input.required(
                        wish.corrected(), 4_000, "review.invalid.corrected", "review.invalid.correctedTooLong");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AuditHead head = heads.current().orElse(null);
        ReportFreezer.Frozen frozen = freezer.freeze(
                article,
                new ReportFreezer.Imprint(newest + 1, viewer.name(), now, head, overruled, corrected),
                newest == 0 ? null : store.content(article, newest).orElse(null));
        if (!frozen.changed()) {
            throw new InvalidInputException("review.invalid.nothingChanged", newest);
        }
        JdbcPublicationStore.Row row = insert(article, newest + 1, frozen.content(), viewer.person(), now, head);
        audit.record(
                viewer.actor(team),
                "published",
                new AuditLog.Subject("publication", row.id(), team, article),
                null,
                new Recorded(row.number(), row.sha256(), head == null ? null : head.toString(), overruled, corrected));
        live.changed(new Change(article, null));
        return row.named(viewer.name());
    }

    /** A publication for the log. */
    private record Recorded(
            int number,
            String sha256,
            @Nullable String auditHead,
            ReportFreezer.@Nullable Overruled override,
            @Nullable String corrected) {}

    /** What blocked is counted as anybody may know it: that reviewers disagree is not told before it is settled. */
    private ReportFreezer.@Nullable Overruled overruled(
            Viewer viewer, TeamId team, ArticleId article, @Nullable String reason) {
        if (gate(viewer, article).open()) {
            return null;
        }
        Viewer anybody = new Viewer(new PersonId(0), "", false, Map.of(team, Role.VIEWER));
        SignOffGate gate = SignOffGate.of(freezer.material(anybody, article));
        String why = Input.required(reason, 4_000, "review.invalid.override", "review.invalid.overrideTooLong");
        return new ReportFreezer.Overruled(
                why,
                gate.groups().stream()
                        .map(group -> new ReportFreezer.Count(
                                group.reason(), group.blockers().size()))
                        .toList());
    }

    private JdbcPublicationStore.Row insert(
            ArticleId article, int number, String content, PersonId by, Instant at, @Nullable AuditHead head) {
        try {
            return store.insert(article, number, content, by, at, head);
        } catch (DuplicateKeyException e) {
            ConflictException conflict = new ConflictException(REPORT);
            conflict.initCause(e);
            throw conflict;
        }
    }
}
