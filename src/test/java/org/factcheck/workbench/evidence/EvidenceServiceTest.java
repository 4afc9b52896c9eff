package org.factcheck.workbench.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class EvidenceServiceTest {
    private static final EvidenceEdit SUPPORTS =
            new EvidenceEdit(Evidence.Stance.SUPPORTS, " a passage ", new Evidence.Grade('B', 2), "");
    private static final EvidenceEdit REFUTES = new EvidenceEdit(Evidence.Stance.REFUTES, null, null, null);
    private static int number;

    @Autowired
    private EvidenceService service;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private ClaimId claim;

    @BeforeEach
    void claim() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Evidence team " + number);
        ann = newsroom.member(team, "evidence-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "evidence-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "evidence-editor" + number, Role.EDITOR);
        ArticleId article = newsroom.article(team, ann.person(), "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
    }

    private static SourceEdit source(String title, boolean restricted) {
        return new SourceEdit(
                title, "https://x.example/", "Publisher", Source.Kind.WEB_PAGE, null, null, "Wire", restricted);
    }

    private static SourceEdit dated(@Nullable LocalDate published, @Nullable LocalDate accessed) {
        return new SourceEdit("Title", null, null, Source.Kind.OTHER, published, accessed, null, false);
    }

    private static SourceEdit at(String url) {
        return new SourceEdit("Title", url, null, Source.Kind.OTHER, null, null, null, false);
    }

    @Test
    void a_new_source_and_its_evidence_are_added_together() {
        EvidenceId id = service.attachNew(ann, claim, source("Report", false), SUPPORTS);
        Evidence evidence = service.evidence(bob, claim).getFirst();
        assertThat(evidence.id()).isEqualTo(id);
        assertThat(evidence.passage()).isEqualTo("a passage");
        assertThat(evidence.note()).isNull();
        assertThat(evidence.addedByName()).startsWith("Evidence-ann");
        assertThat(evidence.source().title()).isEqualTo("Report");
        assertThat(log("source")).containsExactly("created");
        assertThat(log("evidence")).containsExactly("created");
    }

    @Test
    void a_file_of_a_source_is_kept_under_its_hash_and_shown_to_those_who_may_know_the_source() {
        byte[] file = "%PDF-1.7 bulletin".getBytes(StandardCharsets.UTF_8);
        EvidenceId open = service.attachNew(ann, claim, source("Report", false), SUPPORTS);
        EvidenceId secret = service.attachNew(ann, claim, source("Witness", true), SUPPORTS);
        service.capture(ann, open, file);
        service.capture(ann, secret, file);

        assertThat(service.files(editor, claim)).hasSize(2);
        Snapshot shown = service.files(bob, claim).getFirst();
        assertThat(service.files(bob, claim)).hasSize(1);
        assertThat(shown.mediaType()).isEqualTo("application/pdf");
        assertThat(service.file(bob, shown.source(), shown.sha256()).bytes()).isEqualTo(file);
        SourceId witness = service.evidence(editor, claim).getLast().source().id();
        assertThatThrownBy(() -> service.file(bob, witness, shown.sha256())).isInstanceOf(NotFoundException.class);
        refused(() -> service.capture(ann, open, new byte[Snapshot.MAX_BYTES + 1]), "evidence.invalid.fileTooLarge");
    }

    @Test
    void evidence_that_is_refused_leaves_no_source_behind() {
        EvidenceEdit tooLong = new EvidenceEdit(Evidence.Stance.CONTEXT, "x".repeat(10_001), null, null);
        refused(
                () -> service.attachNew(ann, claim, source("Report", false), tooLong),
                "evidence.invalid.passageTooLong");
        assertThat(service.sources(ann, team, "", 0, 10).total()).isZero();
        assertThat(log("source")).isEmpty();
    }

    @Test
    void a_source_of_another_team_cannot_be_attached() {
        SourceId theirs = newsroom.source(newsroom.team("Theirs " + number), ann.person(), "Theirs", false);
        assertThatThrownBy(() -> service.attach(ann, claim, theirs, SUPPORTS))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("The source does not exist.");
    }

    @Test
    void reviewers_change_their_own_evidence_and_editors_everyones() {
        EvidenceId id = service.attachNew(ann, claim, source("Report", false), SUPPORTS);
        assertThatThrownBy(() -> service.edit(bob, id, 0, REFUTES)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.withdraw(bob, id, 0, "No")).isInstanceOf(ForbiddenException.class);
        service.edit(ann, id, 0, REFUTES);
        service.withdraw(editor, id, 1, "Superseded");
        assertThat(service.evidence(ann, claim).getFirst().withdrawal().reason())
                .isEqualTo("Superseded");
        assertThat(log("evidence")).containsExactly("created", "edited", "withdrawn");
    }

    @Test
    void a_stale_edit_is_a_conflict_and_a_withdrawal_takes_a_reason() {
        EvidenceId id = service.attachNew(ann, claim, source("Report", false), SUPPORTS);
        service.edit(editor, id, 0, REFUTES);
        assertThatThrownBy(() -> service.edit(ann, id, 0, SUPPORTS)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> service.withdraw(ann, id, 0, "Old")).isInstanceOf(ConflictException.class);
        refused(() -> service.withdraw(ann, id, 1, "  "), "evidence.invalid.reason");
        assertThat(log("evidence")).containsExactly("created", "edited");
    }

    @Test
    void only_editors_and_who_added_it_see_who_a_restricted_source_is() {
        service.attachNew(ann, claim, source("Deep throat", true), SUPPORTS);
        Source toOther = service.evidence(bob, claim).getFirst().source();
        assertThat(toOther.title()).isNull();
        assertThat(toOther.kind()).isNull();
        assertThat(toOther.url()).isNull();
        assertThat(toOther.publisher()).isNull();
        assertThat(toOther.originGroup()).isNull();
        assertThat(service.source(bob, toOther.id())).isEqualTo(toOther);
        assertThat(service.sources(bob, team, "deep", 0, 10).total()).isZero();
        for (Viewer knowing : new Viewer[] {editor, ann}) {
            assertThat(service.source(knowing, toOther.id()).title()).isEqualTo("Deep throat");
            assertThat(service.sources(knowing, team, "deep", 0, 10).items()).hasSize(1);
            assertThat(service.evidence(knowing, claim).getFirst().source().title())
                    .isEqualTo("Deep throat");
        }
    }

    @Test
    void what_others_made_of_evidence_is_hidden_from_those_who_are_blind_to_the_claim() {
        EvidenceEdit edit = new EvidenceEdit(Evidence.Stance.REFUTES, "a passage", new Evidence.Grade('B', 2), "Wrong");
        service.attachNew(ann, claim, source("Report", false), edit);
        Viewer reader = newsroom.member(team, "evidence-reader" + number, Role.VIEWER);
        for (Viewer blind : new Viewer[] {bob, reader}) {
            Evidence shown = service.evidence(blind, claim).getFirst();
            assertThat(shown.stance()).isNull();
            assertThat(shown.grade()).isNull();
            assertThat(shown.note()).isNull();
            assertThat(shown.passage()).isEqualTo("a passage");
        }
        for (Viewer seeing : new Viewer[] {ann, editor}) {
            assertThat(service.evidence(seeing, claim).getFirst().stance()).isEqualTo(Evidence.Stance.REFUTES);
            assertThat(service.evidence(seeing, claim).getFirst().note()).isEqualTo("Wrong");
        }
    }

    @Test
    void the_passage_of_a_protected_source_is_for_editors_and_who_wrote_it() {
        service.attachNew(ann, claim, source("Deep throat", true), SUPPORTS);
        assertThat(service.evidence(bob, claim).getFirst().passage()).isNull();
        assertThat(service.evidence(ann, claim).getFirst().passage()).isEqualTo("a passage");
        assertThat(service.evidence(editor, claim).getFirst().passage()).isEqualTo("a passage");
    }

    @Test
    void a_restricted_source_is_changed_by_editors_only() {
        SourceId id = service.addSource(ann, team, source("Deep throat", true));
        assertThatThrownBy(() -> service.editSource(ann, id, 0, source("Protected source", false)))
                .isInstanceOf(ForbiddenException.class);
        service.editSource(editor, id, 0, source("Deeper throat", true));
        assertThat(service.source(editor, id).title()).isEqualTo("Deeper throat");
    }

    @Test
    void a_source_is_changed_by_who_added_it_or_an_editor_and_once_per_version() {
        SourceId id = service.addSource(ann, team, source("Report", false));
        assertThatThrownBy(() -> service.editSource(bob, id, 0, source("Bob's", false)))
                .isInstanceOf(ForbiddenException.class);
        service.editSource(ann, id, 0, source("Ann's", false));
        assertThatThrownBy(() -> service.editSource(editor, id, 0, source("Editor's", false)))
                .isInstanceOf(ConflictException.class);
        assertThat(log("source")).containsExactly("created", "edited");
    }

    @Test
    void addresses_and_dates_that_cannot_be_are_refused() {
        refused(() -> service.addSource(ann, team, source(" ", false)), "evidence.invalid.title");
        for (String url :
                new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "example.org"}) {
            refused(() -> service.addSource(ann, team, at(url)), "evidence.invalid.url");
        }
        LocalDate next = LocalDate.now().plusDays(3);
        refused(() -> service.addSource(ann, team, dated(next, null)), "evidence.invalid.publishedInFuture");
        refused(() -> service.addSource(ann, team, dated(null, next)), "evidence.invalid.accessedInFuture");
        LocalDate day = LocalDate.of(2022, 5, 17);
        refused(
                () -> service.addSource(ann, team, dated(day, day.minusDays(1))),
                "evidence.invalid.accessedBeforePublished");
        assertThat(service.source(ann, service.addSource(ann, team, dated(day, day)))
                        .accessedOn())
                .isEqualTo(day);
    }

    private java.util.List<String> log(String type) {
        return jdbc.sql("select action from audit_event where team_id = ? and object_type = ? order by id")
                .params(team.value(), type)
                .query(String.class)
                .list();
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
