package org.factcheck.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Start the application, with the embedded PostgreSQL unless told otherwise")
final class RunCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        requireFreePort(surroundings);
        Path data = surroundings.data();
        SpringApplication application = Application.in(data);
        if (surroundings.externalOwner().isPresent()) {
            surroundings.externalOwner().get().requireReachable();
            surroundings.externalApplication().ifPresent(SignIn::requireReachable);
        } else {
            EmbeddedServer server = EmbeddedServer.start(data);
            // Runs after the application's context has closed, on Ctrl-C and SIGTERM alike.
            SpringApplication.getShutdownHandlers().add(server::close);
            Application.use(application, server.application(), server.owner());
        }
        start(application, data);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Open " + surroundings.address());
        out.flush();
    }

    private static void start(SpringApplication application, Path data) {
        try {
            application.run();
        } catch (RuntimeException e) {
            Throwable root = root(e);
            if (root instanceof SQLException || root instanceof IOException) {
                throw new CommandFailed("The application did not start: " + root.getMessage());
            }
            throw new CommandFailed("The application did not start (" + root + "); "
                    + data.resolve("logs/workbench.log") + " says more.");
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void requireFreePort(Surroundings surroundings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(surroundings.host()), surroundings.port()));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailed("Port " + surroundings.port() + " of " + surroundings.host() + " cannot be used ("
                    + e.getMessage() + "): stop what uses it, or choose another with PORT=8081.");
        }
    }
}
