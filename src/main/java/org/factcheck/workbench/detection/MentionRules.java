package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names, dates, amounts and pictures a text mentions. */
final class MentionRules {
    private MentionRules() {}

    static List<Mention> find(Doc doc, List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>();
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i < s.size(); i++) {
                if (s.token(i).begins()) {
                    entity(p, i, mentions);
                }
                if (MediaRules.kind(s, i) != null) {
                    int end = s.lower(i + 1).equals("address") ? i + 2 : i + 1;
                    mentions.add(new Mention(MentionType.MEDIA, s.span(Phrases.start(s, i, 0), end), Map.of()));
                }
                if ((s.lower(i).equals("army") || s.lower(i).equals("forces"))
                        && i > 0
                        && s.entity(i).isEmpty()
                        && (s.entity(i - 1).equals("NORP") || s.lower(i - 1).equals("armed"))) {
                    int from = s.lower(i - 1).equals("armed") && s.entity(i - 2).equals("NORP") ? i - 2 : i - 1;
                    mentions.add(new Mention(MentionType.ORGANISATION, s.span(from, i + 1), Map.of()));
                }
            }
            for (FoundDate date : p.dates) {
                Map<String, String> value = date.timex() == null ? Map.of() : Map.of("timex", date.timex());
                mentions.add(new Mention(MentionType.DATE, date.span(), value));
            }
            for (Draft d : p.found) {
                if (d.kind() == ClaimKind.UNIT) {
                    mentions.add(new Mention(MentionType.UNIT, d.head(), Map.of()));
                } else if (d.kind() == ClaimKind.EQUIPMENT) {
                    mentions.add(new Mention(MentionType.EQUIPMENT, d.span(), Map.of()));
                } else if (d.kind() == ClaimKind.QUANTITY) {
                    boolean money = d.facts().unit() != null
                            && d.facts().unit().length() == 3
                            && d.facts().unit().equals(d.facts().unit().toUpperCase(java.util.Locale.ROOT));
                    mentions.add(new Mention(money ? MentionType.MONEY : MentionType.QUANTITY, d.span(), Map.of()));
                } else if (d.kind() == ClaimKind.CASUALTY) {
                    mentions.add(new Mention(MentionType.QUANTITY, d.head(), Map.of()));
                }
            }
        }
        mentions.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
        List<Mention> distinct = new ArrayList<>();
        for (Mention m : mentions) {
            if (distinct.isEmpty()
                    || !distinct.getLast().span().equals(m.span())
                    || distinct.getLast().type() != m.type()) {
                distinct.add(m);
            }
        }
        return distinct;
    }

    private static void entity(Passage p, int i, List<Mention> mentions) {
        Sent s = p.s;
        int end = s.entityEnd(i);
        while (end > i + 1 && (s.tag(end - 1).equals("POS"))) {
            end--;
        }
        int from = i;
        MentionType type = type(s.entity(i));
        if (type == null) {
            return;
        }
        if (s.tag(from).equals("DT") && end > from + 1) {
            from++;
        }
        if (type == MentionType.QUANTITY && p.dated(i)) {
            return;
        }
        Map<String, String> value = type == MentionType.PERSON
                ? Map.of("name", p.doc.names().fullest(s.span(from, end).of(p.doc.text())))
                : Map.of();
        mentions.add(new Mention(type, s.span(from, end), value));
    }

    private static @Nullable MentionType type(String entity) {
        if (Words.isOneOf(entity, "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY")) {
            return MentionType.QUANTITY;
        }
        return switch (entity) {
            case "PERSON" -> MentionType.PERSON;
            case "ORG" -> MentionType.ORGANISATION;
            case "GPE", "LOC", "FAC" -> MentionType.PLACE;
            case "NORP" -> MentionType.NATIONALITY;
            case "MONEY" -> MentionType.MONEY;
            default -> null;
        };
    }
}
