package org.factcheck.workbench.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.article.Images;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.inbox.Notifications;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.Page;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.WebAddress;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sources of a team and the evidence they give for claims. Who a restricted source is, only editors of the team see and
 * who added it; to everyone else it is a protected source of which nothing is told. What others made of evidence is told by the blind rule.
 */
@Service
public class EvidenceService {
    private static final String SOURCE = "The source";
    private static final String EVIDENCE = "The evidence";
    private static final String CLAIM = "The claim";

    private final JdbcEvidenceStore store;
    private final ClaimService claims;
    private final Directory directory;
    private final Images images;
    private final Notifications notifications;
    private final AuditLog audit;
    private final LiveChanges live;
    private final ApplicationEventPublisher events;

    EvidenceService(
            JdbcEvidenceStore store,
            ClaimService claims,
            Directory directory,
            Images images,
            Notifications notifications,
            AuditLog audit,
            LiveChanges live,
            ApplicationEventPublisher events) {
        this.store = store;
        this.claims = claims;
        this.directory = directory;
        this.images = images;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    /** A team's sources whose title, publisher or URL contains the words, by title. */
    @Transactional(readOnly = true)
    public Page<Source> sources(Viewer viewer, TeamId team, String words, int offset, int limit) {
        viewer.require(team, Role.VIEWER, "The team");
        JdbcEvidenceStore.Reader reader = reader(viewer, team);
        String clean = Input.storable(words).strip();
        return new Page<>(store.sources(team, clean, reader, offset, limit), store.countSources(team, clean, reader));
    }

    /** @throws NotFoundException if it does not exist for the viewer */
    @Transactional(readOnly = true)
    public Source source(Viewer viewer, SourceId id) {
        return shown(viewer, id, Role.VIEWER).source();
    }

    /** @throws InvalidInputException if title, address or dates cannot be accepted */
    @Transactional
    public SourceId addSource(Viewer viewer, TeamId team, SourceEdit edit) {
        viewer.require(team, Role.REVIEWER, "The team");
        SourceId id = store.insertSource(team, checked(edit), viewer.person());
        audit.record(viewer.actor(team), "created", subject(id, team), null, full(id));
        return id;
    }

    /**
     * Changes a source: one's own as a reviewer, others' and restricted ones as an editor.
     *
     * @throws ConflictException if the source is no longer at this version
     * @throws InvalidInputException if title, address or dates cannot be accepted
     */
    @Transactional
    public void editSource(Viewer viewer, SourceId id, int version, SourceEdit edit) {
        JdbcEvidenceStore.SourceRow row = shown(viewer, id, Role.REVIEWER);
        TeamId team = row.source().team();
        if (row.source().restricted() || !row.addedBy().equals(viewer.person())) {
            viewer.require(team, Role.EDITOR, SOURCE);
        }
        Source before = full(id);
        if (!store.updateSource(id, version, checked(edit))) {
            throw new ConflictException(SOURCE);
        }
        audit.record(viewer.actor(team), "edited", subject(id, team), before, full(id));
        claims.articles(viewer, store.claimsOf(id))
                .forEach((claim, article) -> live.changed(new Change(article, claim)));
    }

    /** Attaches an existing source of the claim's team. */
    @Transactional
    public EvidenceId attach(Viewer viewer, ClaimId claim, SourceId source, EvidenceEdit edit) {
        // What evidence opens again is not dismissed meanwhile.
        ClaimScope scope = claims.requireHeld(viewer, claim, Role.REVIEWER);
        boolean ofTeam = store.source(source, JdbcEvidenceStore.Reader.ALL_KNOWING)
                .filter(row -> row.source().team().equals(scope.team()))
                .isPresent();
        if (!ofTeam) {
            throw new NotFoundException(SOURCE);
        }
        EvidenceId id = store.insert(claim, source, checked(edit), viewer.person());
        changed(viewer, scope, "created", id, null);
        events.publishEvent(new EvidenceAttached(viewer, scope, edit.stance()));
        notifications.evidenceAdded(viewer.person(), scope.team(), scope.article(), claim);
        return id;
    }

    /** Adds a source and attaches it, in one transaction. */
    @Transactional
    public EvidenceId attachNew(Viewer viewer, ClaimId claim, SourceEdit source, EvidenceEdit edit) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        return attach(viewer, claim, addSource(viewer, scope.team(), source), edit);
    }

    /**
     * Changes evidence: one's own as a reviewer, others' as an editor.
     *
     * @throws ConflictException if the evidence is no longer at this version, or withdrawn
     */
    @Transactional
    public void edit(Viewer viewer, EvidenceId id, int version, EvidenceEdit edit) {
        JdbcEvidenceStore.EvidenceRow before = store.evidence(id).orElseThrow(() -> new NotFoundException(EVIDENCE));
        ClaimScope scope = requireOwnOrEditor(viewer, before);
        if (!store.update(id, version, checked(edit))) {
            throw new ConflictException(EVIDENCE);
        }
        changed(viewer, scope, "edited", id, before);
    }

    /**
     * Puts an image of the source beside the evidence, or takes it away: one's own evidence as a reviewer, others' as an
     * editor.
     *
     * @param file the image; null takes it away
     * @throws ConflictException if the evidence is no longer at this version, or withdrawn
     * @throws InvalidInputException if the file is too large or no PNG, JPEG or GIF image
     */
    @Transactional
    public void showImage(Viewer viewer, EvidenceId id, int version, byte @Nullable [] file) {
        JdbcEvidenceStore.EvidenceRow before = store.evidence(id).orElseThrow(() -> new NotFoundException(EVIDENCE));
        ClaimScope scope = requireOwnOrEditor(viewer, before);
        if (!store.show(id, version, file == null ? null : images.keep(file))) {
            throw new ConflictException(EVIDENCE);
        }
        changed(viewer, scope, file == null ? "bared" : "illustrated", id, before);
    }

    /**
     * Keeps a file of the source that evidence relies on, as it was captured: with one's own evidence as a reviewer, with
     * others' as an editor.
     *
     * @throws InvalidInputException if the file is empty or larger than {@link Snapshot#MAX_BYTES}
     */
    @Transactional
    public void capture(Viewer viewer, EvidenceId id, byte[] file) {
        JdbcEvidenceStore.EvidenceRow row = store.evidence(id).orElseThrow(() -> new NotFoundException(EVIDENCE));
        ClaimScope scope = requireOwnOrEditor(viewer, row);
        if (file.length == 0) {
            throw new InvalidInputException("evidence.invalid.fileEmpty");
        }
        if (file.length > Snapshot.MAX_BYTES) {
            throw new InvalidInputException("evidence.invalid.fileTooLarge", Snapshot.MAX_BYTES / 1024 / 1024);
        }
        byte[] hash = sha256(file);
        store.capture(row.source().id(), hash, mediaType(file), file, viewer.person());
        audit.record(
                viewer.actor(scope.team()),
                "captured",
                new AuditLog.Subject("evidence", id.value(), scope.team(), scope.article()),
                null,
                Map.of("source", row.source().id(), "sha256", HexFormat.of().formatHex(hash), "size", file.length));
        live.changed(new Change(scope.article(), scope.claim()));
    }

    /** The files of the sources of a claim's evidence, oldest first; of sources that are protected from the viewer none. */
    @Transactional(readOnly = true)
    public List<Snapshot> files(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, CLAIM);
        return store.snapshots(claim, reader(viewer, scope.team()));
    }

    /**
     * A file of a source.
     *
     * @param sha256 in hexadecimal digits
     * @throws NotFoundException if the source does not exist for the viewer, is protected from them, or has no such file
     */
    @Transactional(readOnly = true)
    public Snapshot.Content file(Viewer viewer, SourceId id, String sha256) {
        if (shown(viewer, id, Role.VIEWER).source().title() == null) {
            throw new NotFoundException(SOURCE);
        }
        return store.file(id, sha256).orElseThrow(() -> new NotFoundException(SOURCE));
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Told from the bytes, for names lie; whatever is none of these is only bytes. */
    private static String mediaType(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F'
                ? "application/pdf"
                : "application/octet-stream";
    }

    /**
     * The image that is put beside evidence.
     *
     * @throws NotFoundException if the evidence does not exist for the viewer, has no image, or its source is protected
     *     from the viewer
     */
    @Transactional(readOnly = true)
    public Image.Content image(Viewer viewer, EvidenceId id) {
        ClaimId claim = store.evidence(id)
                .orElseThrow(() -> new NotFoundException(EVIDENCE))
                .claim();
        claims.require(viewer, claim, Role.VIEWER, EVIDENCE);
        Image image = evidence(viewer, claim).stream()
                .filter(evidence -> evidence.id().equals(id))
                .map(Evidence::image)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(EVIDENCE));
        return images.content(image.sha256()).orElseThrow();
    }

    /**
     * Withdraws evidence, which stays in the record: one's own as a reviewer, others' as an editor.
     *
     * @throws InvalidInputException if no reason is given
     * @throws ConflictException if the evidence is no longer at this version, or withdrawn already
     */
    @Transactional
    public void withdraw(Viewer viewer, EvidenceId id, int version, String reason) {
        JdbcEvidenceStore.EvidenceRow before = store.evidence(id).orElseThrow(() -> new NotFoundException(EVIDENCE));
        ClaimScope scope = requireOwnOrEditor(viewer, before);
        String given = Input.required(reason, 2000, "evidence.invalid.reason", "evidence.invalid.reasonTooLong");
        if (!store.withdraw(id, version, viewer.person(), given)) {
            throw new ConflictException(EVIDENCE);
        }
        changed(viewer, scope, "withdrawn", id, before);
    }

    /** All evidence of a claim as the viewer may see it, withdrawn included, oldest first, with its sources, in one query. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, CLAIM);
        Role role = viewer.require(scope.team(), Role.VIEWER, CLAIM);
        List<JdbcEvidenceStore.EvidenceRow> rows = store.evidence(claim, viewer.person(), role);
        Map<PersonId, String> names = directory.names(
                rows.stream().map(JdbcEvidenceStore.EvidenceRow::addedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.addedBy(), "")))
                .toList();
    }

    private static JdbcEvidenceStore.Reader reader(Viewer viewer, TeamId team) {
        return new JdbcEvidenceStore.Reader(viewer.person(), viewer.may(team, Role.EDITOR));
    }

    /** The source as the viewer may see it. */
    private JdbcEvidenceStore.SourceRow shown(Viewer viewer, SourceId id, Role role) {
        JdbcEvidenceStore.SourceRow row =
                store.source(id, JdbcEvidenceStore.Reader.ALL_KNOWING).orElseThrow(() -> new NotFoundException(SOURCE));
        TeamId team = row.source().team();
        viewer.require(team, role, SOURCE);
        return store.source(id, reader(viewer, team)).orElseThrow();
    }

    private Source full(SourceId id) {
        return store.source(id, JdbcEvidenceStore.Reader.ALL_KNOWING)
                .orElseThrow()
                .source();
    }

    private ClaimScope requireOwnOrEditor(Viewer viewer, JdbcEvidenceStore.EvidenceRow evidence) {
        Role needed = evidence.addedBy().equals(viewer.person()) ? Role.REVIEWER : Role.EDITOR;
        return claims.require(viewer, evidence.claim(), needed, EVIDENCE);
    }

    private void changed(
            Viewer viewer,
            ClaimScope scope,
            String action,
            EvidenceId id,
            JdbcEvidenceStore.@Nullable EvidenceRow before) {
        audit.record(
                viewer.actor(scope.team()),
                action,
                new AuditLog.Subject("evidence", id.value(), scope.team(), scope.article()),
                before == null ? null : Recorded.of(before),
                Recorded.of(store.evidence(id).orElseThrow()));
        live.changed(new Change(scope.article(), scope.claim()));
    }

    /** What the log keeps of evidence: of its source only which one, so that a protected one stays so. */
    private record Recorded(
            ClaimId claim,
            SourceId source,
            Evidence.@Nullable Stance stance,
            @Nullable String passage,
            @Nullable String grade,
            @Nullable String note,
            @Nullable String withdrawnReason,
            @Nullable String image,
            int version) {
        static Recorded of(JdbcEvidenceStore.EvidenceRow row) {
            Evidence.Grade grade = row.grade();
            Evidence.Withdrawal withdrawal = row.withdrawal();
            Image image = row.image();
            return new Recorded(
                    row.claim(),
                    row.source().id(),
                    row.stance(),
                    row.passage(),
                    grade == null ? null : grade.toString(),
                    row.note(),
                    withdrawal == null ? null : withdrawal.reason(),
                    image == null ? null : image.sha256(),
                    row.version());
        }
    }

    private static AuditLog.Subject subject(SourceId id, TeamId team) {
        return new AuditLog.Subject("source", id.value(), team, null);
    }

    private static SourceEdit checked(SourceEdit edit) {
        LocalDate published = edit.publishedOn();
        LocalDate accessed = edit.accessedOn();
        // Somewhere on earth it is tomorrow already.
        LocalDate last = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.ofHours(14)));
        if (accessed != null && accessed.isAfter(last)) {
            throw new InvalidInputException("evidence.invalid.accessedInFuture", accessed.toString());
        }
        if (published != null && published.isAfter(last)) {
            throw new InvalidInputException("evidence.invalid.publishedInFuture", published.toString());
        }
        if (published != null && accessed != null && accessed.isBefore(published)) {
            throw new InvalidInputException(
                    "evidence.invalid.accessedBeforePublished", accessed.toString(), published.toString());
        }
        return new SourceEdit(
                Input.required(edit.title(), 500, "evidence.invalid.title", "evidence.invalid.titleTooLong"),
                WebAddress.optional(edit.url(), "evidence.invalid.url"),
                Input.optional(edit.publisher(), 300, "evidence.invalid.publisherTooLong"),
                edit.kind(),
                published,
                accessed,
                Input.optional(edit.originGroup(), 200, "evidence.invalid.originGroupTooLong"),
                edit.restricted());
    }

    private static EvidenceEdit checked(EvidenceEdit edit) {
        return new EvidenceEdit(
                edit.stance(),
                Input.optional(edit.passage(), 10_000, "evidence.invalid.passageTooLong"),
                edit.grade(),
                Input.optional(edit.note(), 10_000, "evidence.invalid.noteTooLong"));
    }
}
