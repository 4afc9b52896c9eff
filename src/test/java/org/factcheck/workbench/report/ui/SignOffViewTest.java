package org.factcheck.workbench.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.report.PublishedReport;
import org.factcheck.workbench.report.ReportChanges;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.report.SampleReport;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewPublication;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.review.SignOffGate;
import org.factcheck.workbench.review.SignOffGate.Blocker;
import org.factcheck.workbench.review.SignOffGate.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SignOffViewTest extends ReportRoom {
    private static final Publication VERSION_1 =
            new Publication(1, "Edda Editor", Instant.parse("2022-05-19T09:00:00Z"), "ab".repeat(32), null);

    @BeforeEach
    void article() {
        when(articles.article(any(), eq(ARTICLE))).thenReturn(ARTICLE_OF_TEAM);
        when(publications.publish(any(), any(), any())).thenReturn(VERSION_2);
    }

    @Test
    void blockers_stand_in_groups_and_lead_to_their_claims() {
        block(claims(Reason.OPEN, 13));
        SignOffView view = open();
        assertThat(words(view))
                .contains("13 things block the sign-off of this article.", "Open claims (13)", "0 of 2 verdicts")
                .contains("Show more (3 left)");
        assertThat(find(Anchor.class).withText("Claim words 1").single().getHref())
                .isEqualTo("articles/7?claim=1");
        assertThat(find(Anchor.class).withText("Claim words 13").all()).isEmpty();
    }

    @Test
    void an_editor_publishes_what_nothing_blocks_without_giving_a_reason() {
        as(EDITOR);
        SignOffView view = open();
        assertThat(find(TextArea.class).all()).isEmpty();
        test(find(Button.class).withText("Publish report").single()).click();
        verify(publications).publish(EDITOR, ARTICLE, new NewPublication(0, null, null));
        assertThat(words(view)).containsSubsequence("Version 2 is published.", "ef".repeat(32), "Published versions");
        assertThat(find(Anchor.class).withText("Read version 2").single().getHref())
                .isEqualTo("articles/7/report/2");
    }

    @Test
    void news_of_what_others_did_is_offered_and_that_of_ones_own_publishing_is_not() {
        as(EDITOR);
        open();
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Consumer<Change>> listener = ArgumentCaptor.forClass(Consumer.class);
        verify(changes).follow(eq(ARTICLE), listener.capture());
        test(find(Button.class).withText("Publish report").single()).click();

        listener.getValue().accept(new Change(ARTICLE, null));
        roundTrip();
        assertThat(find(NativeButton.class).withText("Show the newest").all()).isEmpty();

        listener.getValue().accept(new Change(ARTICLE, null));
        roundTrip();
        assertThat(find(NativeButton.class).withText("Show the newest").all()).hasSize(1);
    }

    @Test
    void publishing_although_something_blocks_takes_a_reason() {
        as(EDITOR);
        block(claims(Reason.DISPUTED, 1));
        open();
        assertThat(find(Button.class).withText("Publish report").all()).isEmpty();
        test(find(Button.class).withText("Publish anyway").single()).click();
        verify(publications, never()).publish(any(), any(), any());
        TextArea reason = find(TextArea.class).single();
        assertThat(reason.getLabel()).isEqualTo("Reason for publishing anyway");
        assertThat(reason.isInvalid()).isTrue();

        test(reason).setValue("The paper closes");
        test(find(Button.class).withText("Publish anyway").single()).click();
        verify(publications).publish(EDITOR, ARTICLE, new NewPublication(0, "The paper closes", null));
    }

    @Test
    void a_further_version_asks_what_was_corrected_and_keeps_it_when_somebody_else_was_faster() {
        as(EDITOR);
        published(new ReportChanges(2, true, 0, 0, List.of()));
        when(publications.publish(any(), any(), any())).thenThrow(new ConflictException("The published report"));
        SignOffView view = open();
        TextArea corrected = find(TextArea.class).single();
        assertThat(corrected.getLabel()).isEqualTo("What was corrected");
        test(corrected).setValue("The number of wounded");
        test(find(Button.class).withText("Publish report").single()).click();
        verify(publications).publish(EDITOR, ARTICLE, new NewPublication(2, null, "The number of wounded"));
        assertThat(words(view)).contains("Somebody has published meanwhile.");
        assertThat(corrected.getValue()).isEqualTo("The number of wounded");
    }

    @Test
    void what_is_typed_is_kept_until_it_is_published() {
        as(EDITOR);
        block(List.of(
                new Blocker(Reason.TEXT_ISSUE, "Two spellings of Kharkiv", null, null, "MISSPELLING", null, 0, 0)));
        when(drafts.newDraft(EDITOR, ARTICLE, DraftService.Place.SIGN_OFF))
                .thenReturn(Optional.of(Map.of("reason", "The paper")));
        open();
        assertThat(find(Anchor.class)
                        .withText("Two spellings of Kharkiv")
                        .single()
                        .getHref())
                .as("where the inconsistencies are listed")
                .isEqualTo("articles/7?issues=open");
        TextArea reason = find(TextArea.class).single();
        assertThat(reason.getValue()).isEqualTo("The paper");
        test(reason).setValue("The paper closes");
        verify(drafts)
                .keepNew(
                        EDITOR,
                        ARTICLE,
                        DraftService.Place.SIGN_OFF,
                        Map.of("reason", "The paper closes", "corrected", ""));
        test(find(Button.class).withText("Publish anyway").single()).click();
        verify(publications).publish(EDITOR, ARTICLE, new NewPublication(0, "The paper closes", null));
        verify(drafts).discardNew(EDITOR, ARTICLE, DraftService.Place.SIGN_OFF);
    }

    @Test
    void what_has_not_changed_since_it_was_published_is_not_published_again() {
        as(EDITOR);
        block(claims(Reason.OPEN, 3));
        published(new ReportChanges(2, false, 0, 0, List.of()));
        assertThat(words(open()))
                .containsSubsequence("Nothing has changed since version 2", "Published versions", "Open claims (3)")
                .doesNotContain("things block");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void those_who_do_not_sign_off_see_the_state_and_the_versions_but_no_button() {
        block(claims(Reason.IN_REVIEW, 2));
        published(new ReportChanges(2, true, 0, 0, List.of()));
        SignOffView view = open();
        assertThat(words(view))
                .contains("2 things block", "Claims in review (2)", "Editors sign off.")
                .contains("Version 2", "newest", "ef".repeat(32), "41:" + "cd".repeat(32))
                .contains("Version 1", "ab".repeat(32), "nothing sealed");
        assertThat(buttons()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void an_earlier_version_stays_readable_and_says_which_is_the_newest() {
        ReportModel first = SampleReport.published();
        when(published.report(VIEWER, ARTICLE, 1)).thenReturn(new PublishedReport(first, VERSION_1, 2));
        PublishedReportView view = navigate("articles/7/report/1", PublishedReportView.class);
        assertThat(words(view))
                .contains("This is version 1, published 19 May 2022, 09:00 by Edda Editor. Version 2 is the newest.");
        assertThat(find(Anchor.class).withText("Read version 2").single().getHref())
                .isEqualTo("articles/7/report/2");
        Document page = Jsoup.parseBodyFragment(view.getElement().getChild(1).getProperty("innerHTML"));
        assertThat(page.select(".wb-entry")).hasSize(6);
        assertThat(page.select("#changes").text()).contains("The number of wounded was wrong.");
        assertThat(find(Anchor.class).all().stream().filter(Anchor::isDownload)).hasSize(4);
    }

    private static final Article ARTICLE_OF_TEAM =
            new Article(ARTICLE, TEAM, "Rockets hit a suburb", null, null, null, Instant.EPOCH, null, 0);

    private SignOffView open() {
        return navigate("articles/7/sign-off", SignOffView.class);
    }

    private void published(ReportChanges since) {
        when(publications.versions(any(), eq(ARTICLE))).thenReturn(List.of(VERSION_2, VERSION_1));
        when(published.standing(any(), eq(ARTICLE))).thenReturn(new ReportStanding(VERSION_2, since));
    }

    private void block(List<Blocker> blockers) {
        when(publications.gate(any(), eq(ARTICLE))).thenReturn(new SignOffGate(blockers));
    }

    private static List<Blocker> claims(Reason reason, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        new Blocker(reason, "Claim words " + i, new ClaimId(i), ClaimKind.CASUALTY, null, null, 0, 2))
                .toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(text -> text.startsWith("Publish"))
                .toList();
    }
}
