package org.factcheck.workbench.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The heads that this machine has seen, one a line, in the file {@code audit-heads} of the data directory: outside of the
 * database, so that whoever rewrites the chain there would have to rewrite this as well.
 */
public final class PinnedHeads {
    public static final String FILE = "audit-heads";

    private final Path file;

    public PinnedHeads(Path data) {
        this.file = data.resolve(FILE);
    }

    /**
     * What was read from the file.
     *
     * @param unreadable how many lines are no heads: one that a crash cut short, or that somebody has damaged
     */
    public record Read(List<AuditHead> heads, int unreadable) {
        public Read {
            heads = List.copyOf(heads);
        }
    }

    /** Everything pinned so far; nothing when there is no file. */
    public Read read() throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        int unreadable = 0;
        if (Files.exists(file)) {
            try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    try {
                        heads.add(AuditHead.parse(line.substring(line.indexOf(' ') + 1)));
                    } catch (IllegalArgumentException e) {
                        unreadable++;
                    }
                }
            }
        }
        return new Read(heads, unreadable);
    }

    /** Adds a head; it is on the disk when this returns. */
    void pin(AuditHead head) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String line = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + head + "\n";
            // After a line that a crash cut short begins a new one.
            String written = endsInTheMiddle(channel) ? "\n" + line : line;
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(written.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }
}
