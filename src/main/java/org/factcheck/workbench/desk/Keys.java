package org.factcheck.workbench.desk;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.factcheck.workbench.review.Rating;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which key does what for one person: the usual ones, but for those the person has chosen otherwise. Keys are named as the
 * browser's part names them: “J”, “Shift+N”, “Ctrl+Enter”.
 *
 * @param own the keys the person has chosen
 */
record Keys(Map<Shortcut, String> own) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Keys USUAL = new Keys(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern RATING = Pattern.compile("[0-9]");
    private static final String NONE = Shortcut.RATE_NONE.usual();
    /** Writes something where somebody types. */
    private static final Pattern WRITING = Pattern.compile("(?U)(Shift\\+)?(\\p{L}|Plus|[^\\s\\p{L}\\p{N}])");

    /** Walks over lists, fields and buttons, and works them. */
    private static final Pattern MOVING = Pattern.compile(
            "(Shift\\+)?(Tab|Enter|Space|Escape|Arrow\\w+|Home|End|PageUp|PageDown|Backspace|Delete|Insert|ContextMenu)");

    /**
     * With Ctrl, Alt or as a function key: what neither browsers nor systems use. Nearly every letter with Ctrl is theirs;
     * with Alt those that open menus in English, and Alt with Shift changes the keyboard's language.
     */
    private static final Pattern FREE =
            Pattern.compile("(Ctrl\\+)?(Alt\\+)?(Shift\\+)?Enter|Alt\\+[A-Z&&[^BDEFHSTV]]|(Shift\\+)?F[2489]");

    /** Why a key cannot be chosen. */
    enum Refusal {
        /** A digit: it chooses a rating. */
        RATING,
        /** It walks over lists and fields. */
        MOVES,
        /** It would be written into the field where the shortcut is to work. */
        WRITES,
        /** Browsers or systems use it. */
        RESERVED,
        /** It does something else already. */
        TAKEN
    }

    Keys {
        own = Map.copyOf(own);
    }

    /** Reads what {@link #json} wrote; what it does not understand, or what has become ambiguous, is as usual. */
    static Keys read(String json) {
        Map<Shortcut, String> own = new EnumMap<>(Shortcut.class);
        try {
            Map<String, String> kept = JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
            Arrays.stream(Shortcut.values())
                    .filter(shortcut -> kept.containsKey(shortcut.name()))
                    .forEach(shortcut -> own.put(shortcut, kept.get(shortcut.name())));
        } catch (JacksonException unreadable) {
            return USUAL;
        }
        Keys all = new Keys(own);
        own.entrySet().removeIf(key -> all.refusal(key.getKey(), key.getValue()).isPresent());
        return new Keys(own);
    }

    String json() {
        Map<String, String> named = new TreeMap<>();
        own.forEach((shortcut, key) -> named.put(shortcut.name(), key));
        return JSON.writeValueAsString(named);
    }

    String of(Shortcut shortcut) {
        return own.getOrDefault(shortcut, shortcut.usual());
    }

    /** The same where a team has these ratings: their own keys, empty when there is none. */
    String of(Shortcut shortcut, List<Rating> scale) {
        if (scale.isEmpty()
                || shortcut.changeable()
                || !RATING.matcher(shortcut.usual().substring(0, 1)).matches()) {
            return of(shortcut);
        }
        List<String> keys = scale.stream()
                .map(Rating::shortcut)
                .filter(key -> key.equals(NONE) == (shortcut == Shortcut.RATE_NONE))
                .sorted()
                .toList();
        return keys.size() < 2 ? String.join("", keys) : keys.getFirst() + " … " + keys.getLast();
    }

    /** As ARIA names it, for {@code aria-keyshortcuts}. */
    String aria(Shortcut shortcut) {
        return of(shortcut).replace("Ctrl+", "Control+");
    }

    Optional<Shortcut> pressed(String key) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> of(shortcut).equals(key))
                .findFirst();
    }

    /** Whether the key chooses a rating, if the team's scale has one for it. */
    static boolean rates(String key) {
        return RATING.matcher(key).matches();
    }

    /** What else the key does already. */
    Optional<Shortcut> taken(Shortcut shortcut, String key) {
        return Arrays.stream(Shortcut.values())
                .filter(other -> other != shortcut && of(other).equals(key))
                .findFirst();
    }

    /** Why the key cannot be chosen for the shortcut; empty when it can. */
    Optional<Refusal> refusal(Shortcut shortcut, String key) {
        if (!shortcut.changeable()) {
            return Optional.of(Refusal.TAKEN);
        }
        if (rates(key)) {
            return Optional.of(Refusal.RATING);
        }
        if (MOVING.matcher(key).matches()) {
            return Optional.of(Refusal.MOVES);
        }
        boolean writing = WRITING.matcher(key).matches();
        if (!writing && !FREE.matcher(key).matches()) {
            return Optional.of(Refusal.RESERVED);
        }
        if (writing && shortcut.whileTyping()) {
            return Optional.of(Refusal.WRITES);
        }
        return taken(shortcut, key).map(other -> Refusal.TAKEN);
    }

    /** The same but for one key, which is none that is refused. */
    Keys with(Shortcut shortcut, String key) {
        Map<Shortcut, String> changed = new EnumMap<>(Shortcut.class);
        changed.putAll(own);
        if (key.equals(shortcut.usual())) {
            changed.remove(shortcut);
        } else {
            changed.put(shortcut, key);
        }
        return new Keys(changed);
    }
}
