package org.factcheck.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What stands in docker-compose.yml, in the application's settings and in the README says the same. */
class DeploymentTest {
    private static final Pattern SETTING = Pattern.compile("\\$\\{(WORKBENCH_\\w+):(.*)}$", Pattern.MULTILINE);
    private static final Pattern PASSED_ON = Pattern.compile("\\$\\{(WORKBENCH_\\w+):-(.*)}");

    @Test
    void compose_passes_on_every_setting_with_the_applications_own_default() throws IOException {
        Map<String, String> known = settings();
        Map<String, String> passed = new TreeMap<>();
        environment("application").forEach((name, value) -> {
            Matcher variable = PASSED_ON.matcher(value);
            if (name.startsWith("WORKBENCH_") && variable.matches()) {
                assertThat(variable.group(1)).isEqualTo(name);
                passed.put(name, variable.group(2).replace("${WORKBENCH_PORT:-8080}", "${PORT:8080}"));
            }
        });

        assertThat(known).hasSizeGreaterThan(15);
        assertThat(passed).containsExactlyEntriesOf(known);
    }

    @Test
    void no_password_has_a_default() throws IOException {
        for (String service : new String[] {"database", "application"}) {
            environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET).*")) {
                    assertThat(value).as(name).matches("\\$\\{WORKBENCH_\\w+(:\\?.+|:-)}");
                }
            });
        }
    }

    @Test
    void the_readme_explains_every_setting() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String name : settings().keySet()) {
            String shortened = name.replaceFirst("WORKBENCH_(SMTP|OIDC)", "");
            assertThat(readme.contains("`" + name + "`") || readme.contains("`" + shortened + "`"))
                    .as(name)
                    .isTrue();
        }
    }

    /** By their variables, with their defaults; the data directory is a volume there. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Matcher setting = SETTING.matcher(Files.readString(Path.of("src/main/resources/application.yaml")));
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        settings.remove("WORKBENCH_DATA");
        return settings;
    }

    private static Map<String, String> environment(String service) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        Map<String, String> environment = new TreeMap<>();
        compose.get("services")
                .get(service)
                .get("environment")
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }
}
