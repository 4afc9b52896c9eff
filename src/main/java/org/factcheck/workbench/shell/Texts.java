package org.factcheck.workbench.shell;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the user interface, one ICU MessageFormat pattern per key. Every room has its own file,
 * {@code i18n/<room>.properties} in English and {@code i18n/<room>_<language>.properties} in others, in UTF-8; all are
 * merged. A key that is missing shows itself in brackets, or is an error when {@code workbench.texts.strict} is set, as
 * the tests do.
 */
@Component
public class Texts implements I18NProvider {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final transient Map<Locale, Map<String, String>> patterns;
    private final transient Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final transient Map<String, Pattern> sentences = new ConcurrentHashMap<>();
    private final boolean strict;

    @Autowired
    Texts(@Value("${workbench.texts.strict:false}") boolean strict) {
        this.patterns = load();
        this.strict = strict;
    }

    /** Texts in English that treat a missing key as an error: for code that runs outside the application. */
    public static Texts strict() {
        return new Texts(true);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return patterns.keySet().stream()
                .sorted((one, other) -> one.equals(Locale.ENGLISH)
                        ? -1
                        : other.equals(Locale.ENGLISH) ? 1 : one.toLanguageTag().compareTo(other.toLanguageTag()))
                .toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... arguments) {
        Locale language = locale == null ? Locale.ENGLISH : locale;
        String pattern = pattern(key, language);
        if (pattern == null) {
            return complain("There is no text for the key " + key, key, null);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        try {
            // Reading a pattern costs more than filling it in; a format is of one thread at a time.
            MessageFormat format = formats.computeIfAbsent(
                    language.toLanguageTag() + " " + key, read -> new MessageFormat(pattern, language));
            return ((MessageFormat) format.clone()).format(arguments);
        } catch (IllegalArgumentException e) {
            return complain("The text " + key + " cannot be filled in", key, e);
        }
    }

    /** The text in English. */
    public String text(String key, @Nullable Object... arguments) {
        return getTranslation(key, Locale.ENGLISH, arguments);
    }

    /**
     * A sentence that is kept in English, in the language of who reads it.
     *
     * @param prefix which the keys of the texts begin with that the sentence may have been made of
     * @return the sentence as it is, where none of them fits
     */
    public String retold(String sentence, String prefix, Locale locale) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return sentence;
        }
        for (String key :
                keys().stream().filter(one -> one.startsWith(prefix)).sorted().toList()) {
            Matcher filled = sentences
                    .computeIfAbsent(key, read -> filledIn(Objects.requireNonNull(pattern(read, Locale.ENGLISH))))
                    .matcher(sentence);
            if (filled.matches()) {
                Object[] arguments = new Object[filled.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = filled.group(i + 1);
                }
                return getTranslation(key, locale, arguments);
            }
        }
        return sentence;
    }

    /** Arguments in the order of their numbers. */
    private static Pattern filledIn(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\{\\d}", -1)).map(Pattern::quote).collect(joining("(.+)")), Pattern.DOTALL);
    }

    /** All keys there are in English. */
    public Set<String> keys() {
        return patterns.getOrDefault(Locale.ENGLISH, Map.of()).keySet();
    }

    private @Nullable String pattern(String key, Locale locale) {
        for (Locale candidate : List.of(locale, Locale.of(locale.getLanguage()), Locale.ENGLISH)) {
            String found = patterns.getOrDefault(candidate, Map.of()).get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String complain(String what, String key, @Nullable RuntimeException cause) {
        if (strict) {
            throw new IllegalArgumentException(what, cause);
        }
        LOG.warn(what, cause);
        return "[" + key + "]";
    }

    private static Map<Locale, Map<String, String>> load() {
        Map<Locale, Map<String, String>> loaded = new HashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                Map<String, String> language = loaded.computeIfAbsent(locale(file), key -> new HashMap<>());
                properties.forEach((key, pattern) -> {
                    if (language.put((String) key, (String) pattern) != null) {
                        throw new IllegalStateException("The text " + key + " stands in two files.");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(loaded);
    }

    private static Locale locale(Resource file) {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int separator = name.indexOf('_');
        return separator < 0
                ? Locale.ENGLISH
                : Locale.forLanguageTag(name.substring(separator + 1).replace('_', '-'));
    }
}
