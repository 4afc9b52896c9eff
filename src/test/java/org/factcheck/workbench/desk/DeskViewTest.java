package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
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
}
