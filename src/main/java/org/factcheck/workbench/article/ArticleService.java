package org.factcheck.workbench.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.WebAddress;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and reads articles. */
@Service
public class ArticleService {
    /** Largest text accepted, in UTF-8 bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final String WHAT = "The article";
    private static final int MOST_FOUND = 100;

    private final JdbcArticleStore store;
    private final AuditLog audit;
    private final LiveChanges live;
    private final ApplicationEventPublisher events;

    ArticleService(JdbcArticleStore store, AuditLog audit, LiveChanges live, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    /**
     * Decodes an uploaded file: strict UTF-8, byte order mark dropped, CRLF and CR turned into LF.
     *
     * @throws InvalidInputException if it is empty, too large, not UTF-8, or holds NUL
     */
    public static String decode(byte[] file) {
        return ImportedText.decode(file);
    }

    /**
     * Adds an article with its first revision; its claims are detected after commit.
     *
     * @throws InvalidInputException if the text is empty, too large or already in the team
     */
    @Transactional
    public ArticleId add(Viewer viewer, TeamId team, NewArticle article) {
        viewer.require(team, Role.REVIEWER, "The team");
        String typed = ImportedText.clean(article.text());
        String ownTitle = title(article.title());
        String title = ownTitle == null ? ImportedText.firstLine(typed) : ownTitle;
        String text = ImportedText.withTitle(typed, title);
        ArticleId id = store.insert(
                team,
                title,
                publisher(article.publisher()),
                url(article.url()),
                article.publishedOn(),
                viewer.person());
        byte[] sha256 = sha256(text);
        RevisionId revision = store.insertFirstRevision(id, team, text, sha256, viewer.person())
                .orElseThrow(() -> {
                    Article same = store.importedAs(team, sha256).orElseThrow();
                    return new InvalidInputException(
                            "article.invalid.duplicate", same.title(), same.id().toString());
                });
        audit.record(
                viewer.actor(team),
                "created",
                subject(id, team),
                null,
                new Added(
                        store.article(id).orElseThrow(),
                        revision,
                        HexFormat.of().formatHex(sha256)));
        events.publishEvent(new RevisionAdded(id, revision));
        live.changed(new Change(id, null));
        return id;
    }

    /** What the log keeps of a new article: the text itself stands in the revision. */
    private record Added(Article article, RevisionId revision, String sha256) {}

    /** @throws NotFoundException if it does not exist for the viewer */
    @Transactional(readOnly = true)
    public Article article(Viewer viewer, ArticleId id) {
        Article article = store.article(id).orElseThrow(() -> new NotFoundException(WHAT));
        viewer.require(article.team(), Role.VIEWER, WHAT);
        return article;
    }

    /**
     * The team of an article in which the viewer has at least the role: the door through which other rooms check what
     * belongs to an article. Of one that is archived everything can be read and nothing changed, whatever the role.
     *
     * @param what the object asked for, in the words of the message when there is none for the viewer: "The claim"
     * @throws NotFoundException if the article does not exist for the viewer
     * @throws org.factcheck.workbench.kernel.ForbiddenException if the role is too low
     * @throws InvalidInputException if the article is archived and the role is one that changes it
     */
    @Transactional(readOnly = true)
    public TeamId require(Viewer viewer, ArticleId id, Role role, String what) {
        JdbcArticleStore.Place place = store.place(id).orElseThrow(() -> new NotFoundException(what));
        viewer.require(place.team(), role, what);
        if (place.archived() && role.atLeast(Role.REVIEWER)) {
            throw new InvalidInputException("article.invalid.archived");
        }
        return place.team();
    }

    /** Those of the articles that exist for the viewer. */
    @Transactional(readOnly = true)
    public Set<ArticleId> visible(Viewer viewer, Collection<ArticleId> ids) {
        return store.ofTeams(viewer.roles().keySet(), ids);
    }

    /** The newest revision. */
    @Transactional(readOnly = true)
    public Revision head(Viewer viewer, ArticleId id) {
        require(viewer, id, Role.VIEWER, WHAT);
        return store.head(id).orElseThrow(() -> new NotFoundException(WHAT));
    }

    /** Which revision is the newest, without its text. */
    @Transactional(readOnly = true)
    public RevisionId headId(Viewer viewer, ArticleId id) {
        require(viewer, id, Role.VIEWER, WHAT);
        return store.headId(id).orElseThrow(() -> new NotFoundException(WHAT));
    }

    /**
     * Changes title, publisher, URL and publication date; the version read is checked.
     *
     * @throws ConflictException if the article is no longer at that version
     */
    @Transactional
    public void edit(Viewer viewer, Article article) {
        TeamId team = require(viewer, article.id(), Role.REVIEWER, WHAT);
        Article before = store.article(article.id()).orElseThrow(() -> new NotFoundException(WHAT));
        String title = title(article.title());
        if (title == null) {
            throw new InvalidInputException("article.invalid.title");
        }
        boolean saved = store.update(
                article.id(),
                article.version(),
                title,
                publisher(article.publisher()),
                url(article.url()),
                article.publishedOn());
        if (!saved) {
            throw new ConflictException(WHAT);
        }
        audit.record(
                viewer.actor(team),
                "edited",
                subject(article.id(), team),
                before,
                store.article(article.id()).orElseThrow());
        live.changed(new Change(article.id(), null));
    }

    /**
     * Puts an article away: it leaves the lists and can be read but not changed, until it is brought back.
     *
     * @throws ConflictException if the article is no longer at that version
     */
    @Transactional
    public void archive(Viewer viewer, ArticleId id, int version) {
        archive(viewer, id, version, true);
    }

    /**
     * Brings an archived article back.
     *
     * @throws ConflictException if the article is no longer at that version
     */
    @Transactional
    public void unarchive(Viewer viewer, ArticleId id, int version) {
        archive(viewer, id, version, false);
    }

    private void archive(Viewer viewer, ArticleId id, int version, boolean archived) {
        Article before = store.article(id).orElseThrow(() -> new NotFoundException(WHAT));
        viewer.require(before.team(), Role.EDITOR, WHAT);
        if (!store.archive(id, version, archived)) {
            throw new ConflictException(WHAT);
        }
        audit.record(
                viewer.actor(before.team()),
                archived ? "archived" : "unarchived",
                subject(id, before.team()),
                before,
                store.article(id).orElseThrow());
        live.changed(new Change(id, null));
    }

    /**
     * Takes everything of an article away for good: text, claims and what hangs on them, images, and the details in the
     * audit log. Events and hashes stay; the article answers as if it did not exist.
     *
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     * @throws InvalidInputException without a reason
     */
    @Transactional
    public void erase(Viewer viewer, ArticleId id, String reason) {
        Article article = article(viewer, id);
        viewer.requireAdministrator();
        store.erase(
                article.id(),
                viewer.person(),
                Input.required(reason, 2_000, "article.invalid.reason", "article.invalid.reasonTooLong"));
        live.changed(new Change(id, null));
    }

    /** The articles of the viewer's teams whose title contains the words, newest first (at most 100). */
    @Transactional(readOnly = true)
    public List<Article> find(Viewer viewer, String words) {
        return store.find(viewer.roles().keySet(), Input.storable(words).strip(), MOST_FOUND);
    }

    private static @Nullable String title(@Nullable String typed) {
        String title = Input.optional(typed, 500, "article.invalid.titleTooLong");
        return title == null ? null : title.replaceAll("\\p{Cntrl}+", " ");
    }

    private static @Nullable String publisher(@Nullable String typed) {
        return Input.optional(typed, 300, "article.invalid.publisherTooLong");
    }

    private static @Nullable String url(@Nullable String typed) {
        return WebAddress.optional(typed, "article.invalid.url");
    }

    private static AuditLog.Subject subject(ArticleId id, TeamId team) {
        return new AuditLog.Subject("article", id.value(), team, id);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
