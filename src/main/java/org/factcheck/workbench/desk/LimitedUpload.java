package org.factcheck.workbench.desk;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/**
 * Takes a small file into memory. The browser is told the limit too, but whoever does not ask a browser is stopped here:
 * one byte more than allowed is read, and the reader refuses it.
 */
final class LimitedUpload implements UploadHandler {
    private static final long serialVersionUID = 1L;
    /** Room for the names and boundaries of a form around the file. */
    private static final int FORM = 64 * 1024;

    private final int most;
    private final transient BiConsumer<String, byte[]> read;

    /** @param read gets the file's name and its bytes, at most one more than {@code most} */
    LimitedUpload(int most, BiConsumer<String, byte[]> read) {
        this.most = most;
        this.read = read;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        event.getUI().access(() -> read.accept(event.getFileName(), bytes));
    }

    @Override
    public long getRequestSizeMax() {
        return most + FORM;
    }
}
