package org.factcheck.workbench.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.live.Doing;
import org.factcheck.workbench.live.Presence;
import org.jspecify.annotations.Nullable;

/** The other people who have the article open, and where they are in it. */
final class Colleagues {
    private final Bench bench;
    private final Map<PersonId, String> names = new HashMap<>();

    /** One of them; with several pages open, at the place where they write something. */
    record Colleague(
            PersonId person,
            String name,
            @Nullable ClaimId claim,
            @Nullable Doing doing) {}

    Colleagues(Bench bench) {
        this.bench = bench;
    }

    /** Those who are here now, in the order of their names. */
    List<Colleague> now() {
        Map<PersonId, Presence> places = new HashMap<>();
        for (Presence presence :
                bench.rooms().presences().present(bench.article().id())) {
            if (!presence.person().equals(bench.person())) {
                places.merge(presence.person(), presence, (one, other) -> weight(one) >= weight(other) ? one : other);
            }
        }
        Set<PersonId> unknown = new TreeSet<>(Comparator.comparing(PersonId::value));
        unknown.addAll(places.keySet());
        unknown.removeAll(names.keySet());
        names.putAll(bench.rooms().directory().names(unknown));
        return places.values().stream()
                .map(place -> new Colleague(
                        place.person(), names.getOrDefault(place.person(), ""), place.claim(), told(place.doing())))
                .sorted(Comparator.comparing(Colleague::name)
                        .thenComparing(colleague -> colleague.person().value()))
                .toList();
    }

    /** That somebody suggests a correction tells what they make of the claim, which is not for who has yet to judge it. */
    private static @Nullable Doing told(@Nullable Doing doing) {
        return doing == Doing.CORRECTION ? null : doing;
    }

    private static int weight(Presence presence) {
        return presence.doing() != null ? 2 : presence.claim() != null ? 1 : 0;
    }
}
