package org.factcheck.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "Write the report of an article into a file, as a viewer of its team sees it")
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ARTICLE", description = "The article's number, or a part of its title that no other has")
    private String article;

    @Option(names = "--format", required = true, description = "html, pdf, csv or json")
    private ExportFormat format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write")
    private Path out;

    @Override
    public void run() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Path data = surroundings.data();
        if (surroundings.externalOwner().isPresent()) {
            export(data, null);
            return;
        }
        if (!EmbeddedServer.exists(data)) {
            throw new CommandFailed(
                    "There is no database in " + data + ": set WORKBENCH_DATA or SPRING_DATASOURCE_URL.");
        }
        SignIn running = EmbeddedServer.running(data)
                .map(EmbeddedServer.Running::application)
                .orElse(null);
        if (running != null) {
            export(data, running);
            return;
        }
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            export(data, server.application());
        }
    }

    private void export(Path data, @Nullable SignIn signIn) {
        SpringApplication application = Application.in(data);
        Application.withoutScreens(application);
        Application.withoutMigration(application, signIn);
        try (ConfigurableApplicationContext context = application.run()) {
            Viewer viewer = context.getBean(Directory.class).reader();
            ArticleId id = find(context.getBean(ArticleService.class), viewer);
            byte[] report = context.getBean(ReportService.class).export(viewer, id, format, Locale.ENGLISH);
            Files.write(out, report);
            spec.commandLine().getOut().println("Wrote " + out);
        } catch (IOException e) {
            throw new CommandFailed("The file " + out + " could not be written: " + e.getMessage());
        }
    }

    private ArticleId find(ArticleService articles, Viewer viewer) {
        if (article.matches("[0-9]{1,18}")) {
            try {
                return articles.article(viewer, new ArticleId(Long.parseLong(article)))
                        .id();
            } catch (NotFoundException e) {
                throw new CommandFailed("There is no article " + article + ".");
            }
        }
        List<Article> found = articles.find(viewer, article);
        if (found.isEmpty()) {
            throw new CommandFailed("No article has '" + article + "' in its title.");
        }
        if (found.size() > 1) {
            throw new CommandFailed(found.stream()
                    .map(one -> "  " + one.id() + "  " + one.title())
                    .collect(Collectors.joining(
                            System.lineSeparator(),
                            "Several articles have '" + article + "' in their titles; give the number of one:"
                                    + System.lineSeparator(),
                            "")));
        }
        return found.getFirst().id();
    }
}
