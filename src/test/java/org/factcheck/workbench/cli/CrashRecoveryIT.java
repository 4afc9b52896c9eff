package org.factcheck.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application is killed without warning while people give verdicts; nothing that was acknowledged may be lost. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class CrashRecoveryIT {
    private static final int ACKNOWLEDGED_BEFORE_THE_CRASH = 150;

    @TempDir
    private Path data;

    @Test
    void every_acknowledged_verdict_is_there_after_the_application_was_killed() throws Exception {
        List<Long> acknowledged = killInTheMiddleOfWriting();
        ProcessHandle postmaster = postmaster();
        assertThat(postmaster.isAlive())
                .as("the old postmaster outlives the application")
                .isTrue();

        assertAllFound(acknowledged);
        assertThat(postmaster.onExit())
                .as("the old postmaster was stopped before a new one started")
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void every_acknowledged_verdict_is_there_after_application_and_server_were_killed() throws Exception {
        List<Long> acknowledged = killInTheMiddleOfWriting();
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);

        assertAllFound(acknowledged);
    }

    private List<Long> killInTheMiddleOfWriting() throws IOException, InterruptedException, TimeoutException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerdictWriter.class.getName(),
                        data.toString())
                .redirectError(data.resolve("writer.log").toFile())
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader reader = application.inputReader()) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith(VerdictWriter.ACKNOWLEDGED)) {
                    acknowledged.add(Long.parseLong(line.substring(VerdictWriter.ACKNOWLEDGED.length())));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_CRASH) {
                    // SIGKILL; what the writers had still put into the pipe was acknowledged as well.
                    application.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(application.waitFor()).as("status of a killed process").isEqualTo(128 + 9);
        assertThat(acknowledged)
                .as(() -> "acknowledged verdicts; the writer said:\n" + log())
                .hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_CRASH)
                .doesNotHaveDuplicates();
        return acknowledged;
    }

    private String log() {
        try {
            return Files.readString(data.resolve("writer.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Starts the application again on the same data directory and looks for each verdict and its place in the log. */
    private void assertAllFound(List<Long> acknowledged) {
        try (EmbeddedServer server = EmbeddedServer.start(data);
                ConfigurableApplicationContext context = VerdictWriter.start(data, server)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select id from verdict order by id")
                            .query(Long.class)
                            .list())
                    .containsAll(acknowledged);
            assertThat(jdbc.sql("select object_id from audit_event where object_type = 'verdict' order by id")
                            .query(Long.class)
                            .list())
                    .containsAll(acknowledged);
        }
    }
}
