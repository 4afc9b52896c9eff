package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.review.Comment;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** What people say to one another about the claim. */
final class DiscussionSection extends Section implements Editable {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Runnable saved;
    private final H3 heading = new H3();
    private final OrderedList list = new OrderedList();
    private final Div foot = new Div();
    private transient OpenClaim claim;
    private @Nullable CommentForm form;

    DiscussionSection(Bench bench, OpenClaim claim, Map<DraftService.Form, String> kept, Runnable saved) {
        this.bench = bench;
        this.claim = claim;
        this.saved = saved;
        addClassName("wb-section");
        list.addClassNames("wb-list", "wb-discussion");
        add(heading, list, foot);
        show(claim);
        if (bench.reviews()) {
            open(draftedComment(kept.get(DraftService.Form.COMMENT)), false);
        }
    }

    /** The own comment that a kept draft changes; null when there is no such draft. */
    private @Nullable Comment draftedComment(@Nullable String about) {
        return claim.comments().stream()
                .filter(comment -> CommentForm.about(comment).equals(about) && comment.text() != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void show(OpenClaim now) {
        claim = now;
        List<Comment> comments = now.comments();
        heading.setText(
                comments.isEmpty()
                        ? getTranslation("desk.comment")
                        : getTranslation("desk.comment.count", comments.size()));
        list.removeAll();
        comments.forEach(comment -> list.add(item(comment)));
        list.setVisible(!comments.isEmpty());
        setVisible(bench.reviews() || !comments.isEmpty());
    }

    @Override
    public Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    @Override
    public boolean busy() {
        return form != null && form.busy();
    }

    void focus() {
        if (form != null) {
            form.focus();
        }
    }

    private ListItem item(Comment comment) {
        Span when = Signs.note("");
        when.add(new Span(comment.authorName() + " "), new When(comment.createdAt()));
        if (comment.editedAt() != null && comment.text() != null) {
            when.add(new Span(" " + getTranslation("desk.comment.edited")));
        }
        ListItem item = new ListItem(new Div(when));
        String text = comment.text();
        if (text == null) {
            item.add(new Div(Signs.note(getTranslation("desk.comment.deleted"))));
            return item;
        }
        Paragraph words = new Paragraph(text);
        words.addClassName("wb-rationale");
        item.add(words);
        if (comment.settled()) {
            item.addClassName("wb-settled");
            item.add(new Div(Signs.note(getTranslation("desk.comment.settled"))));
        }
        if (bench.reviews()) {
            item.add(actions(comment));
        }
        return item;
    }

    private Div actions(Comment comment) {
        Div actions = new Div();
        actions.addClassName("wb-row");
        if (comment.author().equals(bench.person())) {
            actions.add(action("desk.comment.edit", () -> open(comment, true)));
            actions.add(action("desk.comment.delete", () -> delete(comment)));
        }
        actions.add(action(
                comment.settled() ? "desk.comment.reopen" : "desk.comment.settle",
                () -> attempt(() -> bench.rooms()
                        .comments()
                        .settle(bench.viewer(), comment.id(), comment.version(), !comment.settled()))));
        return actions;
    }

    private NativeButton action(String key, Runnable run) {
        NativeButton button = new NativeButton(getTranslation(key), click -> run.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private void open(@Nullable Comment comment, boolean focus) {
        if (form != null && form.busy()) {
            // There is one draft: a second form would write over what is typed in the first.
            Notices.failed(getTranslation("desk.form.busy"));
            form.focus();
            return;
        }
        CommentForm opened = new CommentForm(bench, claim, comment, changed -> {
            form = null;
            if (changed) {
                saved.run();
            }
            open(null, false);
        });
        form = opened;
        foot.removeAll();
        foot.add(opened);
        if (focus) {
            opened.focus();
        }
    }

    private void delete(Comment comment) {
        Confirm.ask(
                getTranslation("desk.comment.deletion.title"),
                getTranslation("desk.comment.deletion.text"),
                getTranslation("desk.comment.deletion.go"),
                () -> attempt(() -> bench.rooms().comments().delete(bench.viewer(), comment.id(), comment.version())));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        saved.run();
    }
}
