package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Takes news from a background thread to a UI, as much as comes until it gets to it in one go. */
final class Coalescing<T> implements Consumer<T> {
    private final UI ui;
    private final Consumer<Set<T>> reread;
    private Set<T> waiting = new LinkedHashSet<>();

    Coalescing(UI ui, Consumer<Set<T>> reread) {
        this.ui = ui;
        this.reread = reread;
    }

    @Override
    public void accept(T news) {
        synchronized (this) {
            waiting.add(news);
            if (waiting.size() > 1) {
                return;
            }
        }
        // Not on the listening thread: taking the session's lock may wait, and others are to be told.
        Thread.ofVirtual().name("live-reread").start(this::push);
    }

    private void push() {
        try {
            ui.access(() -> reread.accept(taken()));
        } catch (UIDetachedException gone) {
            taken();
        }
    }

    private synchronized Set<T> taken() {
        Set<T> taken = waiting;
        waiting = new LinkedHashSet<>();
        return taken;
    }
}
