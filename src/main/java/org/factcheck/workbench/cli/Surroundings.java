package org.factcheck.workbench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.postgres.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says: {@code WORKBENCH_DATA}, {@code HOST}, {@code PORT}, {@code SPRING_DATASOURCE_*} and
 * {@code SPRING_FLYWAY_*}.
 */
record Surroundings(Map<String, String> variables) {
    private static final int DEFAULT_PORT = 8080;

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv());
    }

    private @Nullable String value(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private String valueOr(String name, String otherwise) {
        String value = value(name);
        return value == null ? otherwise : value;
    }

    /** Where everything that must be kept is kept. */
    Path data() {
        return Path.of(valueOr("WORKBENCH_DATA", "data")).toAbsolutePath().normalize();
    }

    String host() {
        return valueOr("HOST", "127.0.0.1");
    }

    int port() {
        String port = value("PORT");
        if (port == null) {
            return DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new CommandFailed("PORT is '" + port + "': it must be a number.");
        }
    }

    /** The address a browser on this machine opens. */
    String address() {
        String host = host();
        boolean here = host.equals("127.0.0.1")
                || host.equals("0.0.0.0")
                || host.equals("localhost")
                || host.equals("::")
                || host.equals("::1");
        return "http://" + (here ? "localhost" : host) + ":" + port();
    }

    /** How the application signs in to a server outside; empty when the embedded one is used. */
    Optional<SignIn> externalApplication() {
        return Optional.ofNullable(value("SPRING_DATASOURCE_URL"))
                .map(url -> new SignIn(
                        url, valueOr("SPRING_DATASOURCE_USERNAME", ""), valueOr("SPRING_DATASOURCE_PASSWORD", "")));
    }

    /** How the owner of the schema signs in to it: with one sign-in only, as the application does. */
    Optional<SignIn> externalOwner() {
        String owner = value("SPRING_FLYWAY_USER");
        return externalApplication()
                .map(application -> owner == null
                        ? application
                        : new SignIn(application.url(), owner, valueOr("SPRING_FLYWAY_PASSWORD", "")));
    }
}
