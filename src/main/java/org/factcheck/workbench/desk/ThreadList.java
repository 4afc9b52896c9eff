package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.review.Comment;
import org.factcheck.workbench.review.CommentDraft;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** One discussion: its threads, what can be done with them, and one open form. What is typed in others is kept. */
final class ThreadList extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient DiscussionPlace place;
    private final transient Runnable saved;
    private final transient List<Directory.Named> people;
    private final OrderedList list = new OrderedList();
    private final Div foot = new Div();
    private final transient Map<CommentId, Div> slots = new HashMap<>();
    private transient List<Comment> comments = List.of();
    private boolean settledToo = true;
    private @Nullable CommentForm form;

    ThreadList(Bench bench, DiscussionPlace place, List<Comment> comments, Runnable saved) {
        this.bench = bench;
        this.place = place;
        this.saved = saved;
        people = bench.reviews() ? bench.rooms().comments().mentionable(bench.viewer(), place.article()) : List.of();
        list.addClassNames("wb-list", "wb-discussion");
        add(list, foot);
        show(comments);
        if (bench.reviews()) {
            open(begun(), false);
        }
    }

    /** What was typed last and not sent; else a new thread. */
    private CommentForm.Purpose begun() {
        return bench.rooms().comments().drafts(bench.viewer(), place).stream()
                .map(this::purpose)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(CommentForm.Purpose.NEW);
    }

    private Optional<CommentForm.Purpose> purpose(CommentDraft draft) {
        if (draft.about().equals(CommentDraft.About.NEW)) {
            return Optional.of(CommentForm.Purpose.NEW);
        }
        return comments.stream()
                .flatMap(comment -> java.util.stream.Stream.of(
                        new CommentForm.Purpose(comment, null), new CommentForm.Purpose(null, comment)))
                .filter(purpose -> purpose.about().equals(draft.about()))
                .filter(purpose -> purpose.edited() == null
                        || purpose.edited().text() != null
                                && purpose.edited().author().equals(bench.person()))
                .findFirst();
    }

    void show(List<Comment> now) {
        comments = now;
        list.removeAll();
        slots.clear();
        Map<CommentId, List<Comment>> threads = new LinkedHashMap<>();
        now.forEach(comment -> threads.computeIfAbsent(comment.thread(), first -> new ArrayList<>())
                .add(comment));
        threads.values().stream()
                .filter(thread -> settledToo || !thread.getFirst().settled())
                .forEach(thread -> list.add(thread(thread)));
        list.setVisible(list.getComponentCount() > 0);
        CommentForm opened = form;
        if (opened != null && opened.purpose() != CommentForm.Purpose.NEW) {
            place(opened);
        }
    }

    /** Whether resolved threads are shown. */
    void showSettled(boolean shown) {
        settledToo = shown;
        show(comments);
    }

    Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    boolean busy() {
        return form != null && form.busy();
    }

    void focus() {
        if (form != null) {
            form.focus();
        }
    }

    private ListItem thread(List<Comment> thread) {
        Comment first = thread.getFirst();
        ListItem item = new ListItem();
        item.addClassName("wb-thread");
        if (!first.first()) {
            item.add(new Div(Signs.note(getTranslation("desk.thread.hiddenFirst"))));
        }
        OrderedList replies = new OrderedList();
        replies.addClassNames("wb-list", "wb-replies");
        for (Comment comment : thread) {
            if (comment.first()) {
                item.add(comment(comment));
            } else {
                replies.add(new ListItem(comment(comment)));
            }
        }
        if (replies.getComponentCount() > 0) {
            item.add(replies);
        }
        if (first.settlement() != null) {
            item.addClassName("wb-settled");
            Span resolved = Signs.note("");
            resolved.add(
                    new Span(getTranslation(
                                    "desk.thread.resolved", first.settlement().byName()) + " "),
                    new When(first.settlement().at()));
            item.add(new Div(resolved));
        }
        if (bench.reviews() && first.first()) {
            Div slot = new Div();
            slots.put(first.thread(), slot);
            item.add(threadActions(first), slot);
        }
        return item;
    }

    private Div comment(Comment comment) {
        Div whole = new Div();
        whole.addClassName("wb-comment");
        whole.setId("comment-" + comment.id());
        Span when = Signs.note("");
        Span author = new Span(comment.authorName());
        author.addClassName("wb-author");
        when.add(author, new Span(" "), new When(comment.createdAt()));
        if (comment.editedAt() != null && comment.text() != null) {
            when.add(new Span(" " + getTranslation("desk.comment.edited")));
        }
        whole.add(new Div(when));
        if (comment.text() == null) {
            whole.add(new Div(Signs.note(getTranslation("desk.comment.deleted"))));
            return whole;
        }
        whole.add(new CommentText(comment));
        if (bench.reviews() && comment.author().equals(bench.person())) {
            Div slot = new Div();
            slots.putIfAbsent(comment.id(), slot);
            Div actions = new Div(
                    action("desk.comment.edit", () -> open(new CommentForm.Purpose(null, comment), true)),
                    action("desk.comment.delete", () -> delete(comment)));
            actions.addClassNames("wb-row", "wb-comment-actions");
            whole.add(actions, slot);
        }
        return whole;
    }

    private Div threadActions(Comment first) {
        Div actions = new Div(
                action("desk.comment.reply", () -> open(new CommentForm.Purpose(first, null), true)),
                action(
                        first.settled() ? "desk.comment.reopen" : "desk.comment.settle",
                        () -> attempt(() -> bench.rooms()
                                .comments()
                                .settle(bench.viewer(), first.id(), first.version(), !first.settled()))));
        actions.addClassNames("wb-row", "wb-comment-actions");
        return actions;
    }

    private NativeButton action(String key, Runnable run) {
        NativeButton button = new NativeButton(getTranslation(key), click -> run.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** Opens a form in the place of the one that is open; what is typed in that one is kept. */
    private void open(CommentForm.Purpose purpose, boolean focus) {
        CommentDraft kept = bench.rooms().comments().drafts(bench.viewer(), place).stream()
                .filter(draft -> draft.about().equals(purpose.about()))
                .findFirst()
                .orElse(null);
        if (form != null) {
            form.removeFromParent();
        }
        CommentForm opened = new CommentForm(bench, place, purpose, kept, people, saved, changed -> {
            if (form != null) {
                form.removeFromParent();
            }
            form = null;
            if (changed) {
                saved.run();
            }
            open(CommentForm.Purpose.NEW, false);
        });
        form = opened;
        place(opened);
        if (focus) {
            opened.focus();
        }
    }

    /** Where the form belongs: under its thread or comment, else below all. */
    private void place(CommentForm opened) {
        CommentForm.Purpose purpose = opened.purpose();
        Comment about = purpose.edited() != null ? purpose.edited() : purpose.thread();
        Div slot = about == null ? foot : slots.getOrDefault(about.id(), foot);
        slot.add(opened);
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
