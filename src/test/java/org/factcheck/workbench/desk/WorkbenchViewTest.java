package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.FactsJson;
import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.live.Doing;
import org.factcheck.workbench.live.Presence;
import org.factcheck.workbench.live.Presences;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimGroup;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.Assignment;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class WorkbenchViewTest extends DeskRoom {
    @Test
    void another_person_is_seen_with_the_place_and_what_they_are_writing() {
        WorkbenchView view = workbench(killed);
        try (Presences.Place place = doors.presences().enter(article, editor.person(), () -> true)) {
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(people(view)).containsExactly(name(editor) + ", at no claim"));

            place.at(killed, null);
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(people(view)).containsExactly(name(editor) + ", at claim 2"));
            place.at(killed, Doing.VERDICT);

            await().pollInSameThread()
                    .untilAsserted(() ->
                            assertThat(people(view)).containsExactly(name(editor) + ", at claim 2, writing a verdict"));
            assertThat(words(ClaimPanel.class)).contains(name(editor) + " is writing a verdict here");
        }
        await().pollInSameThread().untilAsserted(() -> assertThat(people(view)).isEmpty());
        assertThat(words(ClaimPanel.class)).doesNotContain("writing a verdict");
    }

    @Test
    void a_comment_is_written_changed_resolved_and_deleted() {
        workbench(killed);
        test(area("Comment")).setValue("Who counted?");
        press("Add comment");
        assertThat(words(DiscussionSection.class))
                .contains("Discussion · one comment")
                .contains("Who counted?");
        assertThat(area("Comment").getValue()).isEmpty();

        press("Edit comment");
        test(area("Your comment")).setValue("Who counted them?");
        press("Save comment");
        assertThat(words(DiscussionSection.class)).contains("Who counted them?").contains("edited");

        press("Resolve");
        assertThat(words(DiscussionSection.class))
                .contains("Resolved by " + name(reviewer))
                .contains("Reopen");

        doors.comments()
                .comments(reviewer, killed)
                .forEach(comment -> doors.comments().delete(reviewer, comment.id(), comment.version()));
        workbench(killed);
        assertThat(words(DiscussionSection.class))
                .contains("This comment was deleted.")
                .doesNotContain("Who counted");
        assertThat(words(HistorySection.class)).contains("wrote a comment", "deleted a comment");
    }

    @Test
    void a_half_written_comment_is_there_again_after_the_page_was_left() {
        workbench(killed);
        test(area("Comment")).setValue("Half a thou");

        UI.getCurrent().navigate("");
        workbench(killed);

        assertThat(area("Comment").getValue()).isEqualTo("Half a thou");
    }

    @Test
    void who_has_an_article_open_that_is_archived_is_told_and_can_no_longer_change_it() {
        workbench(killed);
        test(area("Rationale")).setValue("Half a verdict");
        assertThat(buttons()).contains("Give verdict");

        doors.articles().archive(editor, article, 0);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Notification.class).all().stream()
                            .map(notice -> notice.getElement().getTextRecursively()))
                    .anyMatch(text -> text.contains("The article was archived"));
        });
        showWholePanel();
        assertThat(buttons()).doesNotContain("Give verdict", "Edit claim");

        doors.articles().unarchive(editor, article, 1);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            showWholePanel();
            assertThat(buttons()).contains("Give verdict");
        });
        assertThat(area("Rationale").getValue()).isEqualTo("Half a verdict");
    }

    @Test
    void the_list_of_inconsistencies_is_opened_by_the_address() {
        UI.getCurrent().navigate("articles/" + article, QueryParameters.of("issues", "open"));
        assertThat(find(WorkbenchView.class).single().getElement().getClassList())
                .contains("wb-drawer-open");
    }

    @Test
    void a_change_of_one_claim_by_somebody_else_is_shown_without_reading_all_of_them() {
        WorkbenchView view = workbench(wounded);
        String sent = painted();
        jdbc.sql("update claim set wording = 'Unheard of' where id = ?")
                .param(monday.value())
                .update();

        doors.comments().add(editor, killed, "Look at the map.");
        changeWordingOf(killed, "One civilian was killed.");

        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(view.claims())
                    .extracting(ClaimRow::wording)
                    .containsExactly(null, "One civilian was killed.", null);
        });
        assertThat(painted()).isEqualTo(sent);
    }

    @Test
    void others_are_told_at_which_claim_a_person_is_and_that_they_write_but_not_what() {
        WorkbenchView view = workbench(killed);
        assertThat(present()).singleElement().satisfies(place -> {
            assertThat(place.person()).isEqualTo(reviewer.person());
            assertThat(place.claim()).isEqualTo(killed);
            assertThat(place.doing()).isNull();
        });

        test(area("Rationale")).setValue("So it was.");
        assertThat(present()).extracting(Presence::doing).containsExactly(Doing.VERDICT);
        test(area("Rationale")).setValue("");
        assertThat(present()).extracting(Presence::doing).containsOnlyNulls();

        test(area("Rationale")).setValue("So it was.");
        view.step(1);
        assertThat(present()).singleElement().satisfies(place -> {
            assertThat(place.claim()).isEqualTo(monday);
            assertThat(place.doing()).isNull();
        });
        UI.getCurrent().navigate("");
        assertThat(present()).isEmpty();
    }

    private List<Presence> present() {
        return doors.presences().present(article);
    }

    private List<String> people(WorkbenchView view) {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return find(PeopleHere.class).all().stream()
                .flatMap(row -> row.getChildren())
                .map(avatar -> avatar.getElement().getAttribute("aria-label"))
                .toList();
    }

    private String name(Viewer person) {
        return doors.directory().names(List.of(person.person())).get(person.person());
    }

    @Test
    void a_claim_that_was_begun_is_kept_until_it_is_added_or_thrown_away() {
        workbench();
        begin("suburb");
        test(area("Wording")).setValue("A suburb was hit");
        choose(killed);
        assertThat(words(ClaimPanel.class)).contains("You began a claim and have not added it: “suburb”");

        workbench(wounded);
        press("Go on with it");
        awaitForm();
        assertThat(area("Wording").getValue()).isEqualTo("A suburb was hit");
        press("Add claim");
        assertThat(doors.drafts().newDraft(reviewer, article, DraftService.Place.TEXT))
                .isEmpty();

        begin("mayor");
        test(area("Wording")).setValue("The mayor");
        choose(killed);
        press("Throw it away");
        assertThat(words(ClaimPanel.class)).doesNotContain("You began a claim");
        assertThat(doors.drafts().newDraft(reviewer, article, DraftService.Place.TEXT))
                .isEmpty();
    }

    @Test
    void a_filter_by_kind_leaves_the_claims_of_that_kind_in_list_and_article() {
        workbench();
        assertThat(rows()).extracting(ClaimRow::id).containsExactly(wounded, killed, monday);

        press("Casualty");

        assertThat(rows()).extracting(ClaimRow::id).containsExactly(wounded, killed);
        assertThat(painted()).contains(wounded.toString(), killed.toString()).doesNotContain("\"" + monday + "\"");

        press("All");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_claim_chosen_in_the_list_is_the_one_in_article_and_panel() {
        workbench();

        choose(killed);

        assertThat(words(ClaimPanel.class)).contains("killing one man").contains("claim 2 of 3");
        assertThat(selectedInArticle()).isEqualTo(killed.toString());
    }

    @Test
    void the_claim_of_the_address_is_selected_and_the_keys_walk_on() {
        WorkbenchView view = workbench(wounded);
        assertThat(words(ClaimPanel.class)).contains("claim 1 of 3");

        view.step(1);

        assertThat(words(ClaimPanel.class)).contains("claim 2 of 3");
        assertThat(grid().asSingleSelect().getValue().id()).isEqualTo(killed);
        assertThat(selectedInArticle()).isEqualTo(killed.toString());
    }

    @Test
    void the_next_open_claim_passes_over_those_that_are_not_and_goes_round() {
        workbench(wounded);
        press("True");
        test(area("Rationale")).setValue("So it was.");
        press("Give verdict");
        workbench(killed);

        press("Next open");
        assertThat(words(ClaimPanel.class)).contains("claim 3 of 3");
        assertThat(notices()).doesNotContain("Past the end");

        press("Next open");
        assertThat(words(ClaimPanel.class)).contains("claim 2 of 3");
        assertThat(notices()).contains("Past the end of the list");
    }

    @Test
    void when_no_claim_is_open_that_is_said() {
        workbench(wounded);
        find(TextField.class).all().stream()
                .filter(field ->
                        field.getAriaLabel().filter("Find in claims"::equals).isPresent())
                .forEach(field -> test(field).setValue("no such words"));

        press("Next open");

        assertThat(words(ClaimPanel.class)).contains("not in this list");
        assertThat(notices()).contains("No claim in this list is open.");
    }

    @Test
    void grouped_claims_stand_under_headings_that_cannot_be_chosen() {
        workbench();

        group(ClaimFilter.Grouping.KIND);

        assertThat(listed()).extracting(ListRow::id).containsExactly("CASUALTY", wounded, killed, "DATE", monday);
        choose("CASUALTY");
        assertThat(words(ClaimPanel.class)).contains("No claim selected");
        choose(monday);
        assertThat(words(ClaimPanel.class)).contains("claim 3 of 3");
    }

    @Test
    void a_page_in_the_middle_of_groups_has_its_headings_at_their_places() {
        workbench();
        group(ClaimFilter.Grouping.KIND);
        List<Object> all = listed().stream().map(ListRow::id).toList();

        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to <= all.size(); to++) {
                assertThat(grid().getDataProvider().fetch(new Query<>(from, to - from, List.of(), null, null)))
                        .extracting(ListRow::id)
                        .isEqualTo(all.subList(from, to));
            }
        }
    }

    @Test
    void the_claims_of_a_paragraph_are_headed_by_how_it_begins() {
        workbench();
        group(ClaimFilter.Grouping.PARAGRAPH);
        assertThat(listed())
                .first()
                .isInstanceOfSatisfying(
                        ListRow.Heading.class,
                        heading -> assertThat(heading.group())
                                .isEqualTo(new ClaimGroup(
                                        "2", "Rockets hit Tsyrkuny overnight, wounding two residents and…", 3)));
    }

    private void group(ClaimFilter.Grouping by) {
        find(Select.class).all().stream()
                .filter(select -> "Group by".equals(select.getElement().getProperty("accessibleName")))
                .forEach(select -> ((Select<ClaimFilter.Grouping>) select).setValue(by));
    }

    private String notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void selected_claims_are_dismissed_together_and_brought_back_together() {
        workbench(wounded);
        press("Select several");
        assertThat(words(SelectionBar.class)).contains("None selected");
        check(wounded, monday);
        assertThat(words(SelectionBar.class)).contains("2 selected");
        assertThat(words(ClaimPanel.class)).contains("claim 1 of 3");

        press("Dismiss…");
        test(area("Reason")).setValue("Not checkable");
        press("Dismiss claims");

        assertThat(rows()).extracting(ClaimRow::id).containsExactly(killed);
        assertThat(words(SelectionBar.class)).contains("None selected");
        assertThat(notices()).contains("2 claims dismissed.").doesNotContain("left out");

        press("Undo");
        assertThat(rows()).extracting(ClaimRow::id).containsExactly(wounded, killed, monday);
        assertThat(notices()).contains("Taken back for 2 claims.");
    }

    @Test
    void a_claim_that_somebody_changed_while_one_chose_is_left_out_and_counted() {
        workbench();
        press("Select several");
        press("Select all shown");
        press("Change kind…");
        changeWording("Two civilians were wounded.");

        choice(ClaimKind.EVENT);
        press("Change kind");

        assertThat(notices())
                .contains("2 claims are now of the kind Event.")
                .contains("1 was left out: somebody changed it meanwhile.");
        assertThat(rows())
                .extracting(ClaimRow::kind)
                .containsExactly(ClaimKind.CASUALTY, ClaimKind.EVENT, ClaimKind.EVENT);

        press("Undo");
        assertThat(rows())
                .extracting(ClaimRow::kind)
                .containsExactly(ClaimKind.CASUALTY, ClaimKind.CASUALTY, ClaimKind.DATE);
    }

    @Test
    void a_priority_set_for_selected_claims_leads_the_list_until_it_is_taken_back() {
        workbench(monday);
        press("Select several");
        check(monday);
        press("Set priority…");
        choice(Priority.HIGH);
        press("Set priority");

        assertThat(notices()).contains("1 claim has the priority high now.");
        assertThat(rows().getLast().priority()).isEqualTo(1);
        assertThat(words(ClaimPanel.class)).contains("set by a person: high");
        assertThat(words(HistorySection.class)).contains("set the priority of the claim", "as detected", "high");
        press("Undo");
        assertThat(rows().getLast().priority()).isEqualTo(0.5);
    }

    @Test
    void an_editor_assigns_the_selected_claims_and_the_list_shows_who_has_them() {
        as(editor);
        workbench();
        group(ClaimFilter.Grouping.ASSIGNEE);
        press("Select several");
        check(killed, monday);
        press("Assign…");
        choice(AssignDialog.class, reviewer.person());
        press("Assign");

        assertThat(listed())
                .extracting(ListRow::id)
                .containsExactly(reviewer.person().toString(), killed, monday, "", wounded);

        press("Undo");
        assertThat(listed()).extracting(ListRow::id).containsExactly("", wounded, killed, monday);
    }

    @Test
    void a_reviewer_assigns_claims_to_themselves_and_a_viewer_selects_none() {
        workbench();
        press("Select several");
        check(killed);
        assertThat(buttons()).doesNotContain("Assign…");
        press("Assign to me");
        assertThat(doors.assignments().assignments(reviewer, killed))
                .extracting(Assignment::assignee)
                .containsExactly(reviewer.person());

        as(reader);
        navigate(DeskView.class);
        workbench();
        assertThat(buttons()).doesNotContain("Select several", "Dismiss…", "Change kind…");
    }

    @Test
    void space_checks_the_claim_of_the_row_and_unchecks_it() {
        workbench();
        press("Select several");

        space(killed);
        assertThat(words(SelectionBar.class)).contains("1 selected");
        space(killed);
        assertThat(words(SelectionBar.class)).contains("None selected");
    }

    @Test
    void what_a_filter_hides_is_no_longer_selected() {
        workbench();
        press("Select several");
        press("Select all shown");
        assertThat(words(SelectionBar.class)).contains("3 selected");

        press("Casualty");

        assertThat(words(SelectionBar.class)).contains("2 selected");
        press("All");
        assertThat(words(SelectionBar.class)).contains("2 selected");
    }

    /** As clicks on the check marks do. */
    private void check(ClaimId... claims) {
        listed().stream()
                .filter(row -> List.of(claims).contains(row.id()))
                .forEach(row -> grid().getSelectionModel().selectFromClient(row));
    }

    private void space(ClaimId claim) {
        ListRow row = listed().stream()
                .filter(candidate -> candidate.id().equals(claim))
                .findFirst()
                .orElseThrow();
        String key = grid().getDataCommunicator().getKeyMapper().key(row);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(ClaimListPane.ROW_KEY, key);
        data.put(ClaimListPane.SPACE_ON_WORDS, true);
        grid().getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(grid().getElement(), "keydown", data));
    }

    private void choice(Object value) {
        choice(ChoiceDialog.class, value);
    }

    @SuppressWarnings("unchecked")
    private void choice(Class<? extends Component> dialog, Object value) {
        find(ComboBox.class, find(dialog).single()).single().setValue(value);
    }

    @Test
    void an_unknown_claim_in_the_address_selects_nothing_and_says_so() {
        workbench(new ClaimId(987_654));

        assertThat(words(ClaimPanel.class)).contains("No claim selected");
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("There is no claim 987654");
    }

    @Test
    void evidence_from_a_new_source_is_added_and_shown() {
        workbench(wounded);

        press("Add evidence");
        test(field("Title")).setValue("Morning bulletin");
        test(area("Exact passage")).setValue("Two residents were wounded.");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");

        assertThat(words(EvidenceSection.class))
                .contains("Evidence · 1 source")
                .contains("Independent sources: 1")
                .contains("Morning bulletin")
                .contains("Two residents were wounded.");
        assertThat(doors.evidence().evidence(reviewer, wounded))
                .extracting(evidence -> evidence.source().title(), Evidence::passage, Evidence::stance)
                .containsExactly(tuple("Morning bulletin", "Two residents were wounded.", Evidence.Stance.SUPPORTS));
        assertThat(doors.drafts().draft(reviewer, wounded, DraftService.Form.EVIDENCE))
                .isEmpty();
    }

    @Test
    void evidence_that_cannot_be_saved_keeps_what_was_typed() {
        workbench(wounded);

        press("Add evidence");
        test(area("Exact passage")).setValue("Two residents were wounded.");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");

        assertThat(words(EvidenceSection.class)).contains("A source needs a title.");
        assertThat(area("Exact passage").getValue()).isEqualTo("Two residents were wounded.");
    }

    @Test
    void a_verdict_settles_the_claim_everywhere() {
        workbench(wounded);

        press("Mostly true");
        test(area("Rationale")).setValue("As the administration gave it.");
        press("Give verdict");

        assertThat(words(VerdictSection.class))
                .contains("Stands: Mostly true")
                .contains("As the administration gave it.");
        assertThat(words(ClaimListPane.class)).contains("1 settled").contains("1 supported");
        assertThat(doors.queries().claim(reviewer, wounded).state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(painted()).contains("state=SUPPORTED");
    }

    @Test
    void a_verdict_without_a_rating_is_not_given() {
        workbench(wounded);

        test(area("Rationale")).setValue("As the administration gave it.");
        press("Give verdict");

        assertThat(words(VerdictSection.class)).contains("Choose a rating first");
        assertThat(area("Rationale").getValue()).isEqualTo("As the administration gave it.");
        assertThat(doors.reviews().review(reviewer, wounded).verdicts()).isEmpty();
    }

    @Test
    void a_half_written_verdict_is_there_again_and_gone_once_given() {
        workbench(wounded);
        press("False");
        test(area("Rationale")).setValue("Not what the");

        workbench(killed);
        assertThat(area("Rationale").getValue()).isEmpty();
        workbench(wounded);

        assertThat(area("Rationale").getValue()).isEqualTo("Not what the");
        press("Give verdict");
        assertThat(doors.reviews().review(reviewer, wounded).verdicts())
                .extracting(verdict -> verdict.rating().label(), Verdict::rationale)
                .containsExactly(tuple("False", "Not what the"));
        assertThat(doors.drafts().draft(reviewer, wounded, DraftService.Form.VERDICT))
                .isEmpty();
    }

    @Test
    void a_viewer_finds_no_way_to_write() {
        workbench(wounded);
        List<String> writing = buttons();
        as(reader);

        navigate(DeskView.class);
        assertThat(buttons()).doesNotContain("New article");
        workbench(wounded);

        assertThat(writing).contains("Add evidence", "Give verdict", "Edit claim", "Dismiss claim");
        assertThat(buttons())
                .doesNotContain(
                        "Add evidence",
                        "Give verdict",
                        "Edit claim",
                        "Dismiss claim",
                        "Suggest correction",
                        "True",
                        "Edit",
                        "Withdraw");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(ArticleAnnotator.class).single().getElement().getProperty("readonly", false))
                .isTrue();
    }

    @Test
    void two_people_changing_one_claim_get_both_texts_shown() {
        workbench(wounded);
        press("Edit claim");
        test(area("Wording")).setValue("Two people were hurt.");
        changeWording("Two civilians were wounded.");

        press("Save claim");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(Pre.class).all())
                .extracting(words -> words.getElement().getTextRecursively())
                .containsExactly("Two people were hurt.", "Two civilians were wounded.");
        assertThat(wording()).isEqualTo("Two civilians were wounded.");

        press("Save merged");
        assertThat(wording()).isEqualTo("Two people were hurt.");
    }

    @Test
    void whoever_takes_theirs_keeps_what_is_saved() {
        workbench(wounded);
        press("Edit claim");
        test(area("Wording")).setValue("Two people were hurt.");
        changeWording("Two civilians were wounded.");
        press("Save claim");

        press("Take theirs");

        assertThat(wording()).isEqualTo("Two civilians were wounded.");
        assertThat(words(ClaimPanel.class)).contains("In other words: Two civilians were wounded.");
        assertThat(doors.drafts().draft(reviewer, wounded, DraftService.Form.CLAIM))
                .isEmpty();
    }

    @Test
    void a_draft_written_over_an_older_text_conflicts_instead_of_overwriting() {
        workbench(wounded);
        press("Edit claim");
        test(area("Wording")).setValue("Two people were hurt.");
        changeWording("Two civilians were wounded.");

        workbench(killed);
        workbench(wounded);
        assertThat(area("Wording").getValue()).isEqualTo("Two people were hurt.");
        press("Save claim");

        assertThat(find(Pre.class).all())
                .extracting(words -> words.getElement().getTextRecursively())
                .containsExactly("Two people were hurt.", "Two civilians were wounded.");
        assertThat(area("Wording, merged").getValue()).isEqualTo("Two people were hurt.");
        test(area("Wording, merged")).setValue("Two civilians were hurt.");
        press("Save merged");
        assertThat(words(ClaimPanel.class)).contains("In other words: Two civilians were hurt.");
    }

    @Test
    void a_wrong_detection_is_dismissed_with_a_reason_and_brought_back() {
        workbench(monday);
        press("Dismiss claim");
        Dialog dialog = find(Dialog.class).single();
        test(area("Reason")).setValue("No date of an event");
        find(Button.class, dialog).all().stream()
                .filter(button -> button.getText().equals("Dismiss claim"))
                .forEach(button -> test(button).click());

        assertThat(rows()).extracting(ClaimRow::id).containsExactly(wounded, killed);
        assertThat(words(ClaimPanel.class)).contains("Dismissed: No date of an event");

        press("Bring back");
        assertThat(rows()).hasSize(3);
        assertThat(buttons()).contains("Dismiss claim");
    }

    @Test
    void a_number_of_earlier_rules_is_not_explained_by_todays_and_an_edit_brings_it_up_to_date() {
        workbench(wounded);
        assertThat(words(FactsList.class))
                .contains("50 of 100 by earlier rules; by today’s: casualties and control are checked first");

        press("Edit claim");
        test(area("Wording")).setValue("Two people were hurt.");
        press("Save claim");

        assertThat(words(FactsList.class))
                .contains("95 of 100: casualties and control are checked first, it has a figure");
    }

    @Test
    void facts_are_said_in_words_of_the_reader_and_no_day_twice() {
        Facts man = Facts.none()
                .withCount(new CountRange(1.0, 1.0))
                .withOutcome(Outcome.KILLED)
                .with("sex", "male");
        facts(killed, man.with("among", "true").with("scope", "the oldest").with("continued", "true"));
        facts(wounded, man.withCount(new CountRange(2.0, 5.0)));
        LocalDate sunday = LocalDate.of(2022, 5, 15);
        facts(monday, Facts.none().withDate(DateRange.day(sunday), "2022-05-15"));

        workbench(killed);
        assertThat(words(FactsList.class))
                .contains("1 killed", "Rankone of several", "Amongthe oldest", "the quotation before it", "Sexmale")
                .doesNotContain("true");
        workbench(monday);
        assertThat(words(FactsList.class)).contains("15 May 2022").doesNotContain("2022-05-15");

        facts(
                monday,
                Facts.none()
                        .withDate(
                                new DateRange(sunday.withDayOfMonth(1), sunday.withDayOfMonth(31), false), "2022-05"));
        workbench(wounded);
        workbench(monday);
        assertThat(words(FactsList.class)).contains("31 May 2022 month").doesNotContain("2022-05");

        UI.getCurrent().setLocale(Locale.forLanguageTag("uk"));
        workbench(killed);
        assertThat(words(FactsList.class)).contains("1 вбитий", "Місцеодне з кількох", "Статьчоловіча");
        workbench(wounded);
        assertThat(words(FactsList.class)).contains("2–5 вбитих");
    }

    private void facts(ClaimId claim, Facts facts) {
        jdbc.sql("update claim set facts = ?::jsonb where id = ?")
                .params(FactsJson.write(facts), claim.value())
                .update();
    }

    @Test
    void a_verdict_without_evidence_is_told_to_give_its_reasons_and_one_with_evidence_is_not() {
        workbench(wounded);
        assertThat(words(VerdictForm.class)).contains("No evidence yet").doesNotContain("Kept as you type");

        press("Add evidence");
        test(field("Title")).setValue("Morning bulletin");
        test(area("Exact passage")).setValue("Two residents were wounded.");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");

        assertThat(words(VerdictForm.class)).contains("Kept as you type").doesNotContain("No evidence yet");
    }

    @Test
    void of_a_text_in_another_language_the_reader_is_told_and_makes_claims_by_hand() {
        String text = "Ракети\n\nРакети влучили в передмістя Харкова. Двоє мешканців поранені.";
        ArticleId foreign = new Newsroom(jdbc).article(team, editor.person(), text);
        issue(foreign, "LANGUAGE", new Span(0, text.length()));
        navigate("articles/" + foreign, WorkbenchView.class);

        assertThat(words(ArticlePane.class))
                .contains("does not seem to be in English")
                .contains("make claims by hand");
        assertThat(find(IssueList.class).all()).isEmpty();

        String words = "Двоє мешканців поранені";
        begin(text, words);
        press("Add claim");

        assertThat(rows()).extracting(ClaimRow::exact).containsExactly(words);
        assertThat(words(ArticlePane.class)).contains("make claims by hand");
    }

    @Test
    void of_a_text_in_english_no_language_is_told() {
        workbench();
        assertThat(words(ArticlePane.class)).doesNotContain("does not seem to be in English");
    }

    @Test
    void every_place_of_an_inconsistency_leads_to_its_words() {
        Span title = new Span(0, TEXT.indexOf('\n'));
        Span residents = span("two residents");
        Span man = span("one man");
        issue(article, "NUMBER_MISMATCH", title, residents, man);
        workbench();
        find(IssueList.class).single().setOpened(true);
        assertThat(buttons()).contains("Show place 2", "Show place 3").doesNotContain("Show place 1", "Show place 4");

        press("Numbers that differ");
        assertThat(revealed()).isEqualTo(title);
        press("Show place 2");
        assertThat(revealed()).isEqualTo(residents);
        press("Show place 3");
        assertThat(revealed()).isEqualTo(man);
    }

    @Test
    void an_inconsistency_is_settled_with_a_note_and_opened_again() {
        issue(article, "NUMBER_MISMATCH", span("two residents"));
        workbench();
        IssueList list = find(IssueList.class).single();
        list.setOpened(true);

        press("Settle: Numbers that differ. As it stands in the text.");
        test(area("Reason")).setValue("The author has corrected it.");
        press("Settle");
        assertThat(list.getSummaryText()).isEqualTo("No inconsistency left in the text · 1 settled");
        assertThat(words(IssueList.class)).contains("Settled: The author has corrected it.");

        press("Reopen: Numbers that differ. As it stands in the text.");
        assertThat(list.getSummaryText()).isEqualTo("1 inconsistency in the text");
    }

    @Test
    void a_viewer_is_shown_the_shortcuts_of_reading_only() {
        workbench();
        press("Shortcuts");
        assertThat(words(ShortcutsDialog.class))
                .contains("Next claim", "Add evidence", "Choose a rating", "1 … 5")
                .contains("In the article", "Start the reading cursor", "W S C", "Claim what is selected");
        find(ShortcutsDialog.class).single().close();

        as(reader);
        navigate(DeskView.class);
        workbench();
        press("Shortcuts");
        assertThat(words(ShortcutsDialog.class))
                .contains("Next claim", "Previous claim", "Find in claims", "Open the report", "W S C")
                .doesNotContain(
                        "Claim what is selected", "Add evidence", "Choose a rating", "Not enough evidence", "1 … 5");
    }

    @Test
    void a_correction_and_a_question_stand_with_the_claim() {
        workbench(wounded);
        press("Suggest correction");
        test(area("Replacement words")).setValue("wounding three residents");
        test(area("Reason for the correction")).setValue("The administration corrected its count.");
        test(area("Question to the author")).setValue("Where is the count from?");
        press("Save correction");

        assertThat(words(CorrectionSection.class))
                .contains("wounding three residents")
                .contains("The administration corrected its count.")
                .contains("Asked: Where is the count from?")
                .contains("Not answered yet");
    }

    @SuppressWarnings("unchecked")
    private Grid<ListRow> grid() {
        return find(Grid.class).single();
    }

    private List<ListRow> listed() {
        Grid<ListRow> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    private List<ClaimRow> rows() {
        return listed().stream()
                .filter(ListRow.OfClaim.class::isInstance)
                .map(row -> ((ListRow.OfClaim) row).claim())
                .toList();
    }

    /** As a click on the row does. */
    private void choose(Object id) {
        listed().stream()
                .filter(row -> row.id().equals(id))
                .forEach(row -> grid().getSelectionModel().selectFromClient(row));
    }

    private void begin(String words) {
        begin(TEXT, words);
    }

    /** Selects words of the article and asks for a claim of them. */
    private void begin(String text, String words) {
        int start = text.indexOf(words);
        ArticleAnnotator annotator = find(ArticleAnnotator.class).single();
        ComponentUtil.fireEvent(
                annotator,
                new ArticleAnnotator.RangeSelectEvent(annotator, true, start, start + words.length(), words));
        awaitForm();
    }

    /** The likely kind is found beside the session. */
    private void awaitForm() {
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(buttons()).contains("Add claim");
        });
    }

    private String painted() {
        return find(ArticleAnnotator.class).single().shown().stream()
                .map(claim -> "\"" + claim.id() + "\" " + claim)
                .toList()
                .toString();
    }

    private String selectedInArticle() {
        return find(ArticleAnnotator.class).single().getElement().getProperty("selected");
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private void issue(ArticleId of, String kind, Span... spans) {
        jdbc.sql("""
                        insert into text_issue (article_id, revision_id, kind, severity, description, spans)
                        values (?, ?, ?, 'MEDIUM', 'As it stands in the text.', ?::jsonb)
                        """)
                .params(
                        of.value(),
                        new Newsroom(jdbc).head(of).value(),
                        kind,
                        Stream.of(spans)
                                .map(span -> "{\"start\": %d, \"end\": %d}".formatted(span.start(), span.end()))
                                .toList()
                                .toString())
                .update();
    }

    /** The words that the article was last told to show. */
    private Span revealed() {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains("reveal"))
                .map(invocation -> invocation.getParameters().stream()
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .toList())
                .map(places -> new Span(places.getFirst(), places.getLast()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void changeWording(String wording) {
        changeWordingOf(wounded, wording);
    }

    private void changeWordingOf(ClaimId id, String wording) {
        Claim claim = doors.claims().claim(editor, id);
        doors.claims()
                .edit(
                        editor,
                        id,
                        claim.version(),
                        new ClaimEdit(
                                claim.kind(),
                                claim.anchor().start(),
                                claim.anchor().end(),
                                wording,
                                Facts.none(),
                                Polarity.POSITIVE,
                                Modality.ASSERTED,
                                null));
    }

    private String wording() {
        return doors.claims().claim(editor, wounded).wording();
    }

    @Test
    void an_end_of_a_claim_is_moved_and_moved_back() {
        workbench();
        ArticleAnnotator annotator = find(ArticleAnnotator.class).single();
        adjust(annotator, "wounding two");

        assertThat(doors.claims().claim(reviewer, wounded).anchor().exact()).isEqualTo("wounding two");
        press("Undo");
        assertThat(doors.claims().claim(reviewer, wounded).anchor().exact()).isEqualTo("wounding two residents");
    }

    @Test
    void a_verdict_that_was_not_begun_is_about_the_words_as_they_are_now() {
        workbench(wounded);
        adjust(find(ArticleAnnotator.class).single(), "wounding two");
        press("True");
        test(area("Rationale")).setValue("The mayor says the same.");
        press("Give verdict");

        assertThat(doors.reviews().review(reviewer, wounded).verdicts()).hasSize(1);
    }

    @Test
    void words_that_do_not_stand_there_change_no_claim() {
        workbench();
        ArticleAnnotator annotator = find(ArticleAnnotator.class).single();
        ComponentUtil.fireEvent(
                annotator, new ArticleAnnotator.ClaimAdjustEvent(annotator, true, wounded.toString(), 0, 4, "wrong"));

        assertThat(doors.claims().claim(reviewer, wounded).anchor().exact()).isEqualTo("wounding two residents");
    }

    @Test
    void who_may_only_read_moves_no_end() {
        as(reader);
        workbench();
        adjust(find(ArticleAnnotator.class).single(), "wounding two");

        assertThat(doors.claims().claim(reader, wounded).anchor().exact()).isEqualTo("wounding two residents");
    }

    private void adjust(ArticleAnnotator annotator, String words) {
        int start = TEXT.indexOf(words);
        ComponentUtil.fireEvent(
                annotator,
                new ArticleAnnotator.ClaimAdjustEvent(
                        annotator, true, wounded.toString(), start, start + words.length(), words));
    }
}
