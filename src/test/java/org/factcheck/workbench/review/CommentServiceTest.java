package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CommentServiceTest {
    private static int number;

    @Autowired
    private CommentService comments;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private JdbcClient jdbc;

    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private Viewer reader;
    private ClaimId claim;
    private ArticleId article;

    @BeforeEach
    void claim() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Comment team " + number);
        newsroom.verdictsNeeded(team, 3);
        ann = newsroom.member(team, "comment-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "comment-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "comment-ed" + number, Role.EDITOR);
        reader = newsroom.member(team, "comment-vera" + number, Role.VIEWER);
        article = newsroom.article(team, ann.person(), "Words of " + number);
        claim = newsroom.claim(article, "Words");
    }

    @Test
    void a_comment_is_seen_by_the_others_of_the_team() {
        comments.add(ann, claim, " Who says so? ");

        for (Viewer viewer : List.of(ann, bob, editor, reader)) {
            assertThat(texts(viewer)).containsExactly("Who says so?");
        }
    }

    @Test
    void before_the_own_verdict_nobody_gets_a_comment_of_somebody_who_has_judged() {
        comments.add(ann, claim, "I would say false.");
        comments.add(editor, claim, "Look at the map.");
        judge(ann);

        assertThat(texts(bob)).containsExactly("Look at the map.");
        assertThat(texts(reader)).containsExactly("Look at the map.");
        assertThat(texts(ann)).hasSize(2);
        assertThat(texts(editor)).hasSize(2);

        judge(bob);
        assertThat(texts(bob)).hasSize(2);
        assertThat(texts(reader)).containsExactly("Look at the map.");
        judge(editor);
        assertThat(texts(reader)).hasSize(2);
    }

    @Test
    void a_comment_that_the_blind_rule_hides_cannot_be_marked_either() {
        CommentId comment = comments.add(ann, claim, "I would say false.");
        judge(ann);

        assertThatThrownBy(() -> comments.settle(bob, comment, 0, true)).isInstanceOf(NotFoundException.class);
        comments.settle(editor, comment, 0, true);
        assertThat(comments.comments(ann, claim)).extracting(Comment::settled).containsExactly(true);
    }

    @Test
    void a_comment_is_its_authors_to_change_and_to_delete() {
        CommentId comment = comments.add(ann, claim, "Who says so?");
        assertThatThrownBy(() -> comments.edit(editor, comment, 0, "No.")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> comments.delete(bob, comment, 0)).isInstanceOf(ForbiddenException.class);

        comments.edit(ann, comment, 0, "Who said so?");
        assertThatThrownBy(() -> comments.edit(ann, comment, 0, "Older")).isInstanceOf(ConflictException.class);
        assertThat(texts(bob)).containsExactly("Who said so?");

        comments.delete(ann, comment, 1);
        assertThat(texts(bob)).containsExactly((String) null);
        assertThatThrownBy(() -> comments.edit(ann, comment, 2, "Back")).isInstanceOf(ConflictException.class);
        assertThat(jdbc.sql(
                                "select action from audit_event where object_type = 'comment' and object_id = ? order by id")
                        .param(comment.value())
                        .query(String.class)
                        .list())
                .containsExactly("created", "edited", "deleted");
    }

    @Test
    void a_comment_has_words_and_takes_its_draft_away_but_no_other_one() {
        DiscussionPlace place = new DiscussionPlace(article, claim);
        CommentId thread = comments.add(bob, claim, "Who counted?");
        comments.keepDraft(ann, place, new CommentDraft(CommentDraft.About.NEW, "Wh", 0));
        comments.keepDraft(ann, place, new CommentDraft(CommentDraft.About.replyTo(thread), "The ", 0));
        comments.keepDraft(ann, place, new CommentDraft(CommentDraft.About.replyTo(thread), "The mayor", 0));
        assertThatThrownBy(() -> comments.add(ann, claim, "  ")).isInstanceOf(InvalidInputException.class);
        assertThat(comments.drafts(ann, place))
                .extracting(CommentDraft::text)
                .containsExactlyInAnyOrder("Wh", "The mayor");

        comments.add(ann, claim, "Who?");
        assertThat(comments.drafts(ann, place)).extracting(CommentDraft::text).containsExactly("The mayor");
        comments.reply(ann, thread, "The mayor did.");
        assertThat(comments.drafts(ann, place)).isEmpty();
        assertThat(comments.drafts(bob, place)).isEmpty();
    }

    @Test
    void replies_stand_in_their_thread_which_is_resolved_and_opened_again_as_a_whole() {
        CommentId map = comments.add(ann, claim, "Look at the map.");
        CommentId who = comments.add(bob, claim, "Who counted?");
        CommentId reply = comments.reply(bob, map, "Which one?");

        assertThat(texts(reader)).containsExactly("Look at the map.", "Which one?", "Who counted?");
        assertThatThrownBy(() -> comments.reply(ann, reply, "Deeper")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.settle(ann, reply, 0, true)).isInstanceOf(NotFoundException.class);

        comments.settle(bob, map, 0, true);
        assertThatThrownBy(() -> comments.settle(ann, map, 0, false)).isInstanceOf(ConflictException.class);
        assertThat(comments.comments(ann, claim))
                .extracting(
                        Comment::id,
                        Comment::thread,
                        comment -> comment.settlement() == null
                                ? null
                                : comment.settlement().by())
                .containsExactly(tuple(map, map, bob.person()), tuple(reply, map, null), tuple(who, who, null));

        comments.settle(ann, map, 1, false);
        assertThat(comments.comments(ann, claim)).noneMatch(Comment::settled);
    }

    @Test
    void what_answers_a_hidden_comment_is_hidden_with_it_but_for_its_writer() {
        CommentId thread = comments.add(ann, claim, "I would say false.");
        comments.reply(editor, thread, "Why false?");
        comments.reply(bob, thread, "Let me see.");
        judge(ann);

        assertThat(texts(bob)).containsExactly("Let me see.");
        assertThat(comments.discussions(bob, article)).extracting(Comment::text).containsExactly("Let me see.");
        assertThatThrownBy(() -> comments.reply(bob, thread, "More")).isInstanceOf(NotFoundException.class);
        judge(bob);
        assertThat(texts(bob)).hasSize(3);
    }

    @Test
    void an_article_is_discussed_as_a_whole_beside_its_claims() {
        comments.add(ann, claim, "Who says so?");
        CommentId thread = comments.addToArticle(bob, article, "Who wrote this?");
        comments.reply(editor, thread, "The desk did.");

        assertThat(comments.aboutArticle(reader, article))
                .extracting(Comment::text)
                .containsExactly("Who wrote this?", "The desk did.");
        assertThat(comments.discussions(reader, article))
                .extracting(Comment::text, Comment::words)
                .containsExactly(
                        tuple("Who wrote this?", null), tuple("The desk did.", null), tuple("Who says so?", "Words"));
        assertThat(texts(ann)).containsExactly("Who says so?");
        assertThat(comments.openThreads(reader, article)).isEqualTo(1);
        comments.settle(ann, thread, 0, true);
        assertThat(comments.openThreads(reader, article)).isZero();
    }

    @Test
    void people_are_named_by_reference_and_keep_being_named_after_they_changed_their_name() {
        String name = jdbc.sql("select name from person where id = ?")
                .param(bob.person().value())
                .query(String.class)
                .single();
        CommentId comment = comments.add(ann, claim, "Ask @" + name + " please, not nobody@example.org");
        jdbc.sql("update person set name = 'Robert' where id = ?")
                .param(bob.person().value())
                .update();

        Comment read = comments.comments(editor, claim).getFirst();
        assertThat(read.mentions()).containsExactly(new Comment.Mention(4, 5 + name.length(), bob.person(), "Robert"));

        comments.edit(ann, comment, 0, "Ask nobody");
        assertThat(comments.comments(editor, claim).getFirst().mentions()).isEmpty();
    }

    private List<String> texts(Viewer viewer) {
        return comments.comments(viewer, claim).stream().map(Comment::text).toList();
    }

    private void judge(Viewer viewer) {
        long rating = jdbc.sql("select id from rating where scale_id = 1 order by id limit 1")
                .query(Long.class)
                .single();
        reviews.give(
                viewer,
                claim,
                new NewVerdict(new RatingId(rating), "Seen", Verdict.Confidence.HIGH, Instant.now(), null, 0));
    }
}
