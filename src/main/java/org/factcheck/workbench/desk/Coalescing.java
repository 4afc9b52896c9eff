package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.factcheck.workbench.live.Change;

/** Takes changes from a background thread to a UI, as many as come until it gets to it in one go. */
final class Coalescing implements Consumer<Change> {
    private final UI ui;
    private final Runnable reread;
    private final AtomicBoolean waiting = new AtomicBoolean();

    Coalescing(UI ui, Runnable reread) {
        this.ui = ui;
        this.reread = reread;
    }

    @Override
    public void accept(Change change) {
        if (waiting.compareAndSet(false, true)) {
            // Not on the listening thread: taking the session's lock may wait, and others are to be told.
            Thread.ofVirtual().name("live-reread").start(this::push);
        }
    }

    private void push() {
        try {
            ui.access(() -> {
                waiting.set(false);
                reread.run();
            });
        } catch (UIDetachedException gone) {
            waiting.set(false);
        }
    }
}
