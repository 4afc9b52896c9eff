package org.factcheck.workbench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factcheck.workbench.agreement.Agreement;
import org.factcheck.workbench.agreement.Judgement;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.JdbcAgreementStore.Independent;
import org.factcheck.workbench.report.ReportedAgreement.JudgedTwice;
import org.factcheck.workbench.report.ReportedAgreement.KindAgreement;
import org.factcheck.workbench.report.ReportedAgreement.PairAgreement;
import org.springframework.stereotype.Component;

/** Computes agreement from what the store reads, in one statement. */
@Component
class AgreementReader {
    private final JdbcAgreementStore store;

    AgreementReader(JdbcAgreementStore store) {
        this.store = store;
    }

    ReportedAgreement of(Eyes eyes, RevisionId revision) {
        return figures(store.of(eyes, revision));
    }

    ReportedAgreement of(Eyes eyes, TeamId team) {
        return figures(store.of(eyes, team));
    }

    private static ReportedAgreement figures(List<Independent> all) {
        List<Independent> counted =
                all.stream().filter(verdict -> !verdict.withSight()).toList();
        Agreement whole = Agreement.of(judgements(counted));
        Map<Long, String> names = new HashMap<>();
        Map<ClaimKind, List<Independent>> byKind = new EnumMap<>(ClaimKind.class);
        Map<Long, List<Independent>> byClaim = new TreeMap<>();
        for (Independent verdict : counted) {
            names.put(verdict.reviewer().value(), verdict.name());
            byKind.computeIfAbsent(verdict.kind(), kind -> new ArrayList<>()).add(verdict);
            byClaim.computeIfAbsent(verdict.claim().value(), claim -> new ArrayList<>())
                    .add(verdict);
        }
        return new ReportedAgreement(
                whole.units(),
                whole.judgements(),
                all.size() - counted.size(),
                whole.percent(),
                whole.alphaNominal(),
                whole.alphaOrdinal(),
                whole.fleissKappa(),
                byKind.entrySet().stream()
                        .map(kind -> kind(kind.getKey(), Agreement.of(judgements(kind.getValue()))))
                        .filter(kind -> kind.claims() > 0)
                        .toList(),
                whole.pairs().stream()
                        .map(pair -> new PairAgreement(
                                names.getOrDefault(pair.one(), ""),
                                names.getOrDefault(pair.other(), ""),
                                pair.units(),
                                pair.percent(),
                                pair.cohenKappa(),
                                pair.alphaOrdinal()))
                        .toList(),
                byClaim.entrySet().stream()
                        .filter(claim -> claim.getValue().size() > 1)
                        .map(claim -> new JudgedTwice(
                                new ClaimId(claim.getKey()),
                                claim.getValue().size(),
                                claim.getValue().stream()
                                                .map(Independent::rating)
                                                .distinct()
                                                .count()
                                        == 1))
                        .toList());
    }

    private static KindAgreement kind(ClaimKind kind, Agreement figures) {
        return new KindAgreement(
                kind,
                figures.units(),
                figures.percent(),
                figures.alphaNominal(),
                figures.alphaOrdinal(),
                figures.fleissKappa());
    }

    private static List<Judgement> judgements(List<Independent> verdicts) {
        return verdicts.stream()
                .map(verdict -> new Judgement(
                        verdict.claim().value(), verdict.reviewer().value(), verdict.rating(), verdict.value()))
                .toList();
    }
}
