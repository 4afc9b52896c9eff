package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.DetectionDifference;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** Shows what detecting the claims once more would change, and changes it when asked to. */
final class DetectAgainDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Bench bench;
    private final transient Runnable applied;
    private final FormMessage message = new FormMessage();
    private final Div body = new Div();
    private final Button away;
    private final Button apply;
    private transient @Nullable DetectionDifference difference;

    DetectAgainDialog(Bench bench, Runnable applied) {
        this.bench = bench;
        this.applied = applied;
        setHeaderTitle(getTranslation("desk.again.title"));
        setWidth("42rem");
        setMaxWidth("94vw");
        body.addClassName("wb-stacked");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-hidden", "true");
        body.add(new Paragraph(getTranslation("desk.again.reading")), bar);
        body.getElement().setAttribute("role", "status");
        add(message, body);
        apply = new Button(getTranslation("desk.again.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(false);
        away = new Button(getTranslation("shell.cancel"), click -> close());
        getFooter().add(away, apply);
    }

    /** Opens, and compares without holding the session. */
    void start() {
        open();
        UI ui = UI.getCurrentOrThrow();
        Viewer viewer = bench.viewer();
        Thread.ofVirtual().name("detect-again").start(() -> compare(ui, viewer));
    }

    private void compare(UI ui, Viewer viewer) {
        try {
            DetectionDifference found =
                    bench.rooms().redetection().compare(viewer, bench.article().id());
            ClaimPanel.tell(ui, () -> show(found));
        } catch (RuntimeException failure) {
            ClaimPanel.tell(ui, () -> {
                body.removeAll();
                message.error(Failures.message(failure));
            });
        }
    }

    private void show(DetectionDifference found) {
        difference = found;
        body.removeAll();
        if (found.isEmpty()) {
            body.add(new Paragraph(
                    getTranslation(found.restKnown() ? "desk.again.same" : "desk.again.rest", found.kept())));
            apply.setEnabled(!found.restKnown());
            apply.setVisible(!found.restKnown());
            away.setText(getTranslation(found.restKnown() ? "shell.close" : "shell.cancel"));
            return;
        }
        body.add(new Paragraph(getTranslation("desk.again.text", found.kept())));
        part(
                "desk.again.added",
                found.added().stream().map(found::found).map(this::line).toList());
        part(
                "desk.again.changed",
                found.changed().stream()
                        .map(change -> {
                            DetectedClaim now = found.found(change.found());
                            String words = words(now);
                            return words.equals(change.before())
                                    ? getTranslation("desk.again.facts", line(change.kind(), words))
                                    : getTranslation("desk.again.words", line(change.kind(), change.before()), words);
                        })
                        .toList());
        part(
                "desk.again.gone",
                found.gone().stream()
                        .map(gone -> line(gone.kind(), gone.words()))
                        .toList());
        apply.setEnabled(true);
    }

    private void part(String key, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-list");
        lines.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > SHOWN) {
            list.add(new ListItem(getTranslation("desk.again.more", lines.size() - SHOWN)));
        }
        body.add(new H3(getTranslation(key, lines.size())), list);
    }

    private String line(DetectedClaim claim) {
        return line(claim.kind(), words(claim));
    }

    private String line(ClaimKind kind, String words) {
        return getTranslation("desk.again.line", Words.of(kind), words.replace('\n', ' '));
    }

    private String words(DetectedClaim claim) {
        return bench.revision()
                .text()
                .substring(claim.span().start(), claim.span().end());
    }

    private void apply() {
        DetectionDifference wanted = difference;
        if (wanted == null) {
            return;
        }
        try {
            int done = bench.rooms()
                    .redetection()
                    .apply(bench.viewer(), bench.article().id(), wanted, getTranslation("desk.again.reason"));
            close();
            applied.run();
            Notices.done(getTranslation("desk.again.done", done));
        } catch (RuntimeException failure) {
            message.error(Failures.message(failure));
        }
    }
}
