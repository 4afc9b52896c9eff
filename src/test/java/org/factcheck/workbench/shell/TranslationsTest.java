package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text there is in English is there in Ukrainian, with the same arguments and the plurals that Ukrainian has. */
class TranslationsTest {
    private static final Path FILES = Path.of("src/main/resources/i18n");

    @Test
    void every_text_is_there_in_ukrainian_with_the_same_arguments_and_none_besides() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : english()) {
            Properties source = read(file);
            Path other = translated(file);
            Properties target = Files.exists(other) ? read(other) : new Properties();
            for (String key : source.stringPropertyNames()) {
                String text = target.getProperty(key);
                if (text == null) {
                    wrong.add(key + " is missing");
                } else if (!arguments(text).equals(arguments(source.getProperty(key)))) {
                    wrong.add(key + " has other arguments");
                }
            }
            target.stringPropertyNames().stream()
                    .filter(key -> !source.containsKey(key))
                    .forEach(key -> wrong.add(key + " is used no more"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ukrainian_plurals_have_all_their_forms() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : english()) {
            Properties target = read(translated(file));
            target.stringPropertyNames().forEach(key -> {
                MessagePattern pattern = new MessagePattern(target.getProperty(key));
                for (int i = 0; i < pattern.countParts(); i++) {
                    MessagePattern.Part part = pattern.getPart(i);
                    boolean plural = part.getType() == MessagePattern.Part.Type.ARG_START
                            && part.getArgType() == MessagePattern.ArgType.PLURAL;
                    Set<String> forms = plural ? selectors(pattern, i) : new TreeSet<>();
                    forms.removeIf(form -> form.startsWith("="));
                    // One form for all numbers needs no others.
                    if (plural && forms.size() > 1 && !forms.containsAll(Set.of("few", "many", "other"))) {
                        wrong.add(key);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void counts_are_said_as_ukrainian_wants() {
        Texts texts = Texts.strict();
        Locale ukrainian = Locale.forLanguageTag("uk");
        List<String> said = Stream.of(1, 2, 5, 21)
                .map(count -> texts.getTranslation("account.team.members", ukrainian, count))
                .toList();
        assertThat(said).doesNotHaveDuplicates().allMatch(text -> text.matches(".*\\p{IsCyrillic}.*"));
        assertThat(texts.getProvidedLocales()).containsExactly(Locale.ENGLISH, ukrainian);
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return arguments;
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".properties")
                            && !file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
    }

    private static Path translated(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_uk.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
