package org.factcheck.workbench.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.workbench.postgres.EmbeddedServer;

/** The packaged application as a process of its own, on a free port and a data directory of its own. */
final class RunningWorkbench implements AutoCloseable {
    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("one-time password (\\S+)");

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());

    private RunningWorkbench(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static RunningWorkbench start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /**
     * Another node on the same database.
     *
     * @param database the data directory of the application that runs the database
     */
    static RunningWorkbench beside(Path database, Path data) throws IOException, InterruptedException {
        EmbeddedServer.Running server = EmbeddedServer.running(database)
                .orElseThrow(() -> new IllegalStateException("No workbench runs in " + database));
        return start(
                data,
                Map.of(
                        "SPRING_DATASOURCE_URL", server.application().url(),
                        "SPRING_DATASOURCE_USERNAME", server.application().user(),
                        "SPRING_DATASOURCE_PASSWORD", server.application().password(),
                        "SPRING_FLYWAY_USER", server.owner().user(),
                        "SPRING_FLYWAY_PASSWORD", server.owner().password()));
    }

    private static RunningWorkbench start(Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        RunningWorkbench running = new RunningWorkbench(process(data, settings, port, "run"), data, port);
        running.awaitReady();
        return running;
    }

    private static Process process(Path data, Map<String, String> settings, int port, String... command)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // It lives for a minute: what takes long to compile never pays
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().putAll(settings);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("HOST", "127.0.0.1");
        builder.environment().put("WORKBENCH_DATA", data.toString());
        return builder.start();
    }

    /** Runs another command on the same data to its end: its status, a space, and what it said. */
    String command(String... command) throws IOException, InterruptedException {
        Process other = process(data, Map.of(), port, command);
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return other.waitFor() + " " + said;
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "workbench-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IllegalStateException("No packaged application in target: run ./workbench test");
    }

    private void awaitReady() throws InterruptedException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                String line;
                while ((line = reader.readLine()) != null) {
                    output.add(line);
                    if (line.equals("Open http://localhost:" + port)) {
                        ready.complete(null);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ready.completeExceptionally(new IllegalStateException("The application ended"));
            }
        });
        try {
            ready.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The application did not start:\n" + String.join("\n", output), e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    String oneTimePassword() {
        synchronized (output) {
            return output.stream()
                    .map(ONE_TIME_PASSWORD::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No one-time password in:\n" + String.join("\n", output)));
        }
    }

    /** Ends it without warning, as a failure of power would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
