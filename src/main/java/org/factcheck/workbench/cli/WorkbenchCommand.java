package org.factcheck.workbench.cli;

import org.factcheck.workbench.WorkbenchApplication;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the jar: without a subcommand it lists them. */
@Command(
        name = "workbench",
        description = "Fact-Check Workbench",
        subcommands = {RunCommand.class})
public final class WorkbenchCommand implements Runnable {
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new WorkbenchCommand());
        int status = line.execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}

@Command(name = "run", description = "Start the application")
final class RunCommand implements Runnable {
    @Override
    public void run() {
        SpringApplication.run(WorkbenchApplication.class);
    }
}
