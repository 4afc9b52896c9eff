package org.factcheck.workbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.claim.FactsJson;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Mention;
import org.factcheck.workbench.detection.Sentence;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.detection.Speaker;
import org.factcheck.workbench.detection.TextIssue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A detection as JSON Lines, one object per line; {@code docs/detection.md} describes the fields. Offsets are UTF-16 code
 * units, end exclusive, into the exact text. What a text does not state is null or absent, never invented.
 */
final class DetectionLines {
    /** Which part of a detection is written. */
    enum Output {
        CLAIMS,
        MENTIONS,
        SENTENCES,
        ISSUES
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Output output;

    DetectionLines(Output output) {
        this.output = output;
    }

    String of(String doc, String text, Detection detection) {
        StringBuilder lines = new StringBuilder();
        List<? extends Map<String, ?>> objects = switch (output) {
            case CLAIMS ->
                detection.claims().stream().map(c -> claim(doc, text, c)).toList();
            case MENTIONS ->
                detection.mentions().stream().map(m -> mention(doc, text, m)).toList();
            case SENTENCES ->
                detection.sentences().stream().map(s -> sentence(doc, text, s)).toList();
            case ISSUES -> detection.issues().stream().map(i -> issue(doc, i)).toList();
        };
        objects.forEach(object ->
                lines.append(wellFormed(json.writeValueAsString(object))).append('\n'));
        return lines.toString();
    }

    private static Map<String, Object> claim(String doc, String text, DetectedClaim claim) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("kind", claim.kind().name());
        object.putAll(words(text, claim.span()));
        object.put("head", offsets(claim.head()));
        object.put("polarity", claim.polarity().name());
        object.put("modality", claim.modality().name());
        object.put("values", values(claim));
        object.put("speaker", claim.speaker() == null ? null : speaker(claim.speaker()));
        object.put("attribution", claim.attribution() == null ? null : offsets(claim.attribution()));
        object.put("priority", claim.priority());
        return object;
    }

    /** A speaker that the context implies has a name but no words of its own: start and end are null then. */
    private static Map<String, Object> speaker(Speaker speaker) {
        Span span = speaker.span();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", speaker.name());
        object.put("start", span == null ? null : span.start());
        object.put("end", span == null ? null : span.end());
        return object;
    }

    /** {@link FactsJson} says it; a bound that is open, and a date without a day, are null here. */
    private static ObjectNode values(DetectedClaim claim) {
        ObjectNode values = FactsJson.tree(claim.facts());
        if (values.get("count") instanceof ObjectNode count) {
            orNull(count, "min");
            orNull(count, "max");
        }
        if (claim.kind() == ClaimKind.DATE) {
            orNull(values, "date");
            orNull(values, "timex");
        }
        return values;
    }

    private static void orNull(ObjectNode node, String name) {
        if (!node.has(name)) {
            node.putNull(name);
        }
    }

    private static Map<String, Object> mention(String doc, String text, Mention mention) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("type", mention.type().name());
        object.putAll(words(text, mention.span()));
        object.put("value", mention.value());
        return object;
    }

    private static Map<String, Object> sentence(String doc, String text, Sentence sentence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.putAll(words(text, sentence.span()));
        object.put("priority", sentence.priority());
        return object;
    }

    private static Map<String, Object> issue(String doc, TextIssue issue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doc", doc);
        object.put("kind", issue.kind().name());
        object.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        object.put("description", issue.description());
        object.put("spans", issue.spans().stream().map(DetectionLines::offsets).toList());
        return object;
    }

    private static Map<String, Object> words(String text, Span span) {
        Map<String, Object> object = offsets(span);
        object.put("quote", span.of(text));
        return object;
    }

    private static Map<String, Object> offsets(Span span) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("start", span.start());
        object.put("end", span.end());
        return object;
    }

    /** Half a surrogate pair has no bytes in UTF-8: it is escaped, so that the quote stays what the text says. */
    private static String wellFormed(String line) {
        StringBuilder escaped = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < line.length()
                    && Character.isLowSurrogate(line.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair && escaped == null) {
                escaped = new StringBuilder(line.length() + 16).append(line, 0, i);
            }
            if (escaped != null) {
                if (pair) {
                    escaped.append(c).append(line.charAt(i + 1));
                } else if (Character.isSurrogate(c)) {
                    escaped.append(String.format("\\u%04x", (int) c));
                } else {
                    escaped.append(c);
                }
            }
            i += pair ? 1 : 0;
        }
        return escaped == null ? line : escaped.toString();
    }
}
