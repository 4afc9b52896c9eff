package org.factcheck.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "detect", description = "List the claims of a text; changes nothing and needs no database")
final class DetectCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The article as UTF-8 text")
    private Path file;

    @Option(names = "--published", paramLabel = "DATE", description = "The day it was published, as 2022-05-17")
    private @Nullable LocalDate published;

    @Override
    public void run() {
        String text = read();
        Detection detection = ClaimDetector.create().detect(ArticleText.english(text, published));
        PrintWriter out = spec.commandLine().getOut();
        Map<ClaimKind, Integer> counts = new EnumMap<>(ClaimKind.class);
        for (DetectedClaim claim : detection.claims()) {
            counts.merge(claim.kind(), 1, Integer::sum);
            out.printf(
                    "%s\t%d\t%d\t%s%n",
                    claim.kind(),
                    claim.span().start(),
                    claim.span().end(),
                    claim.span().of(text).replaceAll("\\s+", " "));
        }
        out.println(counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ", detection.claims().size() + " claims: ", "")));
        out.flush();
    }

    private String read() {
        try {
            return ArticleService.decode(Files.readAllBytes(file));
        } catch (InvalidInputException e) {
            throw new CommandFailed(file + " is not an article: it must be UTF-8 text, not empty, of at most "
                    + ArticleService.MAX_BYTES + " bytes.");
        } catch (IOException e) {
            throw new CommandFailed("There is no file " + file + " that can be read.");
        }
    }
}
