package org.factcheck.workbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.factcheck.workbench.postgres.BackupManifest;
import org.factcheck.workbench.postgres.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "Put a backup into an empty database")
final class RestoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file written by backup")
    private Path file;

    @Override
    public void run() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no file " + file + ".");
        }
        try (OwnedDatabase database = OwnedDatabase.open(Surroundings.ofThisProcess())) {
            BackupManifest manifest = Restore.read(database.owner(), file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Restored %d rows of %d tables, as of %s%n",
                            manifest.rows(), manifest.tables().size(), manifest.takenAt());
        }
    }
}
