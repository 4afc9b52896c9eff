package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factcheck.workbench.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstStartTest {
    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.application());
    private final List<FirstStart> events = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeEach
    void two_nodes_on_one_database() {
        one = node("one");
        other = node("other");
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void the_first_start_creates_an_administrator_who_edits_the_newsroom() throws Exception {
        OneTimePassword password = one.getBean(FirstStartSetup.class).run().orElseThrow();

        Credentials admin =
                one.getBean(JdbcAccountStore.class).credentials("admin").orElseThrow();
        assertThat(admin.person().administrator()).isTrue();
        assertThat(admin.person().mustChangePassword()).isTrue();
        assertThat(one.getBean(PasswordEncoder.class).matches(password.password(), admin.passwordHash()))
                .isTrue();
        assertThat(jdbc.sql("select t.name || ' ' || m.role from membership m join team t on t.id = m.team_id")
                        .query(String.class)
                        .list())
                .containsExactly("Newsroom EDITOR");
        assertThat(events)
                .singleElement()
                .extracting(FirstStart::administrator)
                .isEqualTo(admin.person().id());
        assertThat(jdbc.sql("select count(*) from audit_event where actor_id is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);

        Path file = directory.resolve("one/initial-password");
        assertThat(Files.readString(file).strip()).isEqualTo(password.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void later_starts_change_nothing() {
        one.getBean(FirstStartSetup.class).run();

        assertThat(one.getBean(FirstStartSetup.class).run()).isEmpty();
        assertThat(other.getBean(FirstStartSetup.class).run()).isEmpty();
        assertThat(people()).isEqualTo(1);
        assertThat(directory.resolve("other/initial-password")).doesNotExist();
    }

    @Test
    void of_two_nodes_that_start_together_one_makes_the_first_start() throws Exception {
        Callable<Optional<OneTimePassword>> here =
                () -> one.getBean(FirstStartSetup.class).run();
        Callable<Optional<OneTimePassword>> there =
                () -> other.getBean(FirstStartSetup.class).run();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            int made = 0;
            for (Future<Optional<OneTimePassword>> result : threads.invokeAll(List.of(here, there))) {
                made += result.get().isPresent() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(people()).isEqualTo(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void the_file_with_the_password_goes_when_the_administrator_has_chosen_another() {
        OneTimePassword password = one.getBean(FirstStartSetup.class).run().orElseThrow();
        JdbcAccountStore store = one.getBean(JdbcAccountStore.class);
        Viewer admin = store.viewer(
                        store.credentials("admin").orElseThrow().person().id())
                .orElseThrow();
        assertThat(directory.resolve("one/initial-password")).exists();

        one.getBean(AccountService.class).changeOwnPassword(admin, password.password(), "many paper lanterns");

        assertThat(directory.resolve("one/initial-password")).doesNotExist();
    }

    private long people() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }

    private ConfigurableApplicationContext node(String name) {
        Map<String, Object> properties = new HashMap<>(database.springProperties());
        properties.put("workbench.data", directory.resolve(name).toString());
        properties.put("workbench.jobs", false);
        return new SpringApplicationBuilder(AccountRoom.Beans.class)
                .web(WebApplicationType.NONE)
                .listeners(event -> {
                    if (event instanceof PayloadApplicationEvent<?> published
                            && published.getPayload() instanceof FirstStart started) {
                        events.add(started);
                    }
                })
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("node", properties)))
                .run();
    }
}
