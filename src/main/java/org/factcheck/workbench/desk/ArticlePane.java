package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.claim.DetectionProgress;
import org.factcheck.workbench.desk.ArticleAnnotator.ShownClaim;
import org.factcheck.workbench.desk.ArticleAnnotator.Stretch;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** The article, and how far the search for its claims is. */
final class ArticlePane extends Section {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Runnable again;
    private final ArticleAnnotator annotator = new ArticleAnnotator();
    private final Div progress = new Div();
    private transient List<ClaimRow> shown = List.of();
    private transient List<Stretch> captions = List.of();
    private transient @Nullable DetectionProgress detection;

    ArticlePane(
            Bench bench,
            Consumer<ClaimId> chosen,
            BiConsumer<Integer, Integer> claimed,
            BiConsumer<ClaimId, Stretch> adjusted,
            Runnable detectAgain) {
        this.bench = bench;
        this.again = detectAgain;
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
        add(progress, annotator);
        showText();
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
    }

    private static List<ClaimRow> inText(List<ClaimRow> claims) {
        return claims.stream().filter(ClaimRow::inText).toList();
    }

    /** Shows again the claim that stays selected. */
    void keepSelection() {
        annotator.keepSelection();
    }

    void select(@Nullable ClaimId claim) {
        annotator.select(claim);
    }

    void reveal(int start, int end) {
        annotator.reveal(start, end);
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
