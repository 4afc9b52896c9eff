package org.factcheck.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.factcheck.workbench.postgres.ServerException;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Entry point of the jar: without a subcommand it lists them. */
@Command(
        name = "workbench",
        description = "Fact-Check Workbench",
        subcommands = {
            RunCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DetectCommand.class,
            VerifyAuditCommand.class
        })
public final class WorkbenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // Nothing is logged before the application has said where to: the console is for people.
        LoggingSystem.get(WorkbenchCommand.class.getClassLoader()).beforeInitialize();
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int execute(String... args) {
        return new CommandLine(new WorkbenchCommand())
                .setOut(standardOutput())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(WorkbenchCommand::explain)
                .execute(args);
    }

    /** In UTF-8 whatever the locale says: what a command writes is read by programs. */
    private static PrintWriter standardOutput() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    }

    /** What a person can act upon is one sentence; anything else is a fault of ours and keeps its stack trace. */
    static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailed || failure instanceof ServerException) {
            line.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
