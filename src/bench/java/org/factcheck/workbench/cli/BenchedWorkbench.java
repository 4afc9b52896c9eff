package org.factcheck.workbench.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application and its database in this process, with a real Chromium: what the measurements of screens share. */
final class BenchedWorkbench implements AutoCloseable {
    static final int CLAIMS = 1_000;
    private static final String PASSWORD = "a long enough phrase";
    private static final int SENTENCES = 500;
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

    private final EmbeddedServer server;
    private final ConfigurableApplicationContext context;
    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final String once;
    private final TeamId team;
    private final Viewer prober;

    private BenchedWorkbench(
            EmbeddedServer server,
            ConfigurableApplicationContext context,
            Playwright playwright,
            String address,
            String once) {
        this.server = server;
        this.context = context;
        this.playwright = playwright;
        this.address = address;
        this.once = once;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        team = new TeamId(
                jdbc().sql("select min(id) from team").query(Long.class).single());
        prober = reviewer(0);
    }

    static BenchedWorkbench start() throws Exception {
        Path data = Files.createTempDirectory("workbench-bench");
        int port = freePort();
        EmbeddedServer server = EmbeddedServer.start(data);
        SpringApplication.getShutdownHandlers().add(server::close);
        SpringApplication application = Application.in(data);
        Application.use(application, server.application(), server.owner());
        ConfigurableApplicationContext context = application.run("--server.port=" + port, "--workbench.data=" + data);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String once = Files.readString(data.resolve("initial-password")).strip();
        return new BenchedWorkbench(server, context, playwright, "http://localhost:" + port, once);
    }

    /** A second node on the same database, in this process too. */
    ConfigurableApplicationContext otherNode() throws Exception {
        Path data = Files.createTempDirectory("workbench-bench-other");
        SpringApplication application = Application.in(data);
        Application.use(application, server.application(), server.owner());
        return application.run("--server.port=" + freePort(), "--workbench.data=" + data);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String address() {
        return address;
    }

    Viewer prober() {
        return prober;
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** The first page of all: the administrator chooses a password. */
    Page firstPage() {
        Page first = browser.newContext().newPage();
        signIn(first, once);
        first.getByLabel("One-time password").fill(once);
        first.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        first.getByLabel("New password again").fill(PASSWORD);
        button(first, "Change password");
        first.getByText("Kharkiv").first().waitFor();
        return first;
    }

    /** A page with nothing in its cache, signed in. */
    Page signedIn() {
        Page page = browser.newContext().newPage();
        signIn(page, PASSWORD);
        return page;
    }

    /** A page with nothing in its cache that has been nowhere. */
    Page fresh() {
        return browser.newContext().newPage();
    }

    void signIn(Page page) {
        signIn(page, PASSWORD);
    }

    @Override
    public void close() {
        playwright.close();
        context.close();
    }

    Viewer reviewer(int number) {
        PersonId person = new PersonId(
                jdbc().sql("insert into person (login, name, password_hash) values (:login, :login, 'x') returning id")
                        .param("login", "bench" + number)
                        .query(Long.class)
                        .single());
        jdbc().sql("insert into membership (team_id, person_id, role) values (?, ?, 'REVIEWER')")
                .params(team.value(), person.value())
                .update();
        return new Viewer(person, "bench" + number, false, Map.of(team, Role.REVIEWER));
    }

    ArticleId article() {
        StringBuilder text = new StringBuilder("Shelling in the region\n\n");
        for (int day = 0; day < SENTENCES; day++) {
            text.append("On May %d, Russian rockets killed %d people and wounded %d residents in Izyum. "
                    .formatted(1 + day % 30, 2 + day, 3 + day));
            text.append(day % 5 == 4 ? "\n\n" : "");
        }
        return context.getBean(ArticleService.class)
                .add(prober, team, new NewArticle(null, text.toString().strip(), LocalDate.of(2022, 6, 1), null, null));
    }

    /** The first thousand claims of the article, once they are found; the others are dismissed. */
    List<ClaimId> claims(ArticleId article) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        List<ClaimId> found = List.of();
        while (found.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            found = jdbc().sql("""
                            select id from claim where article_id = :article
                            order by start_at, end_at desc, id limit :most
                            """)
                    .param("article", article.value())
                    .param("most", CLAIMS)
                    .query((row, number) -> new ClaimId(row.getLong("id")))
                    .list();
        }
        if (found.size() < CLAIMS) {
            throw new IllegalStateException("Only " + found.size() + " claims were found.");
        }
        jdbc().sql("""
                        update claim set dismissed_at = now(), dismissed_by = :by, dismissed_reason = 'One too many'
                        where article_id = :article and not id = any(:kept::bigint[])
                        """)
                .param("by", prober.person().value())
                .param("article", article.value())
                .param("kept", found.stream().map(ClaimId::value).toArray(Long[]::new))
                .update();
        return found;
    }

    private void signIn(Page page, String password) {
        page.navigate(address);
        page.getByLabel("Username").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Sign in");
    }

    static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
