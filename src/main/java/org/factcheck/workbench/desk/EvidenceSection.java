package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Snapshot;
import org.factcheck.workbench.evidence.ui.SourceFields;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The sources that speak for or against the claim. */
final class EvidenceSection extends Section implements Editable {
    private static final long serialVersionUID = 1L;
    private static final String CARD = "evidence-";
    private final transient Bench bench;
    private final transient Runnable saved;
    private final H3 heading = new H3();
    private final BalanceBar balance = new BalanceBar();
    private final Div list = new Div();
    private final Div foot = new Div();
    private final Button add;
    private transient OpenClaim claim;
    private @Nullable EvidenceForm form;

    EvidenceSection(Bench bench, OpenClaim claim, Map<DraftService.Form, String> kept, Runnable saved) {
        this.bench = bench;
        this.claim = claim;
        this.saved = saved;
        addClassName("wb-section");
        add = new Button(getTranslation("desk.evidence.add"), click -> open(null, true));
        bench.keyboard().hint(add, Shortcut.EVIDENCE, add.getText());
        add(heading, balance, list, foot);
        show(claim);
        restore(kept.get(DraftService.Form.EVIDENCE));
    }

    /** @param about what a kept draft is about; null when none is kept */
    private void restore(@Nullable String about) {
        if (about == null || !claim.standing()) {
            return;
        }
        Evidence edited = claim.evidence().stream()
                .filter(evidence -> EvidenceForm.about(evidence).equals(about) && evidence.withdrawal() == null)
                .findFirst()
                .orElse(null);
        if (about.isEmpty() || edited != null) {
            open(edited, false);
        }
    }

    @Override
    public void show(OpenClaim now) {
        claim = now;
        List<Evidence> standing = now.evidence().stream()
                .filter(evidence -> evidence.withdrawal() == null)
                .toList();
        heading.setText(
                standing.isEmpty()
                        ? getTranslation("desk.evidence")
                        : getTranslation("desk.evidence.count", standing.size()));
        balance.show(standing);
        List<Evidence> repeats = Balance.repeats(standing);
        list.removeAll();
        now.evidence().forEach(evidence -> list.add(card(evidence, repeats.contains(evidence))));
        if (now.evidence().isEmpty()) {
            list.add(Signs.note(getTranslation(
                    bench.reviews() && now.standing() ? "desk.evidence.noneYet" : "desk.evidence.none")));
        }
        if (form == null) {
            foot.removeAll();
            if (bench.reviews() && now.standing()) {
                foot.add(add, upload());
            }
        }
    }

    @Override
    public Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    @Override
    public boolean busy() {
        return form != null && form.busy();
    }

    /** Opens the form for new evidence. */
    void add() {
        if (bench.reviews() && claim.standing() && form == null) {
            open(null, true);
        }
    }

    /** Opens the form for new evidence at a web address. */
    void paste(String address) {
        if (!bench.reviews() || !claim.standing()) {
            return;
        }
        if (form == null) {
            open(null, false);
        }
        if (form != null && !form.paste(address)) {
            Notices.failed(getTranslation("desk.form.busy"));
            form.focus();
        }
    }

    /** Takes a file of a source, dropped here or chosen. */
    private Upload upload() {
        Upload upload = new Upload(new LimitedUpload(Snapshot.MAX_BYTES, this::dropped, this::tooLarge));
        upload.setMaxFileSize(Snapshot.MAX_BYTES);
        upload.addClassName("wb-file-upload");
        upload.addFileRejectedListener(
                rejected -> Notices.failed(getTranslation("desk.file.rejected", rejected.getErrorMessage())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setUploadButton(new Button(getTranslation("desk.file.choose")));
        upload.setDropLabel(new Span(getTranslation("desk.file.drop")));
        return upload;
    }

    /** Begins evidence from a file, with its name as the title. */
    void dropped(String name, byte[] file) {
        if (form == null) {
            open(null, false);
        }
        if (form != null && !form.take(name, file)) {
            Notices.failed(getTranslation("desk.form.busy"));
        }
    }

    /** As bytes to be saved: what strangers made is not opened here. */
    private void download(Snapshot file, Evidence evidence, DownloadEvent event) throws IOException {
        byte[] bytes = bench.rooms()
                .evidence()
                .file(bench.viewer(), file.source(), file.sha256())
                .bytes();
        event.setFileName(SourceFields.name(evidence.source()));
        event.setContentType("application/octet-stream");
        event.setContentLength(bytes.length);
        event.getOutputStream().write(bytes);
    }

    private void tooLarge() {
        Notices.failed(getTranslation("evidence.invalid.fileTooLarge", Snapshot.MAX_BYTES / 1024 / 1024));
    }

    private EvidenceCard card(Evidence evidence, boolean repeats) {
        EvidenceCard card = new EvidenceCard(evidence, repeats);
        card.setId(CARD + evidence.id());
        claim.files().stream()
                .filter(file -> file.source().equals(evidence.source().id()))
                .forEach(file -> card.withFile(file, event -> download(file, evidence, event)));
        boolean changeable = evidence.withdrawal() == null && claim.standing() && bench.mayChange(evidence.addedBy());
        Image image = evidence.image();
        if (image != null) {
            Region region = claim.claim().anchor().region();
            card.withImage(
                    evidence.id(),
                    image,
                    region == null
                            ? null
                            : () -> CompareDialog.open(
                                    bench, region, evidence.id(), SourceFields.name(evidence.source()), image),
                    changeable ? () -> takeImageAway(evidence) : null);
        }
        return changeable
                ? card.withActions(
                        () -> open(evidence, true), () -> withdraw(evidence), SourceFields.name(evidence.source()))
                : card;
    }

    private void open(@Nullable Evidence evidence, boolean focus) {
        if (form != null && form.busy()) {
            // There is one draft: a second form would write over what is typed in the first.
            Notices.failed(getTranslation("desk.form.busy"));
            form.focus();
            return;
        }
        EvidenceForm opened = new EvidenceForm(bench, claim, evidence, changed -> {
            form = null;
            if (changed) {
                saved.run();
            }
            show(claim);
            if (changed) {
                showSaved(evidence);
            }
        });
        form = opened;
        foot.removeAll();
        foot.add(opened);
        if (focus) {
            opened.focus();
        }
    }

    /** Brings what was saved into view, and with it the verdict below. */
    private void showSaved(@Nullable Evidence edited) {
        claim.evidence().stream()
                .map(Evidence::id)
                .filter(id -> edited == null || id.equals(edited.id()))
                .max(Comparator.comparingLong(EvidenceId::value))
                .ifPresent(id -> getElement()
                        .executeJs(
                                "requestAnimationFrame(() => document.getElementById($0)?.scrollIntoView({block: 'start'}))",
                                CARD + id));
        Notices.done(getTranslation("desk.evidence.saved"));
    }

    private void takeImageAway(Evidence evidence) {
        Confirm.askBeforeDestroying(
                getTranslation("desk.evidence.image.takeAway.question"),
                getTranslation("desk.evidence.image.takeAway.text"),
                getTranslation("desk.evidence.image.takeAway"),
                () -> {
                    try {
                        bench.rooms().evidence().showImage(bench.viewer(), evidence.id(), evidence.version(), null);
                    } catch (RuntimeException failure) {
                        Notices.failed(Failures.message(failure));
                    }
                    saved.run();
                });
    }

    private void withdraw(Evidence evidence) {
        new ReasonDialog(
                        "desk.evidence.withdrawal",
                        evidence.version(),
                        (reason, version) -> {
                            bench.rooms().evidence().withdraw(bench.viewer(), evidence.id(), version, reason);
                            saved.run();
                        },
                        () -> standing(evidence))
                .open();
    }

    private ReasonDialog.Standing standing(Evidence evidence) {
        Evidence now = bench.rooms().evidence().evidence(bench.viewer(), claim.id()).stream()
                .filter(other -> other.id().equals(evidence.id()))
                .findFirst()
                .orElse(evidence);
        Evidence.Withdrawal withdrawal = now.withdrawal();
        return new ReasonDialog.Standing(
                now.version(),
                withdrawal == null
                        ? getTranslation("desk.evidence.withdrawal.now", Objects.requireNonNullElse(now.passage(), ""))
                        : getTranslation("desk.evidence.withdrawn", withdrawal.reason()),
                withdrawal == null);
    }
}
