package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.PriorityReason;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.jspecify.annotations.Nullable;

/** What a claim says, value by value, in plain words. */
final class FactsList extends DescriptionList {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMED = Set.of(
            "action",
            "actor",
            "age",
            "agency",
            "among",
            "author",
            "branch",
            "cause",
            "continued",
            "country",
            "cue",
            "effect",
            "equipment",
            "event",
            "form",
            "media",
            "medium",
            "object",
            "of",
            "order",
            "owner",
            "person",
            "property",
            "publisher",
            "relation",
            "role",
            "scope",
            "score",
            "sense",
            "source",
            "state",
            "sex",
            "subject");

    /** Values that are codes and not words of the article. */
    private static final Map<String, Set<String>> CODES = Map.of(
            "among", Set.of("true"),
            "continued", Set.of("true"),
            "form", Set.of("direct", "indirect"),
            "media", Set.of("credit", "map", "photo", "video"),
            "sense", Set.of("losses"),
            "sex", Set.of("female", "male"));

    FactsList(Claim claim, ClaimNeighbours neighbours, Consumer<ClaimId> go) {
        addClassName("wb-facts");
        Facts facts = claim.facts();
        fact("count", count(facts));
        fact("designation", joined(facts.designation(), facts.echelon()));
        fact("rank", facts.rank() == null ? null : getTranslation("desk.fact.rank.value", facts.rank()));
        fact("place", facts.place());
        when(claim, neighbours);
        fact("speaker", claim.speaker());
        facts.other().forEach(this::other);
        if (claim.polarity() == Polarity.NEGATIVE) {
            fact("polarity", Words.of(claim.polarity()));
        }
        if (claim.modality() == Modality.POSSIBLE) {
            fact("modality", Words.of(claim.modality()));
        }
        fact("priority", priority(claim));
        ClaimRow whole = neighbours.whole();
        if (whole != null) {
            links("whole", List.of(whole), go);
        }
        links("parts", neighbours.parts(), go);
    }

    /** Reasons are those of today's weights: a number of older ones is not claimed to follow from them. */
    private String priority(Claim claim) {
        String words = claim.anchor().exact();
        boolean told = claim.speaker() != null;
        if (claim.priorityLevel() != Priority.AS_DETECTED) {
            return getTranslation("desk.priority.set", Words.of(claim.priorityLevel()));
        }
        String reasons = PriorityReason.of(claim.kind(), words, claim.facts(), told).stream()
                .map(reason -> getTranslation("desk.priority." + reason))
                .collect(Collectors.joining(getTranslation("desk.list.comma")));
        boolean follows = claim.priority() == PriorityReason.priority(claim.kind(), words, claim.facts(), told);
        return getTranslation(
                follows ? "desk.priority.value" : "desk.priority.older", Math.round(claim.priority() * 100), reasons);
    }

    private @Nullable String count(Facts facts) {
        CountRange count = facts.count();
        Outcome outcome = facts.outcome();
        String number = Stream.of(count == null ? null : Numbers.words(count), facts.unit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String first;
        if (outcome == null) {
            first = number;
        } else {
            first = count == null ? Words.of(outcome) : Words.counted(outcome, number, Numbers.last(count));
        }
        return Stream.of(first, facts.who())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(getTranslation("desk.list.comma")));
    }

    private @Nullable String joined(@Nullable String name, @Nullable String kind) {
        if (name == null) {
            return kind;
        }
        return kind == null || name.toLowerCase(Locale.ROOT).contains(kind)
                ? name
                : name + getTranslation("desk.list.comma") + kind;
    }

    private void when(Claim claim, ClaimNeighbours neighbours) {
        if (claim.facts().date() == null) {
            return;
        }
        Description when = new Description(Numbers.words(claim.facts().date()));
        neighbours.parts().stream()
                .filter(part -> part.kind() == ClaimKind.DATE)
                .findFirst()
                .ifPresent(part -> when.add(
                        new Span(" "), Signs.note(getTranslation("desk.fact.from", ClaimListPane.words(part)))));
        String more = claim.kind() == ClaimKind.DATE
                ? precision(claim.facts().date(), claim.facts().timex())
                : null;
        if (more != null) {
            when.add(new Span(" "), Signs.note(more));
        }
        add(new Term(getTranslation("desk.fact.date")), when);
    }

    /** What the TIMEX3 value says beyond the days; null when it says no more. */
    private @Nullable String precision(DateRange date, @Nullable String timex) {
        DatePrecision precision = DatePrecision.of(date, timex);
        if (precision.isPeriod()) {
            return getTranslation("desk.precision." + precision);
        }
        boolean sameDay =
                date.start().equals(date.end()) && date.start().toString().equals(timex);
        return sameDay ? null : timex;
    }

    private void other(String name, String value) {
        String label = NAMED.contains(name)
                ? getTranslation("desk.fact." + name)
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        boolean code = CODES.getOrDefault(name, Set.of()).contains(value);
        add(new Term(label), new Description(code ? getTranslation("desk.fact." + name + "." + value) : value));
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(new Term(getTranslation("desk.fact." + name)), new Description(value));
        }
    }

    private void links(String name, List<ClaimRow> claims, Consumer<ClaimId> go) {
        if (claims.isEmpty()) {
            return;
        }
        Description places = new Description();
        for (ClaimRow claim : claims) {
            places.add(link(claim, go));
        }
        add(new Term(getTranslation("desk.fact." + name)), places);
    }

    private static Component link(ClaimRow claim, Consumer<ClaimId> go) {
        NativeButton link = new NativeButton(ClaimListPane.words(claim), click -> go.accept(claim.id()));
        link.addClassName("wb-link-button");
        link.setTitle(ClaimListPane.words(claim));
        link.getElement().setAttribute("type", "button");
        return link;
    }
}
