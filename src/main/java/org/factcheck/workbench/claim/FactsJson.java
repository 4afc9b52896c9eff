package org.factcheck.workbench.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.kernel.Input;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON form of facts, in the database, in exports and on the command line: {@code {"count":{"min","max"},
 * "outcome", "unit", "who", "rank", "designation", "echelon", "place", "date":{"start","end","approx"}, "timex"}} and
 * beside them every other value by its name. What is not stated is absent; whole numbers have no decimal point; dates
 * are ISO.
 */
public final class FactsJson {
    private static final Set<String> TYPED =
            Set.of("count", "outcome", "unit", "who", "rank", "designation", "echelon", "place", "date", "timex");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsJson() {}

    /** The facts as compact JSON text. */
    public static String write(Facts facts) {
        return JSON.writeValueAsString(tree(facts));
    }

    /** The facts as a JSON object, to be put into a larger document. */
    public static ObjectNode tree(Facts facts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        CountRange count = facts.count();
        if (count != null) {
            ObjectNode range = node.putObject("count");
            number(range, "min", count.min());
            number(range, "max", count.max());
        }
        text(node, "outcome", facts.outcome() == null ? null : facts.outcome().name());
        text(node, "unit", facts.unit());
        text(node, "who", facts.who());
        if (facts.rank() != null) {
            node.put("rank", facts.rank());
        }
        text(node, "designation", facts.designation());
        text(node, "echelon", facts.echelon());
        text(node, "place", facts.place());
        DateRange date = facts.date();
        if (date != null) {
            node.putObject("date")
                    .put("start", date.start().toString())
                    .put("end", date.end().toString())
                    .put("approx", date.approx());
        }
        text(node, "timex", facts.timex());
        facts.other().forEach((name, value) -> {
            String key = Input.storable(name);
            if (!TYPED.contains(key)) {
                text(node, key, value);
            }
        });
        return node;
    }

    /** Reads what {@link #write} has written. */
    public static Facts read(String json) {
        return read(JSON.readTree(json));
    }

    /** Reads what {@link #tree} has built. */
    public static Facts read(JsonNode node) {
        Map<String, String> other = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (!TYPED.contains(entry.getKey()) && !entry.getValue().isNull()) {
                other.put(entry.getKey(), entry.getValue().asString());
            }
        });
        JsonNode count = node.get("count");
        JsonNode date = node.get("date");
        JsonNode rank = node.get("rank");
        String outcome = text(node, "outcome");
        return new Facts(
                count == null || !count.isObject() ? null : new CountRange(number(count, "min"), number(count, "max")),
                outcome == null ? null : Outcome.valueOf(outcome),
                text(node, "unit"),
                text(node, "who"),
                rank == null || !rank.isNumber() ? null : rank.asInt(),
                text(node, "designation"),
                text(node, "echelon"),
                text(node, "place"),
                date == null || !date.isObject()
                        ? null
                        : new DateRange(
                                LocalDate.parse(date.path("start").asString()),
                                LocalDate.parse(date.path("end").asString()),
                                date.path("approx").asBoolean(false)),
                text(node, "timex"),
                other);
    }

    private static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, Input.storable(value));
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static void number(ObjectNode node, String name, @Nullable Double value) {
        if (value == null) {
            return;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(name, value.longValue());
        } else {
            node.put(name, value);
        }
    }

    private static @Nullable Double number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asDouble();
    }
}
