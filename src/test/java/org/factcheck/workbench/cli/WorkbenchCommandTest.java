package org.factcheck.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WorkbenchCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void alone_it_lists_its_commands() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("run", "export", "backup", "restore", "detect", "verify-audit");
    }

    @Test
    void an_unknown_command_is_a_wrong_use() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(err.toString()).contains("frobnicate");
    }

    @Test
    void the_address_to_open_is_one_that_a_browser_here_can_reach() {
        assertThat(new Surroundings(Map.of()).address()).isEqualTo("http://localhost:8080");
        assertThat(new Surroundings(Map.of("HOST", "0.0.0.0", "PORT", "9000")).address())
                .isEqualTo("http://localhost:9000");
        assertThat(new Surroundings(Map.of("HOST", "10.1.2.3")).address()).isEqualTo("http://10.1.2.3:8080");
    }

    @Test
    void one_sign_in_for_a_server_outside_owns_the_schema_too() {
        Surroundings one = new Surroundings(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/workbench",
                "SPRING_DATASOURCE_USERNAME", "solo",
                "SPRING_DATASOURCE_PASSWORD", "secret"));

        assertThat(one.externalOwner()).hasValueSatisfying(owner -> {
            assertThat(owner.user()).isEqualTo("solo");
            assertThat(owner.password()).isEqualTo("secret");
            assertThat(owner.toString()).doesNotContain("secret");
        });
        assertThat(new Surroundings(Map.of()).externalOwner()).isEmpty();
    }

    private int run(String... arguments) {
        return new CommandLine(new WorkbenchCommand())
                .setExecutionExceptionHandler(WorkbenchCommand::explain)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
