package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
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
    private DraftService drafts;

    @Autowired
    private JdbcClient jdbc;

    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private Viewer reader;
    private ClaimId claim;

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
        claim = newsroom.claim(newsroom.article(team, ann.person(), "Words of " + number), "Words");
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
    void a_comment_has_words_and_takes_its_draft_away() {
        drafts.keep(ann, claim, DraftService.Form.COMMENT, Map.of("text", "Wh"));
        assertThatThrownBy(() -> comments.add(ann, claim, "  ")).isInstanceOf(InvalidInputException.class);
        assertThat(drafts.draft(ann, claim, DraftService.Form.COMMENT)).isPresent();

        comments.add(ann, claim, "Who?");

        assertThat(drafts.draft(ann, claim, DraftService.Form.COMMENT)).isEmpty();
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
