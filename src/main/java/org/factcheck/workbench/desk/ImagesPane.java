package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The images of the article, one at a time, with the claims on them. */
final class ImagesPane extends Section {
    private static final long serialVersionUID = 1L;

    /** What the pane asks of what is around it. */
    interface Surface {
        void select(ClaimId claim);

        /** Something was saved here: lists and images are to be read again. */
        void changed();
    }

    private final transient Bench bench;
    private final transient Surface surface;
    private final Div choices = new Div();
    private final Div picture = new Div();
    private final Div making = new Div();
    private final Div words = new Div();
    private final ImageRegions regions = new ImageRegions();
    private transient List<Medium> media = List.of();
    private transient List<ClaimRow> claims = List.of();
    private transient @Nullable Medium shown;
    private @Nullable RegionForm form;

    ImagesPane(Bench bench, Surface surface) {
        this.bench = bench;
        this.surface = surface;
        addClassName("wb-images");
        getElement().setAttribute("aria-label", getTranslation("desk.images"));
        choices.addClassName("wb-chips");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("desk.images"));
        picture.addClassName("wb-image");
        words.addClassName("wb-stacked");
        regions.addRegionSelectListener(event -> surface.select(event.claim()));
        regions.addRegionClaimListener(this::claim);
        regions.addRegionMoveListener(this::move);
        regions.addRegionCancelListener(event -> {
            if (form != null) {
                form.forget();
            }
            closeForm();
        });
        add(choices, picture, making, words);
    }

    /**
     * @param newMedia the images, in their order
     * @param newClaims the claims of the list that stand on them
     */
    void show(List<Medium> newMedia, List<ClaimRow> newClaims) {
        boolean same = newMedia.equals(media);
        media = newMedia;
        claims = newClaims;
        Medium before = shown;
        if (!same) {
            showImage(media.stream()
                    .filter(medium -> before != null && medium.id().equals(before.id()))
                    .findFirst()
                    .orElse(media.isEmpty() ? null : media.getFirst()));
        }
        showClaims();
    }

    /** Shows the image, unless a claim is being made on another one. */
    void showImage(MediumId id) {
        if (!busy() && (shown == null || !shown.id().equals(id))) {
            media.stream().filter(medium -> medium.id().equals(id)).findFirst().ifPresent(this::showImage);
        }
    }

    /** The form of a claim on an image, when it is open. */
    Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    /** Marks a claim; null marks none. */
    void select(@Nullable ClaimRow row) {
        if (row != null && row.inImage() != null) {
            showImage(row.inImage().region().medium());
        }
        regions.select(row == null ? null : row.id());
    }

    private void showImage(@Nullable Medium medium) {
        boolean other = shown == null || medium == null || !shown.id().equals(medium.id());
        shown = medium;
        choices.removeAll();
        if (media.size() > 1) {
            media.forEach(one -> choices.add(choice(one)));
        }
        if (other) {
            closeForm();
            regions.clear();
        }
        words.removeAll();
        if (medium == null) {
            picture.removeAll();
            return;
        }
        if (medium.image() == null) {
            picture.removeAll();
            Paragraph unknown = new Paragraph(getTranslation("desk.images.referenceOnly"));
            unknown.addClassName("wb-message");
            picture.add(unknown);
        } else {
            regions.showImage(ImageController.address(medium), MediumWords.description(medium));
            regions.setReadOnly(!bench.reviews() || medium.removed());
            if (regions.getParent().isEmpty()) {
                picture.removeAll();
                picture.add(regions);
            }
        }
        describe(medium);
        showClaims();
        if (other && medium.image() != null && !medium.removed()) {
            RegionForm.begun(bench, medium).ifPresent(region -> open(medium, region));
        }
    }

    private void showClaims() {
        Medium now = shown;
        regions.showClaims(
                now == null
                        ? List.of()
                        : claims.stream()
                                .filter(row -> row.inImage() != null
                                        && row.inImage().region().medium().equals(now.id()))
                                .toList());
    }

    private NativeButton choice(Medium medium) {
        NativeButton chip = new NativeButton(
                getTranslation(
                        medium.removed() ? "desk.images.nameRemoved" : "desk.images.name",
                        medium.number(),
                        MediumWords.of(medium.kind())),
                click -> choose(medium));
        chip.addClassName("wb-chip");
        chip.getElement().setAttribute("type", "button");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(medium.equals(shown)));
        return chip;
    }

    private boolean busy() {
        return form != null && form.busy();
    }

    private void choose(Medium medium) {
        // What is typed about the other image is kept, and there again with it.
        showImage(medium);
    }

    private void describe(Medium medium) {
        H1 caption = new H1(Objects.requireNonNullElseGet(medium.caption(), () -> MediumWords.title(medium)));
        caption.addClassName("wb-image-caption");
        words.add(caption);
        if (medium.credit() != null) {
            words.add(Signs.note(getTranslation("desk.images.creditOf", medium.credit())));
        }
        if (medium.description() != null) {
            words.add(new Span(medium.description()));
        }
        if (medium.url() != null) {
            Anchor link = new Anchor(medium.url(), medium.url(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            Span found = Signs.note(getTranslation("desk.images.foundAt"));
            words.add(new Div(found, link));
        }
        Div actions = new Div();
        actions.addClassName("wb-row");
        List<Medium> others = media.stream()
                .filter(other -> other.image() != null && !other.id().equals(medium.id()))
                .toList();
        if (medium.image() != null && !others.isEmpty()) {
            actions.add(action("desk.images.compare", () -> CompareDialog.open(medium, others)));
        }
        if (bench.mayChange(medium.addedBy())) {
            if (medium.removed()) {
                actions.add(action("desk.images.restore", () -> restore(medium.id(), medium.version())));
            } else {
                actions.add(action(
                        "desk.images.edit", () -> new MediumDialog(bench, medium, id -> surface.changed()).open()));
                actions.add(action("desk.images.remove", () -> remove(medium)));
            }
        }
        if (actions.getChildren().findAny().isPresent()) {
            words.add(actions);
        }
    }

    private Component action(String key, Runnable run) {
        Button button = new Button(getTranslation(key), click -> run.run());
        button.addThemeNames("tertiary", "small");
        return button;
    }

    private void claim(ImageRegions.RegionClaimEvent event) {
        Medium medium = shown;
        if (medium == null || !bench.reviews()) {
            return;
        }
        Region region;
        try {
            region = region(medium, event);
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
            return;
        }
        if (form != null) {
            form.region(region);
            return;
        }
        open(medium, region);
        if (form != null) {
            form.focus();
        }
    }

    private void open(Medium medium, Region region) {
        RegionForm opened = new RegionForm(
                bench,
                medium,
                region,
                claim -> {
                    closeForm();
                    regions.clear();
                    surface.changed();
                    surface.select(claim);
                },
                () -> {
                    closeForm();
                    regions.clear();
                });
        form = opened;
        making.add(opened);
    }

    private static Region region(Medium medium, ImageRegions.RegionClaimEvent event) {
        return Region.of(medium.id(), event.x(), event.y(), event.width(), event.height());
    }

    private void move(ImageRegions.RegionMoveEvent event) {
        Medium medium = shown;
        if (medium == null || !bench.reviews()) {
            return;
        }
        try {
            Claim before = bench.rooms().claims().claim(bench.viewer(), event.claim());
            bench.rooms().regions().move(bench.viewer(), before.id(), before.version(), region(medium, event));
            Notices.undoable(getTranslation("desk.region.moved"), () -> moveBack(before));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        regions.clear();
        surface.changed();
    }

    private void moveBack(Claim before) {
        Region region = before.anchor().region();
        try {
            if (region != null) {
                bench.rooms().regions().move(bench.viewer(), before.id(), before.version() + 1, region);
            }
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        surface.changed();
    }

    private void closeForm() {
        form = null;
        making.removeAll();
    }

    private void remove(Medium medium) {
        try {
            bench.rooms().media().remove(bench.viewer(), medium.id(), medium.version());
            Notices.undoable(
                    getTranslation("desk.images.removed", medium.number()),
                    () -> restore(medium.id(), medium.version() + 1));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        surface.changed();
    }

    private void restore(MediumId id, int version) {
        try {
            bench.rooms().media().restore(bench.viewer(), id, version);
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        surface.changed();
    }
}
