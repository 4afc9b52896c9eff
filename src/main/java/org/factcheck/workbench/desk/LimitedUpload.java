package org.factcheck.workbench.desk;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/**
 * Takes a small file into memory. The browser is told the limit too; whoever asks no browser is stopped here, where one
 * byte more than allowed is read at most.
 */
final class LimitedUpload implements UploadHandler {
    private static final long serialVersionUID = 1L;
    /** Room for the names and boundaries of a form around the file. */
    private static final int FORM = 64 * 1024;

    private final int most;
    private final transient BiConsumer<String, byte[]> read;
    private final transient Runnable tooLarge;

    /**
     * @param most how many bytes a file may have
     * @param read gets the file's name and its bytes
     * @param tooLarge is told when there are more
     */
    LimitedUpload(int most, BiConsumer<String, byte[]> read, Runnable tooLarge) {
        this.most = most;
        this.read = read;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        event.getUI().access(() -> {
            if (bytes.length > most) {
                tooLarge.run();
            } else {
                read.accept(event.getFileName(), bytes);
            }
        });
    }

    @Override
    public long getRequestSizeMax() {
        return most + FORM;
    }
}
