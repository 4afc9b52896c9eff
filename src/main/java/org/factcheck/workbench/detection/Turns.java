package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the paragraphs of a debate or an interview: <q>Sen. Martha Hollis: Unemployment stood at …</q>, <q>RUCKER:
 * Those are not new jobs</q>, <q>Q: …</q>. One such line may be a heading ("Update: …"), so two or more lines are needed
 * that begin with names, roles or capitals. Where most paragraphs are turns, a paragraph without a name goes on with the
 * one before.
 */
final class Turns {
    private static final Pattern LABEL =
            Pattern.compile("(?<name>\\p{Lu}[\\p{L}.'’ -]{0,48}?)(?: \\([^)]{1,30}\\))?:(?=\\s)");
    private static final Set<String> ROLES = Words.list("roles");
    private static final Set<String> LABELS = Set.of(
            "q",
            "a",
            "question",
            "answer",
            "moderator",
            "host",
            "interviewer",
            "anchor",
            "reporter",
            "audience",
            "announcer",
            "speaker",
            "male",
            "female",
            "narrator");

    private final List<@Nullable Speaker> speakers;
    private final Set<String> hosts;

    private Turns(List<@Nullable Speaker> speakers, Set<String> hosts) {
        this.speakers = speakers;
        this.hosts = hosts;
    }

    /**
     * Whether a paragraph is spoken by somebody who leads the talk: who asks in more than every seventh sentence. What a
     * host says puts questions and gives the floor; it is the answers that are worth a check.
     */
    boolean hosted(int paragraph) {
        Speaker speaker = speaker(paragraph);
        return speaker != null && hosts.contains(speaker.name());
    }

    /** Who speaks in a paragraph, or null in plain text. */
    @Nullable
    Speaker speaker(int paragraph) {
        return paragraph < speakers.size() ? speakers.get(paragraph) : null;
    }

    static Turns of(String text, List<Paragraph> paragraphs, List<Sent> sentences, Names names) {
        List<@Nullable Speaker> speakers = new ArrayList<>();
        int turns = 0;
        int body = 0;
        for (Paragraph paragraph : paragraphs) {
            Speaker speaker = paragraph.role() == Paragraph.Role.TITLE ? null : label(text, paragraph.span(), names);
            speakers.add(speaker);
            turns += speaker == null ? 0 : 1;
            body += paragraph.role() == Paragraph.Role.TITLE ? 0 : 1;
        }
        if (turns < 2 || sentences.isEmpty()) {
            return new Turns(List.of(), Set.of());
        }
        if (turns * 2 >= body) {
            for (int i = 1; i < speakers.size(); i++) {
                Speaker before = speakers.get(i - 1);
                if (speakers.get(i) == null && before != null) {
                    speakers.set(i, new Speaker(before.name(), null));
                }
            }
        }
        return new Turns(speakers, hosts(speakers, sentences));
    }

    private static Set<String> hosts(List<@Nullable Speaker> speakers, List<Sent> sentences) {
        Map<String, Integer> said = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Sent s : sentences) {
            Speaker speaker = s.paragraph() < speakers.size() ? speakers.get(s.paragraph()) : null;
            if (speaker != null && speaker.name() != null) {
                said.merge(speaker.name(), 1, Integer::sum);
                if (s.lower(s.size() - 1).equals("?")) {
                    asked.merge(speaker.name(), 1, Integer::sum);
                }
            }
        }
        Set<String> hosts = new HashSet<>();
        asked.forEach((name, questions) -> {
            if (questions > 1 && questions * 7 > said.getOrDefault(name, 0)) {
                hosts.add(name);
            }
        });
        return hosts;
    }

    private static @Nullable Speaker label(String text, Span span, Names names) {
        Matcher m = LABEL.matcher(text).region(span.start(), Math.min(span.end(), span.start() + 90));
        if (!m.lookingAt() || span.end() - m.end() < 8) {
            return null;
        }
        String name = m.group("name").strip();
        String[] words = name.split(" ");
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean shouted = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        boolean known = names.surname(last) || LABELS.contains(last) || ROLES.contains(last);
        if (words.length > 6 || !shouted && !known) {
            return null;
        }
        int start = m.start("name");
        int skipped = 0;
        while (skipped < words.length - 1
                && (words[skipped].endsWith(".") || ROLES.contains(words[skipped].toLowerCase(Locale.ROOT)))) {
            start += words[skipped].length() + 1;
            skipped++;
        }
        Span spoken = new Span(start, m.end("name"));
        String plain = spoken.of(text);
        return new Speaker(names.fullest(shouted ? capitalised(plain) : plain), spoken);
    }

    private static String capitalised(String shouted) {
        StringBuilder name = new StringBuilder();
        for (String word : shouted.split(" ")) {
            name.append(name.isEmpty() ? "" : " ");
            name.append(word.isEmpty() ? "" : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
