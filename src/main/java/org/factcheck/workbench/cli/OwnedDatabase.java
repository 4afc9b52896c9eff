package org.factcheck.workbench.cli;

import java.util.Optional;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * The database a command works on, signed in as the owner of its schema: the server outside, the embedded one that the
 * application is running, or the embedded one started for the time of the command.
 */
record OwnedDatabase(SignIn owner, @Nullable EmbeddedServer started) implements AutoCloseable {
    static OwnedDatabase open(Surroundings surroundings) {
        Optional<SignIn> external = surroundings.externalOwner();
        if (external.isPresent()) {
            return new OwnedDatabase(external.get(), null);
        }
        Optional<EmbeddedServer.Running> running = EmbeddedServer.running(surroundings.data());
        if (running.isPresent()) {
            return new OwnedDatabase(running.get().owner(), null);
        }
        EmbeddedServer server = EmbeddedServer.start(surroundings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new OwnedDatabase(server.owner(), server);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
