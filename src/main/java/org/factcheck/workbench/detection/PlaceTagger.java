package org.factcheck.workbench.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A tagger that also knows the names of places. */
final class PlaceTagger implements Tagger {
    private final Tagger tagger;
    private final Gazetteer places;

    private PlaceTagger(Tagger tagger, Gazetteer places) {
        this.tagger = tagger;
        this.places = places;
    }

    /** Loads models and names side by side. */
    static PlaceTagger load() throws IOException {
        CompletableFuture<Gazetteer> places = CompletableFuture.supplyAsync(() -> {
            try {
                return Gazetteer.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            return new PlaceTagger(Nlp4jTagger.load(), places.join());
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public List<Token> tag(List<Word> words) {
        return places.mark(tagger.tag(words));
    }
}
