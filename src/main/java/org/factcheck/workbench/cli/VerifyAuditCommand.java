package org.factcheck.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.audit.AuditVerifier;
import org.factcheck.workbench.audit.PinnedHeads;
import org.factcheck.workbench.postgres.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-audit",
        description = "Check that no event of the audit log was changed, deleted, moved or left out")
final class VerifyAuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--head",
            paramLabel = "N:HASH",
            arity = "1..*",
            description = "A head noted down before: the chain must still contain it")
    private List<String> heads = new ArrayList<>();

    @Override
    public void run() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Set<AuditHead> pinned = new LinkedHashSet<>();
        for (String head : heads) {
            try {
                pinned.add(AuditHead.parse(head));
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(String.valueOf(e.getMessage()));
            }
        }
        if (surroundings.externalOwner().isEmpty() && !EmbeddedServer.exists(surroundings.data())) {
            throw new CommandFailed("There is no database in " + surroundings.data()
                    + ": set WORKBENCH_DATA or SPRING_DATASOURCE_URL to the one to check.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            PinnedHeads.Read own = new PinnedHeads(surroundings.data()).read();
            pinned.addAll(own.heads());
            if (own.unreadable() > 0) {
                out.printf("%d lines of %s cannot be read.%n", own.unreadable(), PinnedHeads.FILE);
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    "The file " + surroundings.data().resolve(PinnedHeads.FILE) + " cannot be read: " + e.getMessage());
        }
        try (OwnedDatabase database = OwnedDatabase.open(surroundings);
                Connection connection = database.owner().connect()) {
            report(out, AuditVerifier.verify(connection, pinned), pinned.size());
        } catch (SQLException e) {
            throw new CommandFailed("The audit log cannot be read: " + e.getMessage());
        }
    }

    private static void report(PrintWriter out, AuditVerifier.Finding found, int pinned) {
        out.printf(
                "Read %d events: %d sealed, %d not sealed yet, details erased of %d; %d of %d pinned heads found.%n",
                found.events(), found.sealed(), found.unsealed(), found.erased(), found.heads(), pinned);
        if (found.broken() != null) {
            out.flush();
            throw new CommandFailed(found.broken());
        }
        if (found.head() != null) {
            out.printf("Head %s%n", found.head());
        }
        out.println("The audit log is as it was written.");
    }
}
