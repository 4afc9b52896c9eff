package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.junit.jupiter.api.Test;

class DeskViewTest extends DeskRoom {
    @Test
    void the_desk_shows_the_articles_of_ones_teams_with_their_progress() {
        navigate(DeskView.class);

        assertThat(words())
                .contains("Rockets hit a suburb")
                .contains("3 claims, 0 settled")
                .contains("3 open");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("articles/" + article);
    }

    @Test
    void the_search_finds_claims_by_their_words() {
        navigate(DeskView.class);

        test(find(TextField.class).single()).setValue("WOUNDING");

        assertThat(words()).contains("1 claim found for “WOUNDING”").contains("wounding two residents");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("articles/" + article + "?claim=" + wounded);
    }

    @Test
    void a_pasted_article_is_added_with_its_first_line_as_title() {
        navigate("articles/new", NewArticleView.class);

        test(area("Text")).setValue("Bridge reopens\n\nThe bridge reopened on Friday.");
        press("Add article");

        assertThat(doors.articles().find(reviewer, "Bridge reopens"))
                .extracting(Article::title)
                .containsExactly("Bridge reopens");
    }

    @Test
    void a_text_that_is_there_already_is_refused_in_plain_words_and_stays_in_the_form() {
        navigate("articles/new", NewArticleView.class);
        test(field("Publisher")).setValue("Daily");
        test(area("Text")).setValue(TEXT);

        press("Add article");

        assertThat(words()).contains("Your team already has this text");
        assertThat(area("Text").getValue()).isEqualTo(TEXT);
        assertThat(field("Publisher").getValue()).isEqualTo("Daily");
    }

    @Test
    void an_archived_article_leaves_the_desk_is_found_under_its_filter_and_can_only_be_read() {
        doors.articles().archive(editor, article, 0);
        navigate("articles/new", NewArticleView.class);
        navigate(DeskView.class);
        String report = "articles/" + article + "/report";
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(report);

        test(find(Checkbox.class).single()).click();
        assertThat(words()).contains("Archived articles");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(report);

        navigate("articles/" + article, WorkbenchView.class);
        assertThat(words()).contains("3 claims");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Detect again", "Add image");
    }

    @Test
    void an_article_is_erased_only_when_a_reason_was_given_and_its_title_typed() {
        jdbc.sql("update person set administrator = true where id = ?")
                .param(editor.person().value())
                .update();
        Viewer administrator = new Viewer(editor.person(), editor.name(), true, editor.roles());
        as(administrator);
        navigate("articles/" + article, WorkbenchView.class);
        new EraseDialog(doors, doors.articles().article(administrator, article)).open();

        test(area("Reason")).setValue("A court said so");
        press("Erase for good");
        assertThat(doors.articles().find(editor, "Rockets hit a suburb")).isNotEmpty();
        test(field("Type the title of the article to confirm")).setValue("Rockets hit a suburb");
        press("Erase for good");

        assertThat(doors.articles().find(editor, "Rockets hit a suburb")).isEmpty();
    }
}
