package org.factcheck.workbench.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridArrayUpdater;
import com.vaadin.flow.data.provider.ArrayUpdater;
import com.vaadin.flow.data.provider.CompositeDataGenerator;
import com.vaadin.flow.data.provider.DataCommunicator;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A grid whose rows stay as they are until they have new content. When everything is read again, {@link Grid} first
 * empties the rows in view and then fills them; the browser draws them three times, and the second is for nothing. For
 * grids without details of items: emptying is what closes those of rows that went.
 */
final class SteadyGrid<T> extends Grid<T> {
    private static final long serialVersionUID = 1L;

    /** @param pageSize how many rows are asked for at a time */
    SteadyGrid(int pageSize) {
        super(pageSize, new Communicator<T>());
    }

    private static final class Communicator<T> extends DataCommunicatorBuilder<T, GridArrayUpdater> {
        private static final long serialVersionUID = 1L;

        @Override
        protected DataCommunicator<T> build(
                Element element,
                CompositeDataGenerator<T> generator,
                GridArrayUpdater updater,
                SerializableSupplier<ValueProvider<T, String>> keys) {
            return super.build(element, generator, new Updater(updater), keys);
        }
    }

    private record Updater(GridArrayUpdater updater) implements GridArrayUpdater {
        private static final long serialVersionUID = 1L;

        @Override
        public Update startUpdate(int size) {
            return new Steady(updater.startUpdate(size));
        }

        @Override
        public void initialize() {
            updater.initialize();
        }
    }

    /** Holds back the emptying of a range until it is sure that the same range is not filled right after. */
    private static final class Steady implements ArrayUpdater.Update {
        private static final long serialVersionUID = 1L;
        private final ArrayUpdater.Update update;
        private @Nullable Rows cleared;

        private record Rows(int start, int length) implements Serializable {
            private static final long serialVersionUID = 1L;
        }

        Steady(ArrayUpdater.Update update) {
            this.update = update;
        }

        @Override
        public void clear(int start, int length) {
            release();
            cleared = new Rows(start, length);
        }

        @Override
        public void set(int start, List<JsonNode> items) {
            if (new Rows(start, items.size()).equals(cleared)) {
                cleared = null;
            }
            release();
            update.set(start, items);
        }

        @Override
        public void commit(int id) {
            release();
            update.commit(id);
        }

        private void release() {
            if (cleared != null) {
                update.clear(cleared.start(), cleared.length());
                cleared = null;
            }
        }
    }
}
