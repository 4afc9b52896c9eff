package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.factcheck.workbench.claim.ClaimBatch;
import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.claim.PriorityBatch;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.AssignmentPlan;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;

/** What can be done with the selected claims together. Each deed can be taken back as a whole for a while. */
final class SelectionBar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final transient Supplier<List<ClaimRow>> selection;
    private final transient Runnable changed;
    private final Span number = new Span();
    private final List<Button> deeds;

    /**
     * @param selection the claims as the person sees them now
     * @param changed shows anew what was changed
     */
    SelectionBar(Bench bench, Supplier<List<ClaimRow>> selection, Runnable selectAll, Runnable changed) {
        this.bench = bench;
        this.selection = selection;
        this.changed = changed;
        addClassName("wb-selection");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("desk.selection"));
        number.getElement().setAttribute("role", "status");
        number.addClassName("wb-grow");
        Button all = small(new Button(getTranslation("desk.selection.all"), click -> selectAll.run()));
        Button assign = small(
                bench.edits()
                        ? new Button(getTranslation("desk.selection.assign"), click -> assign())
                        : new Button(getTranslation("desk.selection.take"), click -> take()));
        Button kind = small(new Button(getTranslation("desk.selection.kind"), click -> changeKind()));
        Button priority = small(new Button(getTranslation("desk.selection.priority"), click -> setPriority()));
        Button dismiss = small(new Button(getTranslation("desk.selection.dismiss"), click -> dismiss()));
        Button plan = small(new Button(getTranslation("desk.selection.plan"), click -> plan()));
        plan.setVisible(bench.edits());
        deeds = List.of(assign, plan, kind, priority, dismiss);
        Div count = new Div(number, all);
        count.addClassName("wb-row");
        Div actions = new Div(assign, plan, kind, priority, dismiss);
        actions.addClassName("wb-row");
        add(count, actions);
        show(0);
    }

    private static Button small(Button button) {
        button.addThemeNames("small", "tertiary");
        return button;
    }

    void show(int selected) {
        number.setText(getTranslation("desk.selection.number", selected));
        deeds.forEach(deed -> deed.setEnabled(selected > 0));
    }

    private ArticleId article() {
        return bench.article().id();
    }

    private void assign() {
        new ClaimAssigning(bench, changed).ask(ids(standing()));
    }

    private void take() {
        attempt(() -> new ClaimAssigning(bench, changed)
                .assign(ids(standing()), bench.person(), bench.viewer().name(), null));
    }

    private void plan() {
        List<ClaimId> claims = ids(standing());
        new PlanDialog(
                        getTranslation("desk.plan.title", claims.size()),
                        true,
                        due -> bench.rooms().plans().plan(bench.viewer(), article(), claims, due),
                        this::apply)
                .open();
    }

    private void apply(List<AssignmentPlan.Pick> picks) {
        TeamId team = bench.article().team();
        AssignmentPlan.Outcome done = bench.rooms().plans().apply(bench.viewer(), team, picks);
        told(
                getTranslation("desk.plan.applied", done.done().size(), done.leftOut()),
                done.done().isEmpty(),
                () -> Notices.done(getTranslation(
                        "desk.selection.undone",
                        bench.rooms()
                                .plans()
                                .takeBack(bench.viewer(), team, done.done())
                                .done()
                                .size(),
                        0)));
    }

    private void changeKind() {
        List<ClaimRow> claims = selection.get();
        new ChoiceDialog<>(
                        "desk.selection.newKind",
                        getTranslation("desk.selection.newKind.title", claims.size()),
                        Arrays.asList(ClaimKind.values()),
                        Words::of,
                        kind -> changeKind(claims, kind))
                .open();
    }

    private void changeKind(List<ClaimRow> claims, ClaimKind kind) {
        List<ClaimRow> others =
                claims.stream().filter(row -> row.kind() != kind).toList();
        Map<ClaimId, ClaimKind> before =
                others.stream().collect(Collectors.toUnmodifiableMap(ClaimRow::id, ClaimRow::kind));
        Map<ClaimId, ClaimKind> after = new HashMap<>(before);
        after.replaceAll((claim, old) -> kind);
        ClaimBatch done = bench.rooms().batches().changeKinds(bench.viewer(), article(), versions(others), after);
        told(
                getTranslation("desk.selection.kindChanged", done.changed().size(), Words.of(kind), done.leftOut()),
                done.changed().isEmpty(),
                () -> undone(bench.rooms().batches().changeKinds(bench.viewer(), article(), done.changed(), before)));
    }

    private void setPriority() {
        List<ClaimRow> claims = selection.get();
        new ChoiceDialog<>(
                        "desk.selection.newPriority",
                        getTranslation("desk.selection.newPriority.title", claims.size()),
                        List.of(Priority.HIGH, Priority.NORMAL, Priority.LOW, Priority.AS_DETECTED),
                        Words::of,
                        level -> setPriority(claims, level))
                .open();
    }

    private void setPriority(List<ClaimRow> claims, Priority level) {
        PriorityBatch done = bench.rooms()
                .batches()
                .prioritise(
                        bench.viewer(),
                        article(),
                        versions(claims),
                        claims.stream().collect(Collectors.toUnmodifiableMap(ClaimRow::id, row -> level)));
        ClaimBatch changed = done.claims();
        told(
                getTranslation(
                        "desk.selection.prioritised", changed.changed().size(), Words.of(level), changed.leftOut()),
                changed.changed().isEmpty(),
                () -> undone(bench.rooms()
                        .batches()
                        .prioritise(bench.viewer(), article(), changed.changed(), done.before())
                        .claims()));
    }

    private void dismiss() {
        Map<ClaimId, Integer> versions = versions(standing());
        new ReasonDialog(
                        "desk.selection.dismissal",
                        0,
                        (reason, version) -> dismiss(versions, reason),
                        () -> new ReasonDialog.Standing(0, "", true))
                .open();
    }

    private void dismiss(Map<ClaimId, Integer> versions, String reason) {
        ClaimBatch done = bench.rooms().batches().dismiss(bench.viewer(), article(), versions, reason);
        told(
                getTranslation("desk.selection.dismissed", done.changed().size(), done.leftOut()),
                done.changed().isEmpty(),
                () -> undone(bench.rooms().batches().restore(bench.viewer(), article(), done.changed())));
    }

    private void undone(ClaimBatch back) {
        Notices.done(getTranslation("desk.selection.undone", back.changed().size(), back.leftOut()));
    }

    private void told(String text, boolean nothing, Runnable undo) {
        changed.run();
        if (nothing) {
            Notices.done(text);
        } else {
            Notices.undoable(text, () -> {
                attempt(undo);
                changed.run();
            });
        }
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
    }

    private List<ClaimRow> standing() {
        return selection.get().stream()
                .filter(row -> row.state() != DisplayState.DISMISSED)
                .toList();
    }

    private static List<ClaimId> ids(List<ClaimRow> rows) {
        return rows.stream().map(ClaimRow::id).toList();
    }

    private static Map<ClaimId, Integer> versions(List<ClaimRow> rows) {
        return rows.stream().collect(Collectors.toUnmodifiableMap(ClaimRow::id, ClaimRow::version));
    }
}
