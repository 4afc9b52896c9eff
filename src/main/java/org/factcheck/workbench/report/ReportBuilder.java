package org.factcheck.workbench.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.JdbcReportStore.ClaimAssignee;
import org.factcheck.workbench.report.JdbcReportStore.ClaimCorrection;
import org.factcheck.workbench.report.JdbcReportStore.ClaimEvidence;
import org.factcheck.workbench.report.JdbcReportStore.ClaimHead;
import org.factcheck.workbench.report.JdbcReportStore.ClaimVerdict;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.Assignee;
import org.factcheck.workbench.report.ReportModel.Figures;
import org.factcheck.workbench.report.ReportModel.Inconsistency;
import org.factcheck.workbench.report.ReportModel.KindStatus;
import org.factcheck.workbench.report.ReportModel.Method;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.review.DisplayState;
import org.springframework.stereotype.Component;

/** Puts a report together from what the stores read, in twelve statements at most. */
@Component
class ReportBuilder {
    private final JdbcReportStore store;
    private final JdbcClaimListStore lists;
    private final AgreementReader agreement;
    private final Clock clock = Clock.systemUTC();

    ReportBuilder(JdbcReportStore store, JdbcClaimListStore lists, AgreementReader agreement) {
        this.store = store;
        this.lists = lists;
        this.agreement = agreement;
    }

    /** @param protect whether restricted sources are protected from editors as well */
    ReportModel build(Eyes eyes, ArticleId article, boolean protect) {
        JdbcReportStore.Head head = store.head(article).orElseThrow(() -> new NotFoundException("The article"));
        List<ClaimHead> all = store.claims(eyes, head.revision());
        Map<ClaimId, List<AgreeingVerdict>> agreeing = store.agreeing(eyes, head.revision()).stream()
                .collect(groupingBy(ClaimVerdict::claim, mapping(ClaimVerdict::verdict, toList())));
        List<ClaimHead> standing = all.stream()
                .filter(claim -> claim.state() != DisplayState.DISMISSED)
                .toList();
        List<ClaimEvidence> evidence = store.evidence(eyes, head.revision(), protect);
        List<ClaimCorrection> corrections = store.corrections(eyes, head.revision());
        List<Inconsistency> inconsistencies = lists.issues(article).stream()
                .filter(issue -> issue.inconsistency() && !issue.settled())
                .map(issue -> inconsistency(issue, head.text()))
                .toList();
        return new ReportModel(
                head.article(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                figures(all, standing, evidence, corrections, inconsistencies.size()),
                kinds(standing),
                claims(standing, agreeing, evidence, corrections, store.assignees(head.revision()), head.text()),
                inconsistencies,
                store.people(eyes, article),
                eyes.review(head.team()) ? agreement.of(eyes, head.revision()) : null,
                method(head, all),
                null,
                null);
    }

    private static List<ReportedClaim> claims(
            List<ClaimHead> standing,
            Map<ClaimId, List<AgreeingVerdict>> agreeing,
            List<ClaimEvidence> evidence,
            List<ClaimCorrection> corrections,
            List<ClaimAssignee> assignees,
            String text) {
        Map<ClaimId, Integer> numbers = new HashMap<>();
        for (ClaimHead claim : standing) {
            numbers.put(claim.id(), numbers.size() + 1);
        }
        Map<ClaimId, List<ReportedEvidence>> evidenceOf = evidence.stream()
                .filter(ClaimEvidence::standing)
                .collect(groupingBy(ClaimEvidence::claim, mapping(ClaimEvidence::evidence, toList())));
        Map<ClaimId, List<ClaimEvidence>> withdrawnOf =
                evidence.stream().filter(piece -> !piece.standing()).collect(groupingBy(ClaimEvidence::claim));
        Map<ClaimId, List<ReportedCorrection>> correctionsOf = corrections.stream()
                .collect(groupingBy(ClaimCorrection::claim, mapping(ClaimCorrection::correction, toList())));
        Map<ClaimId, List<Assignee>> assigneesOf = assignees.stream()
                .collect(groupingBy(ClaimAssignee::claim, mapping(ClaimAssignee::assignee, toList())));
        Sentences sentences = new Sentences(text);
        return standing.stream()
                .map(claim -> new ReportedClaim(
                        numbers.getOrDefault(claim.id(), 0),
                        claim.id(),
                        claim.parent() == null ? null : numbers.get(claim.parent()),
                        claim.kind(),
                        claim.origin(),
                        claim.region() == null ? claim.start() : null,
                        claim.region() == null ? claim.end() : null,
                        claim.region() == null ? sentences.before(claim.start()) : "",
                        claim.exact(),
                        claim.region() == null ? sentences.after(claim.end()) : "",
                        claim.wording(),
                        claim.region(),
                        claim.speaker(),
                        claim.state(),
                        claim.verdicts(),
                        claim.resolution() == null
                                ? null
                                : claim.resolution().with(agreeing.getOrDefault(claim.id(), List.of())),
                        evidenceOf.getOrDefault(claim.id(), List.of()),
                        withdrawnOf.getOrDefault(claim.id(), List.of()).size(),
                        correctionsOf.getOrDefault(claim.id(), List.of()),
                        assigneesOf.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static Figures figures(
            List<ClaimHead> all,
            List<ClaimHead> standing,
            List<ClaimEvidence> evidence,
            List<ClaimCorrection> corrections,
            int inconsistencies) {
        return new Figures(
                standing.size(),
                (int) standing.stream()
                        .filter(claim -> claim.resolution() != null)
                        .count(),
                byState(all),
                (int) evidence.stream().filter(ClaimEvidence::standing).count(),
                (int) evidence.stream().filter(piece -> !piece.standing()).count(),
                (int) evidence.stream()
                        .filter(ClaimEvidence::standing)
                        .map(ClaimEvidence::source)
                        .distinct()
                        .count(),
                (int) corrections.stream()
                        .filter(correction -> correction.correction().replacement() != null)
                        .count(),
                (int) corrections.stream()
                        .filter(correction -> correction.correction().question() != null)
                        .count(),
                inconsistencies);
    }

    private static List<KindStatus> kinds(List<ClaimHead> standing) {
        Map<ClaimKind, List<ClaimHead>> byKind =
                standing.stream().collect(groupingBy(ClaimHead::kind, () -> new EnumMap<>(ClaimKind.class), toList()));
        return byKind.entrySet().stream()
                .map(kind -> new KindStatus(kind.getKey(), kind.getValue().size(), byState(kind.getValue())))
                .toList();
    }

    private static Map<DisplayState, Integer> byState(List<ClaimHead> claims) {
        Map<DisplayState, Integer> states = new EnumMap<>(DisplayState.class);
        claims.forEach(claim -> states.merge(claim.state(), 1, Integer::sum));
        return states;
    }

    private static Inconsistency inconsistency(TextIssueRow issue, String text) {
        return new Inconsistency(
                issue.id(),
                issue.kind(),
                issue.severity(),
                issue.description(),
                issue.spans(),
                issue.spans().stream()
                        .filter(span -> span.end() <= text.length())
                        .map(span -> words(span, text))
                        .toList());
    }

    private static String words(Span span, String text) {
        return span.of(text).strip();
    }

    private Method method(JdbcReportStore.Head head, List<ClaimHead> all) {
        return new Method(
                head.scale(),
                store.ratings(head.scaleId()),
                (int) all.stream()
                        .filter(claim -> claim.origin() == Claim.Origin.DETECTED)
                        .count(),
                (int) all.stream()
                        .filter(claim -> claim.origin() == Claim.Origin.MANUAL)
                        .count(),
                (int) all.stream()
                        .filter(claim -> claim.state() == DisplayState.DISMISSED)
                        .count(),
                all.stream()
                        .map(ClaimHead::detector)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
