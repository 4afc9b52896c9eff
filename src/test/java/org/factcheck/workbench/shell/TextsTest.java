package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path FILES = Path.of("src/main/resources/i18n");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+)?");

    private final Texts texts = Texts.strict();

    @Test
    void every_key_in_the_sources_has_a_text() throws IOException {
        Set<String> rooms = files().keySet();
        Pattern key = Pattern.compile("(" + String.join("|", rooms) + ")\\.[A-Za-z0-9_.-]*[A-Za-z0-9_]\\.?");
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher literals = LITERAL.matcher(Files.readString(source));
                while (literals.find()) {
                    String literal = literals.group(1);
                    if (key.matcher(literal).matches() && !namesAFile(literal)) {
                        found++;
                        if (!exists(literal, literals.group(2) != null)) {
                            missing.add(literal + " in " + source.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void every_key_begins_with_the_room_whose_file_it_stands_in_but_the_words_all_rooms_share() throws IOException {
        Map<String, Properties> rooms = files();
        Properties shared = rooms.remove("words");
        rooms.forEach((room, keys) -> assertThat(keys.stringPropertyNames())
                .as("texts of room %s", room)
                .allMatch(key -> key.startsWith(room + ".")));
        assertThat(shared.stringPropertyNames())
                .noneMatch(key -> rooms.containsKey(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void every_text_is_a_well_formed_pattern() throws IOException {
        List<String> broken = new ArrayList<>();
        files().values()
                .forEach(keys -> keys.forEach((key, pattern) -> {
                    try {
                        new MessageFormat(pattern.toString(), Locale.ENGLISH);
                    } catch (IllegalArgumentException e) {
                        broken.add(key + ": " + e.getMessage());
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void a_missing_key_is_an_error_in_tests_and_shows_itself_in_production() {
        assertThatThrownBy(() -> texts.text("shell.noSuchText")).hasMessageContaining("shell.noSuchText");
        assertThat(new Texts(false).text("shell.noSuchText")).isEqualTo("[shell.noSuchText]");
    }

    @Test
    void counts_are_written_as_the_language_wants_and_apostrophes_stay() {
        assertThat(texts.text("account.team.members", 0)).isEqualTo("nobody");
        assertThat(texts.text("account.team.members", 1)).isEqualTo("one member");
        assertThat(texts.text("account.team.members", 1200)).isEqualTo("1,200 members");
        assertThat(texts.text("shell.error.forbidden.text")).contains("team’s");
    }

    @Test
    void a_language_without_texts_falls_back_to_english() {
        assertThat(texts.getTranslation("shell.signOut", Locale.forLanguageTag("fr-FR")))
                .isEqualTo("Sign out");
        assertThat(texts.getProvidedLocales()).contains(Locale.ENGLISH);
    }

    private boolean exists(String literal, boolean continued) {
        String family = continued || literal.endsWith(".") ? literal : literal + ".";
        return texts.keys().contains(literal) || texts.keys().stream().anyMatch(key -> key.startsWith(family));
    }

    private static boolean namesAFile(String literal) {
        return literal.matches(".*\\.(css|html|json|xhtml|csv|pdf|txt|ttf|woff2|ts|js)");
    }

    private static Map<String, Properties> files() throws IOException {
        Map<String, Properties> files = new TreeMap<>();
        try (DirectoryStream<Path> directory = Files.newDirectoryStream(FILES, "*.properties")) {
            for (Path file : directory) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                files.computeIfAbsent(file.getFileName().toString().replaceAll("[-_.].*", ""), room -> new Properties())
                        .putAll(properties);
            }
        }
        return files;
    }
}
