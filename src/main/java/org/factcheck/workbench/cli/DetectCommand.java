package org.factcheck.workbench.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists what the detector finds in texts as JSON Lines on standard output, in the order of the texts. A text that cannot
 * be read is named on standard error, the rest goes on, and the exit status is 1.
 */
@Command(
        name = "detect",
        description = "List the claims of texts as JSON Lines; changes nothing and needs no database.",
        footer = {
            "FILE is a .txt (the whole file is one article) or a .jsonl (one object per line: id, text, optional title and "
                    + "published); - is standard input.",
            "Offsets are UTF-16 code units, end exclusive, into the exact text."
        })
final class DetectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The texts")
    private List<String> files = List.of();

    @Option(names = "--output", paramLabel = "WHAT", description = "claims (default), mentions, sentences or issues")
    private DetectionLines.Output output = DetectionLines.Output.CLAIMS;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "The day of publication, as 2022-05-17, of texts that do not say theirs; without one relative "
                            + "dates have no date")
    private @Nullable LocalDate published;

    @Option(names = "--threads", paramLabel = "N", description = "Texts read side by side (default: one per processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--text", description = "Standard input is one text, not JSON Lines")
    private boolean plain;

    private final JsonMapper json = JsonMapper.builder().build();
    private boolean failed;

    /**
     * One text to be read.
     *
     * @param origin file, and line if it has one: how it is named when something goes wrong
     * @param title headline told beside the text, or empty
     */
    private record Text(String origin, String doc, String title, ArticleText article) {}

    private record Pending(Text text, Future<String> lines) {}

    @Override
    public Integer call() throws InterruptedException {
        ClaimDetector detector = ClaimDetector.create();
        DetectionLines lines = new DetectionLines(output);
        int workers = Math.clamp(threads, 1, 64);
        Deque<Pending> pending = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Sink sink = text -> {
                pending.add(new Pending(text, pool.submit(() -> {
                    ArticleText article = text.article();
                    return lines.of(text.doc(), article.text(), detector.detect(text.title(), article));
                })));
                while (pending.size() > workers * 4) {
                    print(pending.removeFirst());
                }
            };
            for (String file : files) {
                try {
                    read(file, sink);
                } catch (NoSuchFileException e) {
                    complain(file, "There is no such file.");
                } catch (IOException e) {
                    complain(file, "It cannot be read: " + e.getMessage());
                }
            }
            while (!pending.isEmpty()) {
                print(pending.removeFirst());
            }
        }
        spec.commandLine().getOut().flush();
        return failed ? 1 : 0;
    }

    private interface Sink {
        void accept(Text text) throws InterruptedException;
    }

    private void read(String file, Sink sink) throws IOException, InterruptedException {
        boolean standard = file.equals("-");
        if (standard ? !plain : file.endsWith(".jsonl")) {
            try (InputStream in = new BufferedInputStream(standard ? System.in : Files.newInputStream(Path.of(file)))) {
                readLines(file, in, sink);
            }
            return;
        }
        byte[] bytes = standard ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        String doc = standard ? "-" : Path.of(file).getFileName().toString().replaceFirst("\\.txt$", "");
        String text = decoded(file, ByteBuffer.wrap(bytes));
        if (text != null) {
            sink.accept(new Text(file, doc, "", new ArticleText(text, published, Locale.ENGLISH)));
        }
    }

    private void readLines(String file, InputStream in, Sink sink) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = 1;
        int b;
        do {
            b = in.read();
            if (b != '\n' && b >= 0) {
                bytes.write(b);
                continue;
            }
            String origin = file + ":" + number++;
            String line = decoded(origin, ByteBuffer.wrap(bytes.toByteArray()));
            bytes.reset();
            Text text = line == null || line.isBlank() ? null : parsed(origin, line);
            if (text != null) {
                sink.accept(text);
            }
        } while (b >= 0);
    }

    private @Nullable String decoded(String origin, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            complain(origin, "It is not UTF-8.");
            return null;
        }
    }

    private @Nullable Text parsed(String origin, String line) {
        try {
            JsonNode object = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
            JsonNode id = object.get("id");
            JsonNode text = object.get("text");
            if (id == null || !id.isString() && !id.isNumber()) {
                complain(origin, "It has no \"id\".");
                return null;
            }
            if (text == null || !text.isString()) {
                complain(origin, "It has no \"text\".");
                return null;
            }
            JsonNode date = object.get("published");
            LocalDate day = date == null || date.isNull() ? published : day(date.asString());
            JsonNode title = object.get("title");
            String headline = title != null && title.isString() ? title.asString() : "";
            return new Text(origin, id.asString(), headline, new ArticleText(text.asString(), day, Locale.ENGLISH));
        } catch (JacksonException e) {
            complain(origin, "It is not JSON.");
        } catch (DateTimeParseException e) {
            complain(origin, "Its \"published\" is not a date like 2022-05-17.");
        }
        return null;
    }

    /** The day of a date, or of a time as in RFC 3339. */
    private static LocalDate day(String date) {
        boolean time = date.length() > 10 && (date.charAt(10) == 'T' || date.charAt(10) == ' ');
        return LocalDate.parse(time ? date.substring(0, 10) : date);
    }

    private void print(Pending pending) throws InterruptedException {
        try {
            spec.commandLine().getOut().print(pending.lines().get());
        } catch (ExecutionException e) {
            complain(pending.text().origin(), "Detection failed: " + e.getCause());
        }
    }

    private void complain(String origin, String what) {
        failed = true;
        PrintWriter err = spec.commandLine().getErr();
        err.println(origin + ": " + what);
        err.flush();
    }
}
