package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    /** Keys that belong to a list or a pane, not to the whole page. */
    private static final Set<String> OF_A_PLACE = Set.of("Space", "Enter");

    @Test
    void the_documentation_lists_the_keys_that_the_screen_lists() throws IOException {
        String page = Files.readString(Path.of("docs/design.md"));
        String table = page.substring(page.indexOf("## Keys of the workbench"), page.indexOf("In the article, and"));
        Set<String> documented = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell ->
                        Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1)))
                .filter(key -> !OF_A_PLACE.contains(key))
                .collect(Collectors.toSet());
        Set<String> shown = Arrays.stream(Shortcut.values())
                .flatMap(shortcut -> Arrays.stream(shortcut.usual().split(" … ")))
                .collect(Collectors.toSet());
        assertThat(documented).isEqualTo(shown);
    }
}
