package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.factcheck.workbench.account.Preference;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.Assignment;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.FormMessage;
import org.junit.jupiter.api.Test;

class KeyboardViewTest extends DeskRoom {
    @Test
    void keys_walk_over_the_claims_and_the_open_ones() {
        workbench(wounded);
        key("J");
        assertThat(words(ClaimPanel.class)).contains("claim 2 of 3");
        key("K");
        assertThat(words(ClaimPanel.class)).contains("claim 1 of 3");
        key("N");
        assertThat(words(ClaimPanel.class)).contains("claim 2 of 3");
        key("Shift+N");
        assertThat(words(ClaimPanel.class)).contains("claim 1 of 3");
    }

    @Test
    void a_claim_is_taken_and_handed_back_by_key_and_either_is_undone() {
        workbench(killed);
        key("M");
        assertThat(assignees()).containsExactly(reviewer.person());
        key("M");
        assertThat(assignees()).isEmpty();

        key("U");
        assertThat(assignees()).containsExactly(reviewer.person());
        key("U");
        assertThat(assignees()).isEmpty();
        key("U");
        assertThat(notices()).contains("There is nothing to undo.");
    }

    @Test
    void without_a_claim_the_key_to_take_one_says_so() {
        workbench();
        key("M");
        assertThat(notices()).contains("Choose a claim first, then it can be assigned to you.");
    }

    @Test
    void a_dismissed_claim_is_restored_by_the_key_that_undoes() {
        workbench(killed);
        press("Dismiss claim");
        test(area("Reason")).setValue("Not checkable.");
        test(find(Button.class).withText("Dismiss claim").all().stream()
                        .filter(button -> button.hasThemeName("primary"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(doors.claims().claim(reviewer, killed).dismissal()).isNotNull();

        key("U");

        assertThat(doors.claims().claim(reviewer, killed).dismissal()).isNull();
        assertThat(words(ClaimPanel.class)).contains("Dismiss claim");
    }

    @Test
    void a_comment_is_taken_back_by_the_key_and_of_a_verdict_is_said_that_it_stays() {
        workbench(killed);
        press("False");
        press("Give verdict");
        test(area("Comment")).setValue("Who counted?");
        key("Ctrl+Enter", "CommentForm");

        key("U");
        assertThat(doors.comments().comments(reviewer, killed))
                .allSatisfy(comment -> assertThat(comment.text()).isNull());
        assertThat(notices()).contains("The comment is deleted.");
        key("U");
        assertThat(notices()).anyMatch(notice -> notice.startsWith("A verdict stays in the history of its claim."));
        assertThat(verdicts()).hasSize(1);
        assertThat(words(VerdictForm.class)).contains("Give verdict");
    }

    @Test
    void leaving_the_article_leaves_nothing_to_undo() {
        workbench(killed);
        key("M");
        navigate(DeskView.class);
        workbench(killed);
        key("U");
        assertThat(assignees()).containsExactly(reviewer.person());
    }

    @Test
    void the_key_that_confirms_saves_the_form_in_which_the_cursor_is() {
        workbench(killed);
        test(area("Rationale")).setValue("So it was.");
        test(area("Comment")).setValue("Who counted?");

        key("Ctrl+Enter", "CommentForm");
        assertThat(doors.comments().comments(reviewer, killed)).hasSize(1);
        assertThat(verdicts()).isEmpty();

        key("Ctrl+Enter", "VerdictForm");
        assertThat(words(VerdictForm.class)).contains("Choose a rating");
        key("4");
        key("Ctrl+Enter", "VerdictForm");
        assertThat(verdicts()).extracting(Verdict::rationale).containsExactly("So it was.");
    }

    @Test
    void from_outside_of_all_forms_the_only_one_with_something_in_it_is_saved() {
        workbench(killed);
        key("Ctrl+Enter");
        assertThat(notices()).contains("Nothing is typed that could be saved.");

        test(area("Comment")).setValue("Who counted?");
        key("2");
        key("Ctrl+Enter");
        assertThat(notices()).contains("Several forms are half-written. Put the cursor into the one to save.");
        assertThat(verdicts()).isEmpty();

        test(area("Comment")).setValue("");
        key("Ctrl+Enter");
        assertThat(verdicts())
                .extracting(verdict -> verdict.rating().shortcut())
                .containsExactly("2");
    }

    @Test
    void evidence_is_begun_and_saved_by_keys() {
        workbench(killed);
        key("E");
        test(field("Title")).setValue("Morning bulletin");
        stance(Evidence.Stance.SUPPORTS);
        key("Ctrl+Enter", "EvidenceForm");
        assertThat(doors.evidence().evidence(reviewer, killed)).hasSize(1);
        assertThat(find(EvidenceForm.class).all()).isEmpty();
    }

    @Test
    void enter_in_the_search_goes_to_the_first_claim_found() {
        workbench();
        TextField search = find(TextField.class).all().stream()
                .filter(field -> "Find in claims".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(search).setValue("killing");
        enter(search);
        assertThat(words(ClaimPanel.class)).contains("killing one man");

        test(search).setValue("nowhere");
        enter(search);
        assertThat(words(ClaimPanel.class)).contains("killing one man");
    }

    @Test
    void buttons_say_their_keys() {
        workbench(killed);
        assertThat(keyOf("Add evidence")).isEqualTo("E");
        assertThat(keyOf("Give verdict")).isEqualTo("Control+Enter");
        assertThat(keyOf("Next open")).isEqualTo("N");
        assertThat(find(Button.class)
                        .withText("Add evidence")
                        .single()
                        .getElement()
                        .getAttribute("title"))
                .isEqualTo("Add evidence (E)");
    }

    @Test
    void to_a_viewer_the_keys_of_reviewers_do_nothing() {
        as(reader);
        workbench(killed);
        key("M");
        key("E");
        key("4");
        assertThat(assignees()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(KeyListener.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("keys")
                        .toString())
                .contains("\"J\"", "\"R\"")
                .doesNotContain("\"M\"", "\"E\"", "\"4\"", "Enter");
    }

    @Test
    void a_key_that_was_changed_works_at_once_is_shown_everywhere_and_is_there_the_next_time() {
        workbench(wounded);
        key("?");
        assertThat(words(ShortcutsDialog.class)).contains("1 … 5");
        choose("Next claim", "D");
        assertThat(said()).contains("“Next claim” has the key D now.");
        find(ShortcutsDialog.class).single().close();

        assertThat(titles()).contains("Next claim (D)").doesNotContain("Next claim (J)");
        key("J");
        assertThat(words(ClaimPanel.class)).contains("claim 1 of 3");
        key("D");
        assertThat(words(ClaimPanel.class)).contains("claim 2 of 3");

        navigate(DeskView.class);
        workbench(wounded);
        assertThat(titles()).contains("Next claim (D)");
        as(editor);
        navigate(DeskView.class);
        navigate("articles/" + article, WorkbenchView.class);
        assertThat(doors.preferences().value(editor, Preference.KEYS)).isEmpty();
    }

    @Test
    void a_key_that_others_need_is_refused_with_the_reason() {
        workbench(wounded);
        key("?");
        choose("Next claim", "E");
        assertThat(said()).contains("E is taken: “Add evidence”.");
        choose("Next claim", "Ctrl+T");
        assertThat(said()).contains("Ctrl+T belongs to the browser or the system.");
        choose("Next claim", "Escape");
        assertThat(said()).isEmpty();
        assertThat(doors.preferences().value(reviewer, Preference.KEYS)).isEmpty();
    }

    @Test
    void all_keys_are_set_back_to_the_usual_ones() {
        workbench(wounded);
        key("?");
        choose("Undo what was done last", "Z");
        press("Reset all");
        assertThat(said()).contains("All keys are the usual ones again.");
        find(ShortcutsDialog.class).single().close();
        assertThat(doors.preferences().value(reviewer, Preference.KEYS)).isEmpty();
        key("Z");
        assertThat(notices()).doesNotContain("There is nothing to undo.");
        key("U");
        assertThat(notices()).contains("There is nothing to undo.");
    }

    /** What the dialog says below the list. */
    private String said() {
        return find(FormMessage.class).all().stream()
                .map(FormMessage::getText)
                .filter(text -> text.contains("key") || text.contains("belongs"))
                .findFirst()
                .orElse("");
    }

    private void choose(String does, String key) {
        press("Change the key: " + does);
        KeyListener asking = find(KeyListener.class).all().stream()
                .filter(listener -> listener.findAncestor(ShortcutsDialog.class) != null)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(asking, new KeyListener.RecordEvent(asking, true, key));
    }

    private List<String> titles() {
        return find(NativeButton.class).all().stream()
                .map(button -> String.valueOf(button.getElement().getAttribute("title")))
                .toList();
    }

    private void enter(TextField field) {
        ComponentUtil.fireEvent(
                field,
                new com.vaadin.flow.component.KeyDownEvent(
                        field, com.vaadin.flow.component.Key.ENTER.getKeys().getFirst()));
    }

    private String keyOf(String button) {
        return find(Button.class).withText(button).single().getElement().getAttribute("aria-keyshortcuts");
    }

    private void key(String key) {
        key(key, "");
    }

    private void key(String key, String form) {
        KeyListener listener = find(KeyListener.class).all().stream()
                .filter(one -> one.findAncestor(WorkbenchView.class) != null)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(listener, new KeyListener.PressEvent(listener, true, key, form));
    }

    private List<PersonId> assignees() {
        return doors.assignments().assignments(editor, killed).stream()
                .map(Assignment::assignee)
                .toList();
    }

    private List<Verdict> verdicts() {
        return doors.reviews().review(reviewer, killed).verdicts();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getProperty("text", "")
                        + notice.getElement().getTextRecursively())
                .toList();
    }
}
