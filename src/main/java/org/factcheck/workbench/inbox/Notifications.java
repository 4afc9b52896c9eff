package org.factcheck.workbench.inbox;

import java.util.Collection;
import java.util.List;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.PersonalNews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what concerns them, in the transaction of what happened: the services that do it call this. Nobody is told
 * of what they did themselves, and only active members of the team are. Each call is one statement, however many people
 * or claims it is about. Only who, where and what kind is kept; what may be known of it is decided at every reading.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {
    private final JdbcNotificationStore store;
    private final PersonalNews news;

    Notifications(JdbcNotificationStore store, PersonalNews news) {
        this.store = store;
        this.news = news;
    }

    /** Somebody named people in a comment. */
    public void mentioned(
            PersonId by,
            TeamId team,
            ArticleId article,
            @Nullable ClaimId claim,
            CommentId comment,
            Collection<PersonId> people) {
        if (!people.isEmpty()) {
            tell(store.addComment(Kind.MENTION, by, team, article, claim, comment, people));
        }
    }

    /** Somebody replied in a thread: told are those who wrote in it or were named in it, unless this names them. */
    public void replied(PersonId by, TeamId team, ArticleId article, @Nullable ClaimId claim, CommentId reply) {
        tell(store.addReply(by, team, article, claim, reply));
    }

    /** Somebody gave claims of an article to a person. */
    public void assigned(PersonId by, TeamId team, ArticleId article, PersonId assignee, Collection<ClaimId> claims) {
        toOne(Kind.ASSIGNED, by, team, article, assignee, claims);
    }

    /** Somebody passed a person's claims on to another. */
    public void reassigned(PersonId by, TeamId team, ArticleId article, PersonId former, Collection<ClaimId> claims) {
        toOne(Kind.REASSIGNED, by, team, article, former, claims);
    }

    /** Somebody took claims back from a person. */
    public void takenBack(PersonId by, TeamId team, ArticleId article, PersonId former, Collection<ClaimId> claims) {
        toOne(Kind.TAKEN_BACK, by, team, article, former, claims);
    }

    /**
     * Reviewers of a claim disagree.
     *
     * @param adjudicators who may settle that; of them, who is blind to the claim is told when they no longer are
     */
    public void disputed(
            @Nullable PersonId by, TeamId team, ArticleId article, ClaimId claim, Collection<PersonId> adjudicators) {
        if (!adjudicators.isEmpty()) {
            tell(store.addToPeople(Kind.DISPUTED, by, team, article, List.of(claim), adjudicators));
        }
    }

    /** A verdict stands for a claim, by agreement or by adjudication: told are its reviewers. */
    public void resolved(@Nullable PersonId by, TeamId team, ArticleId article, ClaimId claim) {
        tell(store.addToReviewers(Kind.RESOLVED, by, team, article, claim));
    }

    /** A claim was opened again: told are its reviewers. */
    public void reopened(@Nullable PersonId by, TeamId team, ArticleId article, ClaimId claim) {
        tell(store.addToReviewers(Kind.REOPENED, by, team, article, claim));
    }

    /** Evidence was added to a claim: told are its reviewers. */
    public void evidenceAdded(PersonId by, TeamId team, ArticleId article, ClaimId claim) {
        tell(store.addToReviewers(Kind.EVIDENCE, by, team, article, claim));
    }

    private void toOne(
            Kind kind, PersonId by, TeamId team, ArticleId article, PersonId person, Collection<ClaimId> claims) {
        if (!claims.isEmpty()) {
            tell(store.addToPeople(kind, by, team, article, claims, List.of(person)));
        }
    }

    private void tell(List<PersonId> people) {
        people.forEach(news::changed);
    }
}
