package org.factcheck.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged application, each as a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CommandsIT {
    @TempDir
    private Path directory;

    @Test
    void what_a_running_workbench_holds_is_backed_up_restored_beside_it_and_exported_the_same() throws Exception {
        Path data = directory.resolve("data");
        Path backup = directory.resolve("backup.zip");
        Path other = directory.resolve("other");
        int port = freePort();
        Process running = start(data, port, "run");
        try {
            awaitLine(running, "Open http://localhost:" + port);

            assertThat(run(data, port, "run"))
                    .as("a second start on the same port")
                    .startsWith("1 Port " + port + " of 127.0.0.1 cannot be used");
            assertThat(run(data, freePort(), "run"))
                    .as("a second start on the same directory")
                    .startsWith("1 Another workbench is using " + data);
            assertThat(run(data, port, "restore", backup.toString())).startsWith("1 There is no file");
            assertThat(run(data, port, "backup", backup.toString())).startsWith("0 Saved ");
            assertThat(run(data, port, "restore", backup.toString())).startsWith("1 The database is not empty");
            assertThat(run(other, port, "restore", backup.toString())).startsWith("0 Restored ");
            assertThat(export(other, "Kharkiv")).isEqualTo(export(data, "1"));
            assertThat(run(data, port, "verify-audit"))
                    .as("the log of a running workbench")
                    .matches("(?s)0 Read [1-9][0-9]* events: .*Head [0-9]+:[0-9a-f]{64}.*");
            assertThat(run(data, port, "verify-audit", "--head", "1:" + "0".repeat(64)))
                    .as("a head that was never that of this log")
                    .matches("(?s)1 Read .*Event [0-9]+ .*the chain was rewritten.*");
            assertThat(run(other, port, "verify-audit"))
                    .as("the log that was restored")
                    .startsWith("0 Read ");
        } finally {
            ProcessHandle postmaster = postmaster(data);
            // As Ctrl-C and systemd do: asked to stop, not killed.
            running.destroy();
            assertThat(running.onExit()).succeedsWithin(Duration.ofSeconds(60));
            assertThat(postmaster.onExit())
                    .as("the database stops with the application")
                    .succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(run(data, port, "backup", directory.resolve("stopped.zip").toString()))
                .as("a backup of a stopped workbench")
                .startsWith("0 Saved ");
        assertThat(run(data, port, "verify-audit"))
                .as("the log of a stopped workbench, every event of it sealed")
                .matches("(?s)0 Read [1-9][0-9]* events: [1-9][0-9]* sealed, 0 not sealed yet, .*");
    }

    @Test
    void commands_without_a_database_say_so() throws Exception {
        Path nothing = directory.resolve("nothing");

        assertThat(run(nothing, 0, "backup", directory.resolve("b.zip").toString()))
                .startsWith("1 There is no database in " + nothing);
        assertThat(run(nothing, 0, "verify-audit")).startsWith("1 There is no database in " + nothing);
        assertThat(run(nothing, 0, "export", "1", "--format", "csv", "--out", "x"))
                .startsWith("1 There is no database in " + nothing);
        assertThat(nothing).doesNotExist();
    }

    private String export(Path data, String article) throws Exception {
        Path file = Files.createTempFile(directory, "report", ".csv");
        assertThat(run(data, 0, "export", article, "--format", "csv", "--out", file.toString()))
                .startsWith("0 Wrote " + file);
        return Files.readString(file);
    }

    /** Runs a command to its end: its status, a space, and what it said. */
    private String run(Path data, int port, String... arguments) throws Exception {
        Process process = start(data, port, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static Process start(Path data, int port, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar().toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().put("WORKBENCH_DATA", data.toString());
        builder.environment().put("HOST", "127.0.0.1");
        builder.environment().put("PORT", Integer.toString(port));
        return builder.start();
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "workbench-*.jar")) {
            return jars.iterator().next();
        }
    }

    private static void awaitLine(Process process, String wanted) throws IOException {
        BufferedReader reader = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.equals(wanted)) {
                assertThat(said).as("what a calm start says").hasSize(2);
                return;
            }
        }
        throw new AssertionError("The application ended: " + said);
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
