package org.factcheck.workbench.report;

import java.util.List;
import org.factcheck.workbench.agreement.Figure;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * How far reviewers agree: of each reviewer the last verdict on a claim that they gave before they could see the others',
 * on claims with at least two of these that the reader has no blind review to give to.
 *
 * @param claims how many claims these are
 * @param verdicts how many verdicts they have
 * @param leftOut verdicts on claims of the reader's that were given by people who could see others', and do not count
 * @param pairs those with most claims in common first
 * @param judged the claims, in the order of their ids
 */
public record ReportedAgreement(
        int claims,
        int verdicts,
        int leftOut,
        Figure percent,
        Figure alphaNominal,
        Figure alphaOrdinal,
        Figure fleissKappa,
        List<KindAgreement> kinds,
        List<PairAgreement> pairs,
        List<JudgedTwice> judged) {
    public ReportedAgreement {
        kinds = List.copyOf(kinds);
        pairs = List.copyOf(pairs);
        judged = List.copyOf(judged);
    }

    /** The figures of the claims of one kind. */
    public record KindAgreement(
            ClaimKind kind, int claims, Figure percent, Figure alphaNominal, Figure alphaOrdinal, Figure fleissKappa) {}

    /** The figures of the claims that two people have judged. */
    public record PairAgreement(
            String one, String other, int claims, Figure percent, Figure cohenKappa, Figure alphaOrdinal) {}

    /**
     * A claim that at least two have judged.
     *
     * @param same whether all of them chose the same rating
     */
    public record JudgedTwice(ClaimId claim, int verdicts, boolean same) {}
}
