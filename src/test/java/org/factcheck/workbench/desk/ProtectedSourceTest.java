package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.Snapshot;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.report.AuditFilter;
import org.factcheck.workbench.report.AuditQueries;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.QueueFilter;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.NewPublication;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.PublicationService;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A restricted source by one word that stands in everything that would tell who it is, followed on every road on which
 * anything of a source leaves: services, queries, screens, exports. A road that is built anew belongs in here.
 */
class ProtectedSourceTest extends DeskRoom {
    private static final String WORD = "Zorjana";
    private static final ClaimFilter EVERY_ONE = new ClaimFilter(
            Set.of(), Set.of(DisplayState.values()), false, "", ClaimFilter.Order.POSITION, ClaimFilter.Grouping.NONE);

    @Autowired
    private ReportService reports;

    @Autowired
    private PublicationService publications;

    @Autowired
    private PublishedReportService published;

    @Autowired
    private NotificationService inbox;

    @Autowired
    private AuditQueries audit;

    private Viewer creator;
    private Viewer other;
    private SourceId source;
    private EvidenceId evidence;
    private EvidenceId withdrawn;
    private String file;

    @BeforeEach
    void a_source_that_must_not_be_known() {
        Newsroom newsroom = new Newsroom(jdbc);
        creator = newsroom.member(team, "creator" + team, Role.REVIEWER);
        other = newsroom.member(team, "other" + team, Role.REVIEWER);
        doors.assignments().take(other, killed);
        source = doors.evidence().addSource(creator, team, source(WORD + " K."));
        doors.evidence().editSource(editor, source, 0, source(WORD + " Kovalenko"));
        evidence = doors.evidence().attach(creator, killed, source, said(WORD + " said so"));
        doors.evidence().edit(creator, evidence, 0, said(WORD + " said it twice"));
        doors.evidence().showImage(creator, evidence, 1, Pictures.map(4, 3, Color.RED));
        doors.evidence().capture(creator, evidence, (WORD + "'s letter").getBytes(StandardCharsets.UTF_8));
        withdrawn = doors.evidence().attach(editor, killed, source, said(WORD + " once more"));
        doors.evidence().withdraw(editor, withdrawn, 0, WORD + " took it back");
        SourceId alike = doors.evidence().addSource(creator, team, open("Bulletin", WORD + " wire"));
        jdbc.sql("update source set restricted = true, title = ? where id = ?")
                .params(WORD + "'s bulletin", alike.value())
                .update();
        doors.evidence().attach(creator, killed, alike, said(WORD + " again"));
        file = doors.evidence().files(editor, killed).stream()
                .map(Snapshot::sha256)
                .findFirst()
                .orElseThrow();
        for (Viewer judge : List.of(creator, other)) {
            judge(judge);
        }
    }

    private static SourceEdit source(String title) {
        return new SourceEdit(
                title,
                "https://" + WORD.toLowerCase(Locale.ROOT) + ".example/letter",
                WORD + " Press",
                Source.Kind.PERSON,
                null,
                null,
                WORD + " wire",
                true);
    }

    private static SourceEdit open(String title, String origin) {
        return new SourceEdit(title, null, null, Source.Kind.OTHER, null, null, origin, false);
    }

    private static EvidenceEdit said(String passage) {
        return new EvidenceEdit(Evidence.Stance.SUPPORTS, passage, new Evidence.Grade('B', 2), WORD + " is a nurse");
    }

    private void judge(Viewer viewer) {
        long rating = jdbc.sql("select id from rating where scale_id = 1 and shortcut = '5'")
                .query(Long.class)
                .single();
        doors.reviews()
                .give(
                        viewer,
                        killed,
                        new NewVerdict(new RatingId(rating), "Seen", Verdict.Confidence.HIGH, Instant.now(), null, 0));
    }

    @Test
    void editors_and_who_added_it_know_the_source() {
        for (Viewer knowing : List.of(editor, creator)) {
            assertThat(doors.evidence().evidence(knowing, killed).toString())
                    .contains(WORD + " Kovalenko", WORD + " wire");
            assertThat(doors.evidence().sources(knowing, team, WORD, 0, 10).total())
                    .isEqualTo(2);
            assertThat(doors.evidence().file(knowing, source, file).bytes()).isNotEmpty();
            assertThat(doors.evidence().image(knowing, evidence)).isNotNull();
            assertThat(doors.queries().history(knowing, killed, 100).toString()).contains(WORD);
        }
    }

    @Test
    void no_service_and_no_query_tells_others_who_it_is() {
        for (Viewer viewer : List.of(other, reviewer, reader)) {
            List<Object> answers = new ArrayList<>();
            answers.add(doors.evidence().sources(viewer, team, "", 0, 100));
            answers.add(doors.evidence().source(viewer, source));
            answers.add(doors.evidence().evidence(viewer, killed));
            answers.add(doors.evidence().files(viewer, killed));
            answers.add(doors.queries().claims(viewer, article, EVERY_ONE, 0, 100));
            answers.add(doors.queries().claim(viewer, killed));
            answers.add(doors.queries().history(viewer, killed, 100));
            answers.add(doors.queries().related(viewer, killed));
            answers.add(doors.desk().recent(viewer, 100));
            answers.add(doors.work().queue(viewer, QueueFilter.ALL, 0, 100));
            answers.add(doors.desk().disputed(viewer, 100));
            answers.add(doors.desk().search(viewer, "killing", 100));
            answers.add(doors.reviews().review(viewer, killed));
            answers.add(doors.comments().discussions(viewer, article));
            answers.add(inbox.page(viewer, false, 0, 100));
            answers.add(reports.report(viewer, article));
            answers.add(publications.gate(viewer, article));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.toString()).doesNotContainIgnoringCase(WORD));

            assertThat(doors.evidence().files(viewer, killed)).isEmpty();
            for (String words : List.of(WORD, "Kovalenko", "wire", "letter")) {
                assertThat(doors.evidence().sources(viewer, team, words, 0, 10).total())
                        .isZero();
                assertThat(doors.desk().search(viewer, words, 10)).isEmpty();
            }
            assertThatThrownBy(() -> doors.evidence().file(viewer, source, file))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> doors.evidence().image(viewer, evidence)).isInstanceOf(NotFoundException.class);
        }
        assertThat(inbox.page(other, false, 0, 100).items()).isNotEmpty();
    }

    @Test
    void it_is_graded_and_counts_by_its_origin_for_those_who_do_not_know_it() {
        Evidence seen = doors.evidence().evidence(other, killed).getFirst();
        assertThat(seen.stance()).isEqualTo(Evidence.Stance.SUPPORTS);
        assertThat(seen.grade()).hasToString("B2");
        assertThat(seen.source().restricted()).isTrue();
        for (Viewer viewer : List.of(other, editor)) {
            assertThat(Balance.of(doors.evidence().evidence(viewer, killed).stream()
                                    .filter(one -> one.withdrawal() == null)
                                    .toList())
                            .independent())
                    .isEqualTo(1);
        }
    }

    @Test
    void no_report_and_no_export_tells_anybody_who_it_is() throws IOException {
        for (Viewer viewer : List.of(editor, creator, other, reader)) {
            assertThat(reports.report(viewer, article).toString()).doesNotContainIgnoringCase(WORD);
            for (ExportFormat format : ExportFormat.values()) {
                byte[] bytes = reports.export(viewer, article, format, Locale.ENGLISH);
                String text = format == ExportFormat.PDF ? pdf(bytes) : new String(bytes, StandardCharsets.UTF_8);
                assertThat(text.replaceAll("\\s", "")).as(format.name()).containsIgnoringCase("protected");
                assertThat(text).as(format.name()).doesNotContainIgnoringCase(WORD);
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase(WORD);
            }
        }
    }

    @Test
    void the_audit_log_tells_the_teams_editors_alone_who_it_is() throws IOException {
        Viewer administrator = new Viewer(other.person(), "Administrator", true, other.roles());
        assertThat(audit.events(administrator, AuditFilter.of(null), 0, 1_000).toString())
                .doesNotContainIgnoringCase(WORD);
        for (AuditQueries.Format format : AuditQueries.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            audit.export(administrator, AuditFilter.of(null), format, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContainIgnoringCase(WORD);
        }
        for (Viewer viewer : List.of(other, reader, administrator)) {
            assertThatThrownBy(() -> audit.events(viewer, AuditFilter.of(team), 0, 10))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(audit.events(editor, AuditFilter.of(team), 0, 100).toString())
                .contains(WORD);
    }

    @Test
    void no_publication_tells_anybody_who_it_is() {
        publications.publish(editor, article, new NewPublication(0, "Urgent", null));
        for (Viewer viewer : List.of(editor, creator, other, reader)) {
            assertThat(publications.content(viewer, article, 1)).doesNotContainIgnoringCase(WORD);
            assertThat(published.report(viewer, article, 1).toString()).doesNotContainIgnoringCase(WORD);
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void no_screen_tells_others_who_it_is() {
        for (Viewer viewer : List.of(other, reader)) {
            as(viewer);
            List<String> screens = new ArrayList<>();
            workbench(killed);
            screens.add(page());
            assertThat(page()).containsIgnoringCase("protected source");
            for (String path : List.of(
                    "",
                    "sources",
                    "articles/" + article + "/report",
                    "articles/" + article + "/discussion",
                    "inbox",
                    "audit")) {
                UI.getCurrent().navigate(path);
                screens.add(page());
            }
            assertThat(screens).allSatisfy(screen -> assertThat(screen).doesNotContainIgnoringCase(WORD));
        }
        as(editor);
        workbench(killed);
        assertThat(page()).contains(WORD + " Kovalenko");
    }

    /** Everything that goes to the browser: texts, attributes, and what is set as markup. */
    private String page() {
        Component view = (Component) getCurrentView();
        StringBuilder page = new StringBuilder(view.getElement().getOuterHTML());
        find(Component.class)
                .all()
                .forEach(component -> component
                        .getElement()
                        .getPropertyNames()
                        .forEach(name -> page.append(component.getElement().getProperty(name, ""))));
        return page.toString();
    }

    @Test
    void what_is_kept_of_it_in_the_log_stands_with_the_object_it_belongs_to() {
        assertThat(jdbc.sql("""
                        select distinct e.object_type from audit_detail d join audit_event e on e.id = d.event_id
                        where e.team_id = :team
                            and concat(d.before, d.after) ilike '%' || :word || '%'
                        order by e.object_type
                        """)
                        .params(Map.of("team", team.value(), "word", WORD))
                        .query(String.class)
                        .list())
                .containsExactly("evidence", "source");
    }
}
