package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.claim.DetectionProgress;
import org.factcheck.workbench.desk.ArticleAnnotator.ShownClaim;
import org.factcheck.workbench.desk.ArticleAnnotator.Stretch;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The article, its text or its images, and how far the search for its claims is. */
final class ArticlePane extends Section {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Runnable again;
    private final transient Runnable changed;
    private final Div places = new Div();
    private final NativeButton toText = new NativeButton();
    private final NativeButton toImages = new NativeButton();
    private final ImagesPane images;
    private final ArticleAnnotator annotator = new ArticleAnnotator();
    private final Div progress = new Div();
    private transient List<ClaimRow> shown = List.of();
    private transient List<ClaimRow> every = List.of();
    private transient List<Stretch> captions = List.of();
    private transient @Nullable DetectionProgress detection;

    ArticlePane(
            Bench bench,
            Consumer<ClaimId> chosen,
            BiConsumer<Integer, Integer> claimed,
            BiConsumer<ClaimId, Stretch> adjusted,
            Runnable detectAgain,
            Runnable changed) {
        this.bench = bench;
        this.again = detectAgain;
        this.changed = changed;
        images = new ImagesPane(bench, new ImagesPane.Surface() {
            @Override
            public void select(ClaimId claim) {
                chosen.accept(claim);
            }

            @Override
            public void changed() {
                changed.run();
            }
        });
        addClassNames("wb-pane", "wb-pane-article");
        getElement().setAttribute("aria-label", getTranslation("desk.article"));
        progress.addClassName("wb-detection");
        progress.getElement().setAttribute("role", "status");
        progress.setVisible(false);
        annotator.setReadOnly(!bench.reviews());
        annotator.addClaimSelectListener(event -> chosen.accept(event.claim()));
        annotator.addRangeSelectListener(event -> {
            if (bench.reviews() && stands(event.stretch(), event.exact())) {
                claimed.accept(event.stretch().start(), event.stretch().end());
            }
        });
        annotator.addClaimAdjustListener(event -> {
            if (bench.reviews() && stands(event.stretch(), event.exact())) {
                adjusted.accept(event.claim(), event.stretch());
            }
        });
        fillPlaces();
        add(progress, places, annotator, images);
        showText();
        showImages(false);
    }

    private void fillPlaces() {
        places.addClassName("wb-places");
        places.setVisible(false);
        Div chips = new Div(place(toText, false), place(toImages, true));
        chips.addClassNames("wb-row", "wb-grow");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("desk.images.where"));
        toText.setText(getTranslation("desk.images.text"));
        places.add(chips);
        if (bench.reviews()) {
            Button add = new Button(getTranslation("desk.images.add"), click -> addImage());
            add.addThemeNames("tertiary", "small");
            places.add(add);
        }
    }

    private NativeButton place(NativeButton button, boolean ofImages) {
        button.addClassName("wb-chip");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> showImages(ofImages));
        return button;
    }

    private void showImages(boolean shown) {
        setClassName("wb-shows-images", shown);
        toText.getElement().setAttribute("aria-pressed", Boolean.toString(!shown));
        toImages.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
    }

    /** Asks for an image of the article. */
    void addImage() {
        new MediumDialog(bench, null, id -> {
                    changed.run();
                    images.showImage(id);
                    showImages(true);
                })
                .open();
    }

    /** The form of a claim on an image, when it is open. */
    Optional<SavableForm> open() {
        return images.open();
    }

    /** Makes a claim of the selected words, or says that none are selected. */
    void claimSelection() {
        annotator.claimSelection(claimed -> {
            if (!claimed) {
                Notices.done(getTranslation("desk.claim.noWords"));
            }
        });
    }

    boolean hasImages() {
        return places.isVisible();
    }

    /** Images that were removed are shown as long as claims stand on them. */
    private void showMedia() {
        List<ClaimRow> onImages =
                shown.stream().filter(row -> row.inImage() != null).toList();
        List<Medium> media = bench
                .rooms()
                .media()
                .media(bench.viewer(), bench.article().id())
                .stream()
                .filter(medium -> !medium.removed() || every.stream().anyMatch(row -> isOn(row, medium)))
                .toList();
        images.show(media, onImages);
        toImages.setText(getTranslation("desk.images.count", media.size()));
        places.setVisible(!media.isEmpty());
        if (media.isEmpty()) {
            showImages(false);
        }
    }

    private static boolean isOn(ClaimRow row, Medium medium) {
        return row.inImage() != null
                && row.inImage().region().medium().equals(medium.id())
                && row.state() != DisplayState.DISMISSED;
    }

    /** Whether the words stand there in the revision that is shown: what comes from a browser may be of another. */
    private boolean stands(Stretch stretch, String exact) {
        String text = bench.revision().text();
        return stretch.start() >= 0
                && stretch.start() < stretch.end()
                && stretch.end() <= text.length()
                && text.substring(stretch.start(), stretch.end()).equals(exact);
    }

    /** Paints these claims and no others. */
    void show(List<ClaimRow> claims, List<ClaimRow> all) {
        List<Stretch> found = Captions.of(bench.revision().text(), inText(all));
        if (!found.equals(captions)) {
            captions = found;
            showText();
        }
        if (!claims.equals(shown)) {
            shown = List.copyOf(claims);
            annotator.showClaims(
                    inText(claims).stream().map(ArticlePane::shownClaim).toList());
        }
        every = List.copyOf(all);
        showMedia();
    }

    /** Shows a claim of those that are shown as it is now; it stands in the text. */
    void update(ClaimRow row, List<ClaimRow> claims, List<ClaimRow> all) {
        shown = List.copyOf(claims);
        every = List.copyOf(all);
        annotator.updateClaim(shownClaim(row));
    }

    private static List<ClaimRow> inText(List<ClaimRow> claims) {
        return claims.stream().filter(ClaimRow::inText).toList();
    }

    /** Marks a claim where it stands, and brings that into view. */
    void select(@Nullable ClaimId claim) {
        ClaimRow row = every.stream()
                .filter(candidate -> candidate.id().equals(claim))
                .findFirst()
                .orElse(null);
        boolean onImage = row != null && !row.inText();
        if (row != null) {
            showImages(onImage);
        }
        images.select(onImage ? row : null);
        annotator.select(onImage ? null : claim);
    }

    void reveal(int start, int end) {
        showImages(false);
        annotator.reveal(start, end);
    }

    /** Takes back {@link #reveal}; what is shown, text or images, stays. */
    void conceal() {
        annotator.conceal();
    }

    void show(DetectionProgress now, boolean foreign) {
        if (now.equals(detection)) {
            return;
        }
        detection = now;
        progress.removeAll();
        progress.removeClassNames("wb-message", "wb-error");
        switch (now.state()) {
            case QUEUED, RUNNING -> {
                ProgressBar bar = new ProgressBar();
                bar.setIndeterminate(true);
                bar.getElement().setAttribute("aria-hidden", "true");
                progress.add(new Span(getTranslation("desk.detection.running")), bar);
            }
            case FAILED -> {
                progress.addClassNames("wb-message", "wb-error");
                progress.add(
                        new Span(getTranslation("desk.detection.failed", now.message() == null ? "" : now.message())));
                if (bench.reviews()) {
                    progress.add(new Button(getTranslation("desk.detection.again"), click -> again.run()));
                }
            }
            case NONE, DONE -> {
                if (foreign) {
                    progress.addClassName("wb-message");
                    progress.add(new Span(getTranslation("desk.detection.foreign")));
                }
            }
        }
        progress.setVisible(progress.getChildren().findAny().isPresent());
    }

    private void showText() {
        annotator.showText(bench.article().title(), bench.revision().text(), byline(), captions);
    }

    private String byline() {
        Article article = bench.article();
        Revision revision = bench.revision();
        List<String> parts = new ArrayList<>();
        if (article.publisher() != null) {
            parts.add(article.publisher());
        }
        if (article.publishedOn() != null) {
            parts.add(getTranslation("desk.byline.published", Moments.current().day(article.publishedOn())));
        }
        parts.add(getTranslation("desk.byline.revision", revision.number()));
        return parts.stream().collect(Collectors.joining(getTranslation("desk.separator")));
    }

    private static ShownClaim shownClaim(ClaimRow row) {
        return new ShownClaim(row.id(), row.start(), row.end(), row.kind(), row.state(), row.parent() != null);
    }
}
