package org.factcheck.workbench.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.inbox.Notifications;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say to one another about a claim or an article, in threads. Comments of people who have judged a claim are
 * subject to the blind rule; about an article as a whole everybody of the team reads everything.
 */
@Service
public class CommentService {
    private static final String COMMENT = "The comment";
    private static final String CLAIM = "The claim";
    private static final String ARTICLE = "The article";
    private static final int LONGEST_DRAFT = 100_000;

    private final JdbcCommentStore store;
    private final JdbcCommentDraftStore drafts;
    private final ArticleService articles;
    private final ClaimService claims;
    private final Directory directory;
    private final Notifications notifications;
    private final AuditLog audit;
    private final LiveChanges live;

    CommentService(
            JdbcCommentStore store,
            JdbcCommentDraftStore drafts,
            ArticleService articles,
            ClaimService claims,
            Directory directory,
            Notifications notifications,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.drafts = drafts;
        this.articles = articles;
        this.claims = claims;
        this.directory = directory;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** The comments on a claim that the viewer may see, thread by thread, oldest first; deleted ones without their words. */
    @Transactional(readOnly = true)
    public List<Comment> comments(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, CLAIM);
        return store.comments(
                new DiscussionPlace(scope.article(), claim), viewer.person(), role(viewer, scope.team(), CLAIM));
    }

    /** The comments on an article as a whole, thread by thread, oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> aboutArticle(Viewer viewer, ArticleId article) {
        TeamId team = articles.require(viewer, article, Role.VIEWER, ARTICLE);
        return store.comments(new DiscussionPlace(article, null), viewer.person(), role(viewer, team, ARTICLE));
    }

    /** All comments on an article and on its claims that the viewer may see: first the article's, then claim by claim. */
    @Transactional(readOnly = true)
    public List<Comment> discussions(Viewer viewer, ArticleId article) {
        TeamId team = articles.require(viewer, article, Role.VIEWER, ARTICLE);
        return store.discussions(article, viewer.person(), role(viewer, team, ARTICLE));
    }

    /** How many threads about the article as a whole are not resolved. */
    @Transactional(readOnly = true)
    public int openThreads(Viewer viewer, ArticleId article) {
        articles.require(viewer, article, Role.VIEWER, ARTICLE);
        return store.openThreads(article);
    }

    /** Whom a comment may name: the active members of the team. */
    @Transactional(readOnly = true)
    public List<Directory.Named> mentionable(Viewer viewer, ArticleId article) {
        return directory.members(articles.require(viewer, article, Role.REVIEWER, ARTICLE));
    }

    /**
     * Begins a thread about a claim and throws the viewer's draft of it away. Who is named in it is told.
     *
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     */
    @Transactional
    public CommentId add(Viewer viewer, ClaimId claim, String text) {
        ArticleId article = claims.require(viewer, claim, Role.REVIEWER, CLAIM).article();
        return begin(viewer, new DiscussionPlace(article, claim), text);
    }

    /**
     * Begins a thread about an article as a whole and throws the viewer's draft of it away. Who is named in it is told.
     *
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     */
    @Transactional
    public CommentId addToArticle(Viewer viewer, ArticleId article, String text) {
        articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        return begin(viewer, new DiscussionPlace(article, null), text);
    }

    private CommentId begin(Viewer viewer, DiscussionPlace place, String text) {
        TeamId team = require(viewer, place, Role.REVIEWER, COMMENT);
        CommentId id = store.insert(place, null, viewer.person(), checked(text));
        Comment now = comment(id);
        mention(viewer, team, now, Set.of());
        recorded(viewer, team, "created", null, now);
        drafts.discard(viewer.person(), place, CommentDraft.About.NEW);
        return id;
    }

    /**
     * Answers in a thread and throws the viewer's draft of it away. Those who take part in the thread are told, and who is
     * named.
     *
     * @param thread the comment that began it
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     * @throws NotFoundException also if the blind rule keeps the thread from the viewer
     */
    @Transactional
    public CommentId reply(Viewer viewer, CommentId thread, String text) {
        Comment first = seen(viewer, thread);
        TeamId team = require(viewer, first.place(), Role.REVIEWER, COMMENT);
        CommentId id = store.insert(first.place(), first.thread(), viewer.person(), checked(text));
        Comment now = comment(id);
        mention(viewer, team, now, Set.of());
        notifications.replied(
                viewer.person(), team, first.place().article(), first.place().claim(), id);
        recorded(viewer, team, "created", null, now);
        drafts.discard(viewer.person(), first.place(), CommentDraft.About.replyTo(first.thread()));
        return id;
    }

    /**
     * Changes one's own comment. Who is named in it for the first time is told.
     *
     * @throws ConflictException if the comment is no longer at this version, or deleted
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     */
    @Transactional
    public void edit(Viewer viewer, CommentId id, int version, String text) {
        Comment before = comment(id);
        TeamId team = requireOwn(viewer, before);
        if (!store.update(id, version, checked(text))) {
            throw new ConflictException(COMMENT);
        }
        Comment now = comment(id);
        mention(
                viewer,
                team,
                now,
                before.mentions().stream().map(Comment.Mention::person).collect(Collectors.toSet()));
        recorded(viewer, team, "edited", before, now);
        drafts.discard(viewer.person(), before.place(), CommentDraft.About.edit(id));
    }

    /**
     * Deletes one's own comment; that there was one stays to be seen.
     *
     * @throws ConflictException if the comment is no longer at this version, or deleted already
     */
    @Transactional
    public void delete(Viewer viewer, CommentId id, int version) {
        Comment before = comment(id);
        TeamId team = requireOwn(viewer, before);
        if (!store.delete(id, version)) {
            throw new ConflictException(COMMENT);
        }
        store.mention(id, List.of());
        recorded(viewer, team, "deleted", before, comment(id));
        drafts.discard(viewer.person(), before.place(), CommentDraft.About.edit(id));
    }

    /**
     * Marks a thread as resolved, or as open again.
     *
     * @param thread the comment that began it
     * @throws ConflictException if that is no longer at this version
     * @throws NotFoundException also if the blind rule keeps the thread from the viewer
     */
    @Transactional
    public void settle(Viewer viewer, CommentId thread, int version, boolean settled) {
        Comment before = seen(viewer, thread);
        TeamId team = require(viewer, before.place(), Role.REVIEWER, COMMENT);
        if (!store.settle(before.id(), version, settled ? viewer.person() : null)) {
            throw new ConflictException(COMMENT);
        }
        recorded(viewer, team, settled ? "settled" : "reopened", before, comment(thread));
    }

    /** Keeps a half-written comment as typed, instead of what was kept before; only its writer sees it. */
    @Transactional
    public void keepDraft(Viewer viewer, DiscussionPlace place, CommentDraft draft) {
        require(viewer, place, Role.REVIEWER, place.claim() == null ? ARTICLE : CLAIM);
        String text = Input.storable(draft.text());
        if (text.length() > LONGEST_DRAFT) {
            throw new InvalidInputException("review.invalid.draftTooLong", LONGEST_DRAFT);
        }
        drafts.keep(viewer.person(), place, new CommentDraft(draft.about(), text, draft.version()));
    }

    /** What the viewer has half written in a discussion, the latest first. */
    @Transactional(readOnly = true)
    public List<CommentDraft> drafts(Viewer viewer, DiscussionPlace place) {
        require(viewer, place, Role.REVIEWER, place.claim() == null ? ARTICLE : CLAIM);
        return drafts.drafts(viewer.person(), place);
    }

    /** Throws a half-written comment of the viewer away. */
    @Transactional
    public void discardDraft(Viewer viewer, DiscussionPlace place, CommentDraft.About about) {
        require(viewer, place, Role.REVIEWER, place.claim() == null ? ARTICLE : CLAIM);
        drafts.discard(viewer.person(), place, about);
    }

    private void mention(Viewer viewer, TeamId team, Comment now, Set<PersonId> told) {
        String text = now.text();
        List<Comment.Mention> mentions =
                text == null || text.indexOf('@') < 0 ? List.of() : Mentions.in(text, directory.members(team));
        if (!mentions.isEmpty() || !told.isEmpty()) {
            store.mention(now.id(), mentions);
        }
        Set<PersonId> untold = mentions.stream()
                .map(Comment.Mention::person)
                .filter(person -> !told.contains(person))
                .collect(Collectors.toSet());
        notifications.mentioned(
                viewer.person(), team, now.place().article(), now.place().claim(), now.id(), untold);
    }

    private Comment comment(CommentId id) {
        return store.comment(id).orElseThrow(() -> new NotFoundException(COMMENT));
    }

    /** The comment that began a thread, if the viewer may know of it. */
    private Comment seen(Viewer viewer, CommentId thread) {
        Comment comment = comment(thread);
        TeamId team = require(viewer, comment.place(), Role.VIEWER, COMMENT);
        // Hidden before forbidden: being refused would tell that there is one.
        if (!comment.first() || store.hidden(thread, viewer.person(), role(viewer, team, COMMENT))) {
            throw new NotFoundException(COMMENT);
        }
        viewer.require(team, Role.REVIEWER, COMMENT);
        return comment;
    }

    private TeamId require(Viewer viewer, DiscussionPlace place, Role role, String what) {
        ClaimId claim = place.claim();
        return claim == null
                ? articles.require(viewer, place.article(), role, what)
                : claims.require(viewer, claim, role, what).team();
    }

    private static Role role(Viewer viewer, TeamId team, String what) {
        return viewer.require(team, Role.VIEWER, what);
    }

    private TeamId requireOwn(Viewer viewer, Comment comment) {
        TeamId team = require(viewer, comment.place(), Role.REVIEWER, COMMENT);
        if (!comment.author().equals(viewer.person())) {
            throw new ForbiddenException("A comment is its author's to change.");
        }
        return team;
    }

    private void recorded(Viewer viewer, TeamId team, String action, @Nullable Comment before, Comment now) {
        audit.record(
                viewer.actor(team),
                action,
                new AuditLog.Subject(
                        "comment", now.id().value(), team, now.place().article()),
                before == null ? null : Recorded.of(before),
                Recorded.of(now));
        live.changed(new Change(now.place().article(), now.place().claim()));
    }

    /** What the log keeps of a comment. */
    private record Recorded(
            @Nullable ClaimId claim,
            CommentId thread,
            PersonId author,
            @Nullable String text,
            boolean settled,
            int version) {
        static Recorded of(Comment comment) {
            return new Recorded(
                    comment.place().claim(),
                    comment.thread(),
                    comment.author(),
                    comment.text(),
                    comment.settled(),
                    comment.version());
        }
    }

    private static String checked(String text) {
        return Input.required(text, 10_000, "review.invalid.commentEmpty", "review.invalid.commentTooLong");
    }
}
