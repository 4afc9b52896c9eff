package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.factcheck.workbench.review.DiscussionPlace;

/** What people say to one another about the claim. */
final class DiscussionSection extends Section implements Editable {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final H3 heading = new H3();
    private final ThreadList threads;

    DiscussionSection(Bench bench, OpenClaim claim, Runnable saved) {
        this.bench = bench;
        addClassName("wb-section");
        threads = new ThreadList(bench, new DiscussionPlace(bench.article().id(), claim.id()), claim.comments(), saved);
        add(heading, threads);
        head(claim);
    }

    @Override
    public void show(OpenClaim now) {
        threads.show(now.comments());
        head(now);
    }

    private void head(OpenClaim now) {
        int count = now.comments().size();
        heading.setText(count == 0 ? getTranslation("desk.comment") : getTranslation("desk.comment.count", count));
        setVisible(bench.reviews() || count > 0);
    }

    @Override
    public Optional<SavableForm> open() {
        return threads.open();
    }

    @Override
    public boolean busy() {
        return threads.busy();
    }

    void focus() {
        threads.focus();
    }
}
