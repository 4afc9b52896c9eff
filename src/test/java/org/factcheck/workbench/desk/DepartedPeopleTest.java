package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportModel.Participant;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody did stays under their name when their account is closed, and when they are out of the team as well. */
class DepartedPeopleTest extends DeskRoom {
    @Autowired
    private ReportService reports;

    private String name;

    @BeforeEach
    void somebody_adds_evidence_judges_comments_and_leaves() {
        Viewer gone = new Newsroom(jdbc).member(team, "halyna" + team, Role.REVIEWER);
        name = "Halyna" + team;
        SourceId source = doors.evidence()
                .addSource(
                        gone, team, new SourceEdit("Bulletin", null, null, Source.Kind.OTHER, null, null, null, false));
        doors.evidence()
                .attach(
                        gone,
                        wounded,
                        source,
                        new EvidenceEdit(Evidence.Stance.SUPPORTS, "Two", new Evidence.Grade('B', 2), null));
        doors.comments().add(gone, wounded, "Who counted them?");
        doors.comments().addToArticle(gone, article, "Look at the map.");
        RatingId rating = new RatingId(jdbc.sql("select id from rating where scale_id = 1 and shortcut = '5'")
                .query(Long.class)
                .single());
        doors.reviews()
                .give(
                        gone,
                        wounded,
                        new NewVerdict(rating, "Two of them", Verdict.Confidence.HIGH, Instant.EPOCH, null, 0));

        Viewer administrator = new Viewer(editor.person(), "Administrator", true, editor.roles());
        doors.accounts().deactivate(administrator, gone.person());
        jdbc.sql("delete from membership where person_id = ?")
                .param(gone.person().value())
                .update();
    }

    @Test
    void on_the_screens_of_those_who_are_still_there() {
        workbench(wounded);
        assertThat(words(EvidenceSection.class)).contains(name);
        assertThat(words(VerdictSection.class)).contains(name, "Two of them");
        assertThat(words(HistorySection.class)).contains(name);
        assertThat(words()).contains("Who counted them?");
        assertThat(find(ThreadList.class).all())
                .anySatisfy(threads ->
                        assertThat(threads.getElement().getTextRecursively()).contains(name, "Who counted them?"));

        UI.getCurrent().navigate("articles/" + article + "/discussion");
        assertThat(words()).contains(name, "Look at the map.");
    }

    @Test
    void in_the_report_and_every_export() throws IOException {
        ReportedClaim claim = reports.report(reader, article).claims().stream()
                .filter(each -> each.id().equals(wounded))
                .findFirst()
                .orElseThrow();
        assertThat(claim.resolution())
                .isNotNull()
                .satisfies(resolution -> assertThat(resolution.reviewer()).isEqualTo(name));
        assertThat(claim.evidence()).extracting(evidence -> evidence.addedBy()).containsExactly(name);
        assertThat(reports.report(reader, article).people())
                .extracting(Participant::name)
                .contains(name);
        for (ExportFormat format : List.of(ExportFormat.values())) {
            byte[] bytes = reports.export(reader, article, format, Locale.ENGLISH);
            assertThat(format == ExportFormat.PDF ? pdf(bytes) : new String(bytes, StandardCharsets.UTF_8))
                    .as(format.name())
                    .contains(name);
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
