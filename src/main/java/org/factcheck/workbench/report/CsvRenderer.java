package org.factcheck.workbench.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ReportModel.AgreeingVerdict;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.ReportedRegion;
import org.factcheck.workbench.report.ReportModel.ReportedSource;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.report.ReportedAgreement.JudgedTwice;
import org.factcheck.workbench.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row per claim in UTF-8 with a byte order mark, so that spreadsheets read Cyrillic. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
@Component
final class CsvRenderer implements ReportRenderer {
    static final List<String> COLUMNS = List.of(
            "number",
            "claim_id",
            "part_of",
            "kind",
            "origin",
            "start",
            "end",
            "words",
            "before",
            "after",
            "wording",
            "speaker",
            "state",
            "rating",
            "rating_code",
            "rationale",
            "confidence",
            "as_of",
            "reviewer",
            "resolved_by",
            "resolved_at",
            "verdicts",
            "evidence_count",
            "evidence",
            "evidence_withdrawn",
            "corrections",
            "assigned_to",
            "image",
            "region",
            "adjudication_reason",
            "independent_verdicts",
            "independent_same",
            "agreeing_reviewers",
            "agreeing_rationales");

    /** Further columns of a published version. */
    static final List<String> PUBLISHED_COLUMNS = List.of("version", "published_at", "published_by", "override_reason");

    /** Further columns of what is no published version. */
    static final List<String> DRAFT_COLUMNS = List.of("publication", "newest_version");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BETWEEN = "\n";

    private final Texts texts;

    CsvRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.CSV;
    }

    @Override
    public byte[] render(ReportModel report, Locale language) {
        Wording wording = Wording.forExport(texts, language);
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> more = report.draft() == null ? published(report.publication()) : draft(report.draft());
            Map<ClaimId, JudgedTwice> judged = judged(report);
            csv.writeRecord(with(
                    COLUMNS, more.isEmpty() ? List.of() : report.draft() == null ? PUBLISHED_COLUMNS : DRAFT_COLUMNS));
            report.claims()
                    .forEach(claim -> csv.writeRecord(with(cells(claim, judged.get(claim.id()), wording), more)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> draft(ReportModel.Draft draft) {
        Integer newest = draft.newest();
        String state = newest == null ? "DRAFT" : draft.changed() ? "CHANGED" : "UNCHANGED";
        return List.of(state, text(newest));
    }

    private static List<String> published(ReportModel.@Nullable Imprint imprint) {
        return imprint == null
                ? List.of()
                : List.of(
                        Integer.toString(imprint.number()),
                        imprint.publishedAt().toString(),
                        safe(imprint.publishedBy()),
                        imprint.override() == null
                                ? ""
                                : safe(imprint.override().reason()));
    }

    private static List<String> with(List<String> cells, List<String> more) {
        return Stream.concat(cells.stream(), more.stream()).toList();
    }

    private static Map<ClaimId, JudgedTwice> judged(ReportModel report) {
        ReportedAgreement agreement = report.agreement();
        return agreement == null
                ? Map.of()
                : agreement.judged().stream().collect(Collectors.toMap(JudgedTwice::claim, Function.identity()));
    }

    private static List<String> cells(ReportedClaim claim, @Nullable JudgedTwice judged, Wording wording) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Integer.toString(claim.number()));
        cells.add(claim.id().toString());
        cells.add(text(claim.parent()));
        cells.add(claim.kind().name());
        cells.add(claim.origin().name());
        cells.add(text(claim.start()));
        cells.add(text(claim.end()));
        cells.add(safe(claim.exact()));
        cells.add(safe(claim.before()));
        cells.add(safe(claim.after()));
        cells.add(safe(claim.wording()));
        cells.add(safe(claim.speaker()));
        cells.add(claim.state().name());
        Resolution resolution = claim.resolution();
        if (resolution == null) {
            for (int i = 0; i < 8; i++) {
                cells.add("");
            }
        } else {
            cells.add(safe(wording.rating(resolution.rating())));
            cells.add(safe(resolution.ratingCode()));
            cells.add(safe(resolution.rationale()));
            cells.add(text(resolution.confidence()));
            cells.add(text(resolution.asOf()));
            cells.add(safe(resolution.reviewer()));
            cells.add(resolution.resolvedBy());
            cells.add(text(resolution.resolvedAt()));
        }
        cells.add(Integer.toString(claim.verdicts()));
        cells.add(Integer.toString(claim.evidence().size()));
        cells.add(safe(claim.evidence().stream()
                .map(evidence -> evidence(evidence, wording))
                .collect(Collectors.joining(BETWEEN))));
        cells.add(Integer.toString(claim.withdrawnEvidence()));
        cells.add(safe(claim.corrections().stream()
                .map(correction -> correction(correction, wording))
                .collect(Collectors.joining(BETWEEN))));
        cells.add(safe(claim.assignees().stream()
                .map(assignee -> assignee.dueOn() == null
                        ? assignee.name()
                        : wording.text(
                                "report.csv.due",
                                assignee.name(),
                                assignee.dueOn().toString()))
                .collect(Collectors.joining("; "))));
        ReportedRegion region = claim.region();
        cells.add(region == null ? "" : Integer.toString(region.image()));
        cells.add(region == null ? "" : region.fragment());
        cells.add(text(resolution == null ? null : resolution.adjudicationReason()));
        cells.add(judged == null ? "" : Integer.toString(judged.verdicts()));
        cells.add(judged == null ? "" : Boolean.toString(judged.same()));
        List<AgreeingVerdict> agreeing = resolution == null ? List.of() : resolution.verdicts();
        cells.add(safe(agreeing.stream().map(AgreeingVerdict::reviewer).collect(Collectors.joining("; "))));
        cells.add(safe(agreeing.stream()
                .map(verdict -> wording.text("report.csv.rationale", verdict.reviewer(), verdict.rationale()))
                .collect(Collectors.joining(BETWEEN))));
        return cells;
    }

    private static String evidence(ReportedEvidence evidence, Wording wording) {
        ReportedSource source = evidence.source();
        StringBuilder text = new StringBuilder();
        append(text, evidence.stance() == null ? null : evidence.stance().name());
        append(text, evidence.grade());
        append(text, source.isProtected() ? wording.text("report.evidence.protected") : source.title());
        append(text, source.publisher());
        append(text, source.url());
        append(
                text,
                evidence.passage() == null || evidence.passage().isBlank() ? null : "“" + evidence.passage() + "”");
        return text.toString();
    }

    private static String correction(ReportedCorrection correction, Wording wording) {
        StringBuilder text = new StringBuilder();
        append(text, worded(wording, "report.csv.replacement", correction.replacement()));
        append(text, worded(wording, "report.csv.reason", correction.reason()));
        append(text, worded(wording, "report.csv.question", correction.question()));
        append(text, worded(wording, "report.csv.answer", correction.answer()));
        return text.toString();
    }

    private static @Nullable String worded(Wording wording, String key, @Nullable String words) {
        return words == null ? null : wording.text(key, words);
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null) {
            text.append(text.isEmpty() ? "" : " | ").append(part);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> instant.toString();
            default -> value.toString();
        };
    }

    /** Text that no spreadsheet takes for a formula. */
    static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
