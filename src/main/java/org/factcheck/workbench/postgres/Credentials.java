package org.factcheck.workbench.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the server's three roles, in a file that only its owner can read. */
record Credentials(String superuser, String owner, String application) {
    private static final String FILE = "postgres-passwords";

    static Credentials readOrCreate(Path directory) throws IOException {
        return exist(directory) ? read(directory) : create(directory);
    }

    static boolean exist(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    static Credentials read(Path directory) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(FILE))) {
            properties.load(reader);
        }
        return new Credentials(
                password(properties, EmbeddedServer.SUPERUSER),
                password(properties, EmbeddedServer.OWNER),
                password(properties, EmbeddedServer.APPLICATION));
    }

    private static String password(Properties properties, String role) {
        String password = properties.getProperty(role);
        if (password == null) {
            throw new ServerException("The file " + FILE + " in the data directory has no password for " + role + ".");
        }
        return password;
    }

    private static Credentials create(Path directory) throws IOException {
        Credentials created = new Credentials(random(), random(), random());
        Properties properties = new Properties();
        properties.setProperty(EmbeddedServer.SUPERUSER, created.superuser);
        properties.setProperty(EmbeddedServer.OWNER, created.owner);
        properties.setProperty(EmbeddedServer.APPLICATION, created.application);
        Path draft = directory.resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return created;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
