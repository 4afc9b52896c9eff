package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.internal.JacksonSerializer;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.AuditEntry;
import org.factcheck.workbench.report.AuditFilter;
import org.factcheck.workbench.report.AuditQueries;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

class AuditViewTest extends DeskRoom {
    private static final String OPINION = "=The count is wrong, says the hospital";

    @Autowired
    private AuditQueries queries;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Environment environment;

    private AuditFilter all() {
        return AuditFilter.of(team);
    }

    private List<AuditEntry> events(Viewer viewer, AuditFilter filter) {
        return queries.events(viewer, filter, 0, 100);
    }

    private String exported(Viewer viewer, AuditQueries.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        queries.export(viewer, all(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void judge(Viewer viewer) {
        RatingId rating = new RatingId(jdbc.sql("select id from rating where scale_id = 1 and code = 'FALSE'")
                .query(Long.class)
                .single());
        doors.reviews()
                .give(
                        viewer,
                        wounded,
                        new NewVerdict(rating, OPINION, Verdict.Confidence.HIGH, Instant.EPOCH, null, 0));
    }

    private Viewer administrator() {
        return new Viewer(reader.person(), "Administrator", true, Map.of());
    }

    @Test
    void an_editor_reads_who_did_what_and_which_field_became_what() {
        doors.comments().add(reviewer, killed, "Which man?");
        var comment = doors.comments().comments(reviewer, killed).getFirst();
        doors.comments().edit(reviewer, comment.id(), 0, "Which man was it?");

        AuditEntry edited = events(editor, all()).getFirst();
        assertThat(edited.who()).isEqualToIgnoringCase(reviewer.name());
        assertThat(edited.role()).isEqualTo("REVIEWER");
        assertThat(edited.words()).isEqualTo("killing one man");
        assertThat(edited.differences()).contains(new AuditEntry.Difference("text", "Which man?", "Which man was it?"));

        jdbc.sql("""
                        insert into audit_link (number, event_id, previous_hash, hash)
                        select 1, min(id), sha256(''), sha256('x') from audit_event
                        """).update();
        as(editor);
        navigate("audit", AuditView.class);
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words()).contains("2 events");
        });
        assertThat(words()).contains("Copy").doesNotContain("not protected");
        @SuppressWarnings("unchecked")
        Grid<AuditEntry> grid = find(Grid.class).single();
        assertThat(test(grid).getRow(0).id()).isEqualTo(edited.id());
        assertThat(JacksonSerializer.toJson(find(AuditView.class).single().changes(edited))
                        .toString())
                .as("as it is sent to the browser")
                .contains("Which man?", "Which man was it?");
    }

    @Test
    void the_page_warns_when_the_application_s_own_role_could_change_the_log() throws Exception {
        String role = jdbc.sql("select current_user").query(String.class).single();
        asOwner("grant update on audit_detail to " + role);
        try {
            as(editor);
            navigate("audit", AuditView.class);
            assertThat(words())
                    .contains("The log is not protected from the application’s own role")
                    .contains("SPRING_DATASOURCE_USERNAME", "SPRING_FLYWAY_USER");
        } finally {
            asOwner("revoke update on audit_detail from " + role);
        }
        press("Refresh");
        assertThat(words()).doesNotContain("not protected");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void an_editor_who_has_to_judge_a_claim_reads_nothing_of_what_others_made_of_it() throws Exception {
        doors.assignments().assign(editor, wounded, editor.person(), null);
        judge(reviewer);
        // As if more verdicts were needed: nothing stands for the claim.
        jdbc.sql("delete from claim_review where claim_id = ?")
                .param(wounded.value())
                .update();

        assertThat(events(editor, all()))
                .filteredOn(event -> event.objectType().equals("verdict")
                        || event.objectType().equals("claim"))
                .isNotEmpty()
                .allMatch(event -> event.details() == AuditEntry.Details.HIDDEN
                        && event.differences().isEmpty());
        for (AuditQueries.Format format : AuditQueries.Format.values()) {
            assertThat(exported(editor, format)).doesNotContain("hospital").contains("verdict");
        }
        assertThat(events(editor, all()))
                .filteredOn(event -> event.objectType().equals("assignment"))
                .allMatch(event -> event.details() == AuditEntry.Details.SHOWN);

        judge(editor);
        assertThat(exported(editor, AuditQueries.Format.CSV)).contains("hospital");
    }

    @Test
    void events_are_narrowed_by_person_object_time_and_action_and_exported_safely() throws Exception {
        judge(reviewer);
        doors.comments().add(editor, killed, "Which man?");
        AuditFilter none = all();
        assertThat(events(editor, new AuditFilter(team, editor.person(), null, null, null, null, null, null)))
                .extracting(AuditEntry::objectType)
                .containsExactly("comment");
        assertThat(events(editor, new AuditFilter(team, null, "claim", wounded.value(), article, null, null, null)))
                .extracting(AuditEntry::objectId)
                .containsExactly(wounded.value());
        assertThat(events(editor, new AuditFilter(team, null, null, null, null, "created", null, null)))
                .extracting(AuditEntry::objectType)
                .containsExactly("comment", "verdict");
        Instant later = Instant.now().plus(1, ChronoUnit.DAYS);
        assertThat(events(editor, new AuditFilter(team, null, null, null, null, null, later, null)))
                .isEmpty();
        assertThat(events(editor, new AuditFilter(team, null, null, null, null, null, null, later)))
                .hasSameSizeAs(events(editor, none));

        assertThat(exported(editor, AuditQueries.Format.CSV)).contains("rationale:  → " + OPINION);
        String lines = exported(editor, AuditQueries.Format.JSON_LINES);
        assertThat(lines.lines())
                .hasSize(events(editor, none).size())
                .allSatisfy(line ->
                        assertThat(json.readTree(line).get("team").asLong()).isEqualTo(team.value()));

        as(editor);
        navigate("audit", AuditView.class);
        @SuppressWarnings("unchecked")
        ComboBox<String> action = find(ComboBox.class).all().stream()
                .filter(field -> "Action".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        // What there is to choose from is read apart.
        await().pollInSameThread().ignoreException(IllegalStateException.class).untilAsserted(() -> {
            roundTrip();
            action.setValue("created");
        });
        @SuppressWarnings("unchecked")
        Grid<AuditEntry> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
    }

    @Test
    void a_team_reads_its_own_events_and_an_administrator_those_of_the_installation_without_articles() {
        judge(reviewer);
        doors.accounts().createTeam(administrator(), "Made on " + LocalDate.now() + " for " + team);

        assertThatThrownBy(() -> events(reviewer, all())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> events(administrator(), all())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> events(editor, AuditFilter.of(new TeamId(-1)))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> events(editor, AuditFilter.of(null))).isInstanceOf(ForbiddenException.class);
        assertThat(events(administrator(), AuditFilter.of(null)))
                .isNotEmpty()
                .allMatch(
                        event -> event.article() == null && !event.objectType().equals("source"))
                .anyMatch(event ->
                        event.objectType().equals("team") && event.action().equals("created"));

        as(reviewer);
        navigate("audit", AuditView.class);
        assertThat(words()).contains("for editors and administrators");
        assertThat(find(Grid.class).all()).isEmpty();
    }
}
