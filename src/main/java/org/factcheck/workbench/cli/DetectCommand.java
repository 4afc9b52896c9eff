package org.factcheck.workbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Mention;
import org.factcheck.workbench.detection.Sentence;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.detection.TextIssue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Detects the claims of texts without a database: JSON Lines in document order on standard output. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "List the checkable claims of texts as JSON Lines; needs no database.",
        footer =
                "FILE is a .txt (one article) or a .jsonl (objects with id, text, optional title and published); - reads "
                        + "standard input. Offsets are UTF-16 code units, end exclusive.")
public final class DetectCommand implements Callable<Integer> {
    /** What to print of each text. */
    enum Output {
        claims,
        mentions,
        sentences,
        issues
    }

    @Option(names = "--output", defaultValue = "claims", description = "${COMPLETION-CANDIDATES} (default: claims)")
    Output output = Output.claims;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "day of publication of texts that do not say theirs")
    @Nullable
    LocalDate published;

    @Option(names = "--threads", defaultValue = "1", description = "texts read side by side (default: 1)")
    int threads = 1;

    @Option(names = "--text", description = "standard input is one text, not JSON Lines")
    boolean plain;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "texts")
    List<String> files = List.of();

    private final JsonMapper json = JsonMapper.builder().build();
    private final ClaimDetector detector = ClaimDetector.create();
    private boolean failed;

    /** Runs the command by itself. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new DetectCommand()).execute(args));
    }

    private record Text(String id, ArticleText article) {}

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        int workers = Math.clamp(threads, 1, 64);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Future<String>> pending = new ArrayDeque<>();
        try {
            for (String file : files) {
                try {
                    read(file, text -> {
                        pending.add(pool.submit(() -> lines(text)));
                        while (pending.size() > workers * 4) {
                            print(pending.poll(), out);
                        }
                    });
                } catch (IOException e) {
                    complain(file + ": cannot be read: " + e.getMessage());
                }
            }
            while (!pending.isEmpty()) {
                print(pending.poll(), out);
            }
        } finally {
            pool.shutdownNow();
            out.flush();
        }
        return failed ? 1 : 0;
    }

    private interface Sink {
        void accept(Text text) throws InterruptedException;
    }

    private void read(String file, Sink sink) throws IOException, InterruptedException {
        boolean stdin = file.equals("-");
        if (!stdin && !file.endsWith(".jsonl") || stdin && plain) {
            byte[] bytes = stdin ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            String name = stdin ? "-" : Path.of(file).getFileName().toString().replaceFirst("\\.txt$", "");
            try {
                sink.accept(new Text(name, ArticleText.english(decode(bytes), published)));
            } catch (CharacterCodingException e) {
                complain(file + ": not UTF-8");
            }
            return;
        }
        try (InputStream in = stdin ? System.in : Files.newInputStream(Path.of(file));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Text text = parse(file, number, line);
                if (text != null) {
                    sink.accept(text);
                }
            }
        } catch (CharacterCodingException e) {
            complain(file + ": not UTF-8");
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private @Nullable Text parse(String file, int number, String line) {
        try {
            JsonNode node = json.readTree(new StringReader(line));
            JsonNode text = node.get("text");
            JsonNode id = node.get("id");
            if (text == null || !text.isString() || id == null || !id.isString() && !id.isNumber()) {
                complain(file + ":" + number + ": needs \"id\" and \"text\"");
                return null;
            }
            JsonNode date = node.get("published");
            LocalDate day = date == null || date.isNull() || date.asString().isBlank()
                    ? published
                    : LocalDate.parse(date.asString()
                            .substring(0, Math.min(10, date.asString().length())));
            return new Text(id.asString(), new ArticleText(text.asString(), day, Locale.ENGLISH));
        } catch (JacksonException e) {
            complain(file + ":" + number + ": not JSON");
        } catch (DateTimeParseException e) {
            complain(file + ":" + number + ": published is no date");
        }
        return null;
    }

    private void complain(String message) {
        failed = true;
        System.err.println(message);
    }

    private void print(@Nullable Future<String> future, PrintStream out) throws InterruptedException {
        if (future == null) {
            return;
        }
        try {
            out.print(future.get());
        } catch (ExecutionException e) {
            complain(String.valueOf(e.getCause()));
        }
    }

    private String lines(Text text) {
        Detection detection = detector.detect(text.article());
        String content = text.article().text();
        StringBuilder lines = new StringBuilder();
        switch (output) {
            case claims -> detection.claims().forEach(claim -> append(lines, claim(text.id(), content, claim)));
            case mentions ->
                detection.mentions().forEach(mention -> append(lines, mention(text.id(), content, mention)));
            case sentences ->
                detection.sentences().forEach(sentence -> append(lines, sentence(text.id(), content, sentence)));
            case issues -> detection.issues().forEach(issue -> append(lines, issue(text.id(), issue)));
        }
        return lines.toString();
    }

    private void append(StringBuilder lines, Map<String, ?> object) {
        lines.append(json.writeValueAsString(object)).append('\n');
    }

    private static Map<String, Object> located(String doc, String text, Span span) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("start", span.start());
        object.put("end", span.end());
        object.put("quote", span.of(text));
        return object;
    }

    private static Map<String, Object> claim(String doc, String text, DetectedClaim claim) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("kind", claim.kind().name());
        object.putAll(located(doc, text, claim.span()));
        object.put("head", offsets(claim.head()));
        object.put("polarity", claim.polarity().name());
        object.put("modality", claim.modality().name());
        object.put("values", values(claim.facts()));
        Map<String, Object> speaker = null;
        if (claim.speaker() != null) {
            speaker = new LinkedHashMap<>();
            speaker.put("name", claim.speaker().name());
            if (claim.speaker().span() != null) {
                speaker.putAll(offsets(claim.speaker().span()));
            }
        }
        object.put("speaker", speaker);
        object.put("attribution", claim.attribution() == null ? null : offsets(claim.attribution()));
        object.put("priority", claim.priority());
        return object;
    }

    private static Map<String, Object> offsets(Span span) {
        Map<String, Object> offsets = new LinkedHashMap<>();
        offsets.put("start", span.start());
        offsets.put("end", span.end());
        return offsets;
    }

    private static Map<String, Object> values(Facts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        CountRange count = facts.count();
        if (count != null) {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("min", number(count.min()));
            range.put("max", number(count.max()));
            values.put("count", range);
        }
        put(values, "outcome", facts.outcome() == null ? null : facts.outcome().name());
        put(values, "unit", facts.unit());
        put(values, "who", facts.who());
        put(values, "rank", facts.rank());
        put(values, "designation", facts.designation());
        put(values, "echelon", facts.echelon());
        put(values, "place", facts.place());
        DateRange date = facts.date();
        if (date != null) {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("start", date.start().toString());
            range.put("end", date.end().toString());
            range.put("approx", date.approx());
            values.put("date", range);
        }
        put(values, "timex", facts.timex());
        facts.other().forEach((name, value) -> values.putIfAbsent(name, value));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable Number number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) value.longValue() : value;
    }

    private static Map<String, Object> mention(String doc, String text, Mention mention) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("type", mention.type().name());
        object.putAll(located(doc, text, mention.span()));
        object.put("value", mention.value());
        return object;
    }

    private static Map<String, Object> sentence(String doc, String text, Sentence sentence) {
        Map<String, Object> object = located(doc, text, sentence.span());
        object.put("priority", sentence.priority());
        return object;
    }

    private static Map<String, Object> issue(String doc, TextIssue issue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("kind", issue.kind().name());
        object.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        object.put("description", issue.description());
        object.put("spans", issue.spans().stream().map(DetectCommand::offsets).toList());
        return object;
    }
}
