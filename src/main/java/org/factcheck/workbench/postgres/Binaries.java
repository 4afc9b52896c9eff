package org.factcheck.workbench.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs: unpacked once, then run. */
final class Binaries {
    private static final String VERSION = "18.1.0";

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    static Binaries unpackOnce(Path directory) throws IOException {
        Path home = directory.resolve("postgresql-" + VERSION);
        if (!Files.exists(home.resolve("bin"))) {
            Files.createDirectories(directory);
            Path draft = Files.createTempDirectory(directory, "unpacking-");
            unpack(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                deleteTree(draft);
                if (!Files.exists(home.resolve("bin"))) {
                    throw e;
                }
            }
        }
        return new Binaries(home);
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = open();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Refused to unpack " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static InputStream open() throws IOException {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        String known = system.toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : system;
        InputStream stream;
        try {
            stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    known, machine.equals("amd64") ? "x86_64" : machine);
        } catch (IllegalStateException e) {
            throw new ServerException(noServerFor(system, machine), e);
        }
        if (stream == null) {
            throw new ServerException(noServerFor(system, machine));
        }
        return stream;
    }

    private static String noServerFor(String system, String machine) {
        return "No PostgreSQL for " + system + " on " + machine
                + " is bundled: set SPRING_DATASOURCE_URL to a PostgreSQL 18 server.";
    }

    /** Runs one program to its end; its output is part of the error when it fails. */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // The server refuses to run as root: a user namespace makes it nobody without changing who owns its files.
            command.add("unshare");
            command.add("-U");
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // A file, not a pipe: the server started by pg_ctl would keep a pipe open for its whole life.
        File output = File.createTempFile("workbench-" + program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output);
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(program + " ended with " + status + ": "
                        + Files.readString(output.toPath()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
