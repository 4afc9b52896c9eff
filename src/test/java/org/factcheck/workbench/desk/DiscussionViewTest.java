package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.review.Comment;
import org.junit.jupiter.api.Test;

class DiscussionViewTest extends DeskRoom {
    @Test
    void a_thread_about_the_article_is_begun_answered_resolved_and_opened_again() {
        discussion();
        assertThat(words()).contains("Nobody has said anything about the article");
        test(area("Comment")).setValue("Who wrote this?");
        press("Add comment");
        assertThat(words()).contains("Who wrote this?").doesNotContain("Nobody has said");

        as(editor);
        discussion();
        press("Reply");
        test(area("Reply")).setValue("The desk did.");
        press("Send reply");
        assertThat(words()).contains("The desk did.");
        press("Resolve");
        assertThat(words())
                .contains("All threads about the article are resolved")
                .doesNotContain("The desk did.");

        CommentId thread =
                doors.comments().aboutArticle(editor, article).getFirst().id();
        UI.getCurrent()
                .navigate("articles/" + article + "/discussion", QueryParameters.of("comment", thread.toString()));
        assertThat(words()).contains("Resolved by " + name(editor));
        press("Reopen");
        assertThat(doors.comments().openThreads(editor, article)).isEqualTo(1);
        assertThat(workbench().getElement()).isNotNull();
        assertThat(links()).contains("Discussion (1)");
    }

    @Test
    void a_half_written_reply_is_there_again_and_does_not_stand_in_the_way_of_another_comment() {
        CommentId first = doors.comments().addToArticle(editor, article, "Who wrote this?");
        doors.comments().addToArticle(editor, article, "When?");
        discussion();
        press("Reply");
        test(area("Reply")).setValue("The de");

        navigate(DeskView.class);
        discussion();
        assertThat(area("Reply").getValue()).isEqualTo("The de");
        test(area("Reply")).setValue("The desk");
        press("Send reply");
        assertThat(doors.comments().aboutArticle(editor, article))
                .filteredOn(comment -> comment.thread().equals(first))
                .extracting(Comment::text)
                .containsExactly("Who wrote this?", "The desk");
        assertThat(area("Comment").getValue()).isEmpty();
    }

    @Test
    void what_others_write_comes_in_and_what_is_typed_stays() {
        discussion();
        doors.comments().addToArticle(editor, article, "Look at the map.");
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words()).contains("Look at the map.");
        });

        test(area("Comment")).setValue("Half a thou");
        doors.comments().addToArticle(editor, article, "And at the date.");
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(buttons()).contains("Show it");
        });
        press("Show it");
        assertThat(words()).contains("And at the date.");
        assertThat(area("Comment").getValue()).isEqualTo("Half a thou");
    }

    @Test
    void names_stand_out_and_claims_are_a_click_away_and_nothing_typed_becomes_markup() {
        doors.comments()
                .addToArticle(
                        editor,
                        article,
                        "@" + name(reviewer) + " see #" + killed + " and http://desk.example/articles/" + article
                                + "?claim=" + wounded + ", <b>now</b> javascript:alert(1) https://example.org/a.");
        doors.comments().add(editor, killed, "Who counted?");
        discussion();

        assertThat(find(Span.class).all())
                .filteredOn(span -> span.hasClassName("wb-mention"))
                .extracting(Span::getText)
                .containsExactly("@" + name(reviewer));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "articles/" + article + "?claim=" + killed,
                        "articles/" + article + "?claim=" + wounded,
                        "https://example.org/a")
                .noneMatch(address -> address.startsWith("javascript"));
        assertThat(words()).contains("<b>now</b>", "one open thread");
        assertThat(links()).contains("killing one man");
    }

    @Test
    void who_only_reads_can_read_it_and_write_nothing() {
        doors.comments().addToArticle(editor, article, "Look at the map.");
        as(reader);
        discussion();
        assertThat(words()).contains("Look at the map.");
        assertThat(buttons()).doesNotContain("Reply", "Resolve", "Add comment");
    }

    @Test
    void the_bell_counts_the_inbox_lists_and_a_notification_leads_to_its_claim() {
        doors.comments().add(editor, killed, "@" + name(reviewer) + " who counted?");
        UI.getCurrent().navigate("inbox");
        assertThat(words()).contains(name(editor) + " named you in a discussion", "killing one man", "who counted?");
        press("Mark as read");
        assertThat(buttons()).contains("Mark as unread");
        press("Mark as unread");

        String link = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("inbox/open/"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(link);
        showWholePanel();
        assertThat(getCurrentView()).isInstanceOf(WorkbenchView.class);
        assertThat(find(ClaimPanel.class).single().shown()).isEqualTo(killed);
        assertThat(words(DiscussionSection.class)).contains("who counted?");
        UI.getCurrent().navigate("inbox");
        assertThat(buttons()).contains("Mark as unread").doesNotContain("Mark as read");
    }

    @Test
    void how_somebody_is_told_is_chosen_and_kept() {
        UI.getCurrent().navigate("inbox/settings");
        assertThat(words()).contains("This workbench sends no e-mail");
        assertThat(labels()).contains("You are named in a discussion", "From", "Until", "Time zone");
        press("Save notifications");
        assertThat(jdbc.sql("select way from notification_choice where person_id = ?")
                        .param(reviewer.person().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("PRODUCT");
    }

    private void discussion() {
        UI.getCurrent().navigate("articles/" + article + "/discussion");
    }

    private List<String> links() {
        return find(Anchor.class).all().stream()
                .map(anchor -> anchor.getElement().getTextRecursively())
                .toList();
    }

    private String name(Viewer person) {
        return jdbc.sql("select name from person where id = :id")
                .params(Map.of("id", person.person().value()))
                .query(String.class)
                .single();
    }
}
