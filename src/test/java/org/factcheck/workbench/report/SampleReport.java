package org.factcheck.workbench.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.agreement.Agreement;
import org.factcheck.workbench.agreement.Judgement;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.Assignee;
import org.factcheck.workbench.report.ReportModel.Figures;
import org.factcheck.workbench.report.ReportModel.Inconsistency;
import org.factcheck.workbench.report.ReportModel.KindStatus;
import org.factcheck.workbench.report.ReportModel.Method;
import org.factcheck.workbench.report.ReportModel.Participant;
import org.factcheck.workbench.report.ReportModel.ReportedArticle;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.ReportedSource;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.report.ReportModel.ScaleRating;
import org.factcheck.workbench.report.ReportedAgreement.JudgedTwice;
import org.factcheck.workbench.report.ReportedAgreement.KindAgreement;
import org.factcheck.workbench.report.ReportedAgreement.PairAgreement;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Lean;
import org.factcheck.workbench.review.ReportFreezer;
import org.factcheck.workbench.review.SignOffGate;
import org.factcheck.workbench.review.Verdict;
import org.jspecify.annotations.Nullable;

/** A report with everything in it: Ukrainian, markup in texts, formulas, a protected source, every sort of state. */
public final class SampleReport {
    public static final String TITLE = "Українська армія звільнила Харків — «Ґанок»";
    static final String MARKUP = "<script>alert('x')</script> & <b>two</b> residents";
    static final String FORMULA = "=HYPERLINK(\"https://example.org\")";
    private static final Instant NOON = Instant.parse("2022-05-18T12:00:00Z");

    private SampleReport() {}

    public static ReportModel report() {
        List<ReportedClaim> claims = List.of(
                claim(
                        1,
                        null,
                        ClaimKind.CASUALTY,
                        MARKUP,
                        DisplayState.SUPPORTED,
                        resolution(
                                        "MOSTLY_TRUE",
                                        "Mostly true",
                                        Lean.SUPPORTED,
                                        "Two sources agree.\n\nA third does not count.")
                                .with(List.of(
                                        new AgreeingVerdict(
                                                "Cem Colleague",
                                                "I read both reports.",
                                                Verdict.Confidence.MEDIUM,
                                                NOON,
                                                NOON),
                                        new AgreeingVerdict(
                                                "Rita Reviewer",
                                                "Two sources agree.\n\nA third does not count.",
                                                Verdict.Confidence.HIGH,
                                                NOON,
                                                NOON))),
                        List.of(
                                evidence(1, source(), Evidence.Stance.SUPPORTS),
                                evidence(2, ReportedSource.PROTECTED, Evidence.Stance.CONTEXT)),
                        List.of()),
                claim(
                        2,
                        1,
                        ClaimKind.CONTROL,
                        FORMULA,
                        DisplayState.REFUTED,
                        resolution("FALSE", "False", Lean.REFUTED, FORMULA),
                        List.of(evidence(3, source(), Evidence.Stance.REFUTES)),
                        List.of(new ReportedCorrection(
                                "fighting went on north of the city",
                                "the map says so\nand so does the governor",
                                "Who told you?",
                                "The governor.",
                                NOON,
                                "Rita Reviewer",
                                NOON))),
                claim(
                        3,
                        null,
                        ClaimKind.QUOTE,
                        "«Ми тримаємось», — сказав мер",
                        DisplayState.OPEN,
                        null,
                        List.of(),
                        List.of()),
                claim(
                        4,
                        null,
                        ClaimKind.CASUALTY,
                        "an unknown number of soldiers",
                        DisplayState.UNPROVEN,
                        resolution("NOT_ENOUGH_EVIDENCE", "Not enough evidence", Lean.UNPROVEN, ""),
                        List.of(),
                        List.of()),
                claim(
                        5,
                        null,
                        ClaimKind.MAP,
                        "a map",
                        DisplayState.DISPUTED,
                        null,
                        List.of(evidence(4, source(), null)),
                        List.of()),
                claim(
                        6,
                        null,
                        ClaimKind.EVENT,
                        "the shelling stopped",
                        DisplayState.MIXED,
                        resolution("HALF_TRUE", "Half true", Lean.MIXED, "For a day."),
                        List.of(),
                        List.of()));
        return new ReportModel(
                new ReportedArticle(
                        new ArticleId(7),
                        TITLE,
                        "The <i>Paper</i>",
                        "https://example.org/a?b=1&c=2",
                        LocalDate.of(2022, 5, 17),
                        "Newsroom",
                        1,
                        "ab".repeat(32),
                        "Edda Editor",
                        NOON),
                Instant.parse("2022-05-19T08:30:00Z"),
                new Figures(
                        6,
                        4,
                        Map.of(
                                DisplayState.SUPPORTED, 1,
                                DisplayState.REFUTED, 1,
                                DisplayState.OPEN, 1,
                                DisplayState.UNPROVEN, 1,
                                DisplayState.DISPUTED, 1,
                                DisplayState.MIXED, 1,
                                DisplayState.DISMISSED, 2),
                        4,
                        1,
                        2,
                        1,
                        1,
                        1),
                List.of(
                        new KindStatus(
                                ClaimKind.CASUALTY, 2, Map.of(DisplayState.SUPPORTED, 1, DisplayState.UNPROVEN, 1)),
                        new KindStatus(ClaimKind.CONTROL, 1, Map.of(DisplayState.REFUTED, 1)),
                        new KindStatus(ClaimKind.QUOTE, 1, Map.of(DisplayState.OPEN, 1)),
                        new KindStatus(ClaimKind.EVENT, 1, Map.of(DisplayState.MIXED, 1)),
                        new KindStatus(ClaimKind.MAP, 1, Map.of(DisplayState.DISPUTED, 1))),
                claims,
                List.of(new Inconsistency(
                        new TextIssueId(1),
                        "MISSPELLING",
                        "HIGH",
                        "The name “Kharkiv” is also written “Harkiv”.",
                        List.of(new Span(3, 9)),
                        List.of("Harkiv"))),
                List.of(
                        new Participant("Edda Editor", 0, 0, 0, 2, 0, 1, NOON, NOON),
                        new Participant("Rita Reviewer", 4, 4, 0, 0, 1, 0, NOON, NOON)),
                agreement(),
                new Method(
                        "Five-point truth scale",
                        List.of(
                                new ScaleRating("FALSE", "False", Lean.REFUTED),
                                new ScaleRating("TRUE", "True", Lean.SUPPORTED)),
                        8,
                        0,
                        2,
                        List.of("1.0")),
                null,
                null);
    }

    /** The same as a second version, published although something blocked. */
    public static ReportModel published() {
        return report().publishedAs(new ReportModel.Imprint(
                2,
                Instant.parse("2022-05-20T09:00:00Z"),
                "Edda Editor",
                "41:" + "cd".repeat(32),
                new ReportFreezer.Overruled(
                        "The court decides <today>", List.of(new ReportFreezer.Count(SignOffGate.Reason.OPEN, 1))),
                "The number of wounded was wrong.",
                new ReportChanges(
                        1,
                        true,
                        1,
                        0,
                        List.of(
                                new ReportChanges.ChangedClaim(
                                        new ClaimId(102),
                                        2,
                                        ClaimKind.CONTROL,
                                        FORMULA,
                                        "Kharkiv was held",
                                        "Mostly true",
                                        "False",
                                        List.of(
                                                ReportChanges.Aspect.RESOLUTION,
                                                ReportChanges.Aspect.WORDS,
                                                ReportChanges.Aspect.CORRECTION),
                                        List.of(new ReportedCorrection(
                                                "Kharkiv was shelled", "so it was", null, null, null, "Rita", NOON))),
                                new ReportChanges.ChangedClaim(
                                        new ClaimId(99),
                                        null,
                                        ClaimKind.EVENT,
                                        "it rained",
                                        null,
                                        null,
                                        null,
                                        List.of(ReportChanges.Aspect.REMOVED),
                                        List.of()))),
                "ef".repeat(32)));
    }

    /** Of 3 claims that two people judged; on one of them they differ. */
    private static ReportedAgreement agreement() {
        Agreement figures = Agreement.of(List.of(
                new Judgement(101, 1, 4),
                new Judgement(101, 2, 5),
                new Judgement(102, 1, 1),
                new Judgement(102, 2, 1),
                new Judgement(104, 1, 9, null),
                new Judgement(104, 2, 9, null)));
        Agreement.Pair pair = figures.pairs().getFirst();
        return new ReportedAgreement(
                figures.units(),
                figures.judgements(),
                1,
                figures.percent(),
                figures.alphaNominal(),
                figures.alphaOrdinal(),
                figures.fleissKappa(),
                List.of(new KindAgreement(
                        ClaimKind.CASUALTY,
                        2,
                        figures.percent(),
                        figures.alphaNominal(),
                        figures.alphaOrdinal(),
                        figures.fleissKappa())),
                List.of(new PairAgreement(
                        "Rita Reviewer",
                        "Cem <b>Colleague</b>",
                        pair.units(),
                        pair.percent(),
                        pair.cohenKappa(),
                        pair.alphaOrdinal())),
                List.of(
                        new JudgedTwice(new ClaimId(101), 2, false),
                        new JudgedTwice(new ClaimId(102), 2, true),
                        new JudgedTwice(new ClaimId(104), 2, true)));
    }

    private static ReportedClaim claim(
            int number,
            @Nullable Integer parent,
            ClaimKind kind,
            String words,
            DisplayState state,
            @Nullable Resolution resolution,
            List<ReportedEvidence> evidence,
            List<ReportedCorrection> corrections) {
        return new ReportedClaim(
                number,
                new ClaimId(100 + number),
                parent,
                kind,
                Claim.Origin.DETECTED,
                number * 10,
                number * 10 + words.length(),
                "The governor said that ",
                words,
                " were reported on Monday.",
                null,
                null,
                number == 3 ? "@mayor" : null,
                state,
                resolution == null ? 0 : 1,
                resolution,
                evidence,
                number == 1 ? 1 : 0,
                corrections,
                number == 5 ? List.of(new Assignee("Cem Colleague", LocalDate.of(2022, 6, 1))) : List.of());
    }

    private static Resolution resolution(String code, String label, Lean lean, String rationale) {
        return new Resolution(
                code,
                label,
                lean,
                rationale,
                Verdict.Confidence.HIGH,
                NOON,
                "Rita Reviewer",
                "AGREEMENT",
                null,
                NOON,
                List.of());
    }

    private static ReportedSource source() {
        return new ReportedSource(
                false,
                "Situation report, May 16",
                "https://example.org/report",
                "Institute <of> War",
                Source.Kind.DOCUMENT,
                LocalDate.of(2022, 5, 16),
                LocalDate.of(2022, 5, 18));
    }

    private static ReportedEvidence evidence(long id, ReportedSource source, Evidence.@Nullable Stance stance) {
        return new ReportedEvidence(
                new EvidenceId(id),
                source,
                stance,
                "-two residents were wounded",
                stance == null ? null : "B2",
                stance == null ? null : "seen <twice> 🙂 停火",
                "Rita Reviewer",
                NOON);
    }
}
