package org.factcheck.workbench.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.evidence.Evidence;

/** How evidence weighs: by independent origins, not by pieces, for sources that go back to one origin say it once. */
record Balance(Map<Evidence.Stance, Integer> origins, int independent) {
    Balance {
        origins = Map.copyOf(origins);
    }

    /** @param standing evidence that is not withdrawn; what is blind to the reader weighs nowhere */
    static Balance of(Collection<Evidence> standing) {
        Map<Evidence.Stance, Integer> origins = new EnumMap<>(Evidence.Stance.class);
        Arrays.stream(Evidence.Stance.values())
                .forEach(stance -> origins.put(
                        stance,
                        origins(standing.stream()
                                .filter(evidence -> evidence.stance() == stance)
                                .toList())));
        return new Balance(origins, origins(standing));
    }

    private static int origins(Collection<Evidence> evidence) {
        return Math.toIntExact(evidence.stream().map(Balance::origin).distinct().count());
    }

    private static long origin(Evidence evidence) {
        return evidence.source().origin();
    }

    int of(Evidence.Stance stance) {
        return origins.getOrDefault(stance, 0);
    }

    /** The pieces whose origin an earlier piece of the list has too. */
    static List<Evidence> repeats(Collection<Evidence> standing) {
        Map<Long, List<Evidence>> byOrigin =
                standing.stream().collect(Collectors.groupingBy(Balance::origin, Collectors.toList()));
        return byOrigin.values().stream()
                .map(pieces -> pieces.subList(1, pieces.size()))
                .flatMap(List::stream)
                .toList();
    }
}
