package org.factcheck.workbench.cli;

import java.nio.file.Path;
import org.factcheck.workbench.postgres.Backup;
import org.factcheck.workbench.postgres.BackupManifest;
import org.factcheck.workbench.postgres.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = "Write everything in the database, as of now, into one file")
final class BackupCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to create")
    private Path file;

    @Override
    public void run() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        if (surroundings.externalOwner().isEmpty() && !EmbeddedServer.exists(surroundings.data())) {
            throw new CommandFailed("There is no database in " + surroundings.data()
                    + ": set WORKBENCH_DATA or SPRING_DATASOURCE_URL to the one to back up.");
        }
        try (OwnedDatabase database = OwnedDatabase.open(surroundings)) {
            BackupManifest manifest = Backup.write(database.owner(), file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Saved %d rows of %d tables in %s%n",
                            manifest.rows(), manifest.tables().size(), file);
        }
    }
}
