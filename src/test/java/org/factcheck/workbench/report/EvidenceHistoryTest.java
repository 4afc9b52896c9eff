package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@Import({ClaimQueries.class, JdbcClaimListStore.class})
class EvidenceHistoryTest {
    private static final EvidenceEdit FIRST =
            new EvidenceEdit(Evidence.Stance.SUPPORTS, "two were wounded", null, "by telephone");
    private static final EvidenceEdit SECOND =
            new EvidenceEdit(Evidence.Stance.REFUTES, "three were wounded", null, "by telephone");
    private static int number;

    @Autowired
    private EvidenceService service;

    @Autowired
    private ClaimQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private ClaimId claim;

    @BeforeEach
    void claim() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("History team " + number);
        ann = newsroom.member(team, "history-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "history-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "history-editor" + number, Role.EDITOR);
        claim = newsroom.claim(newsroom.article(team, ann.person(), "Shells wounded two residents."), "two residents");
    }

    private Map<String, String> earlier(Viewer reader) {
        return queries.history(reader, claim, 10).stream()
                .filter(event -> event.action().equals("edited"))
                .findFirst()
                .orElseThrow()
                .earlier();
    }

    private void edit(boolean restricted) {
        EvidenceId id = service.attachNew(
                ann,
                claim,
                new SourceEdit("Report", null, null, Source.Kind.OTHER, null, null, null, restricted),
                FIRST);
        service.edit(ann, id, 0, SECOND);
    }

    @Test
    void the_history_says_what_an_edit_of_evidence_replaced() {
        edit(false);
        assertThat(earlier(editor))
                .containsExactlyInAnyOrderEntriesOf(Map.of("passage", "two were wounded", "stance", "SUPPORTS"));
    }

    @Test
    void the_history_says_what_a_change_of_the_claim_made_of_it() {
        jdbc.sql("""
                        with done as (
                            insert into audit_event (actor_id, object_type, object_id, action, detail_digest)
                            values (?, 'claim', ?, 'edited', ?) returning id)
                        insert into audit_detail (event_id, salt, before, after)
                        select id, ?, '{"kind": "EVENT", "facts": {"place": "Izyum"}, "wording": null}'::jsonb,
                            '{"kind": "PLACE", "facts": {"place": "Izyum"}, "wording": "Two."}'::jsonb
                        from done
                        """)
                .params(ann.person().value(), claim.value(), new byte[32], new byte[16])
                .update();
        Activity event = queries.history(bob, claim, 1).getFirst();

        assertThat(event.earlier()).containsExactlyEntriesOf(Map.of("kind", "EVENT"));
        assertThat(event.later()).containsExactlyInAnyOrderEntriesOf(Map.of("kind", "PLACE", "wording", "Two."));
    }

    @Test
    void who_is_blind_to_the_claim_learns_of_the_passage_only() {
        edit(false);
        assertThat(earlier(bob)).containsExactlyEntriesOf(Map.of("passage", "two were wounded"));
    }

    @Test
    void what_a_protected_source_said_is_for_editors_and_who_added_it() {
        edit(true);
        assertThat(earlier(bob)).isEmpty();
        assertThat(earlier(editor)).containsKey("passage");
        assertThat(earlier(ann)).containsKey("passage");
    }
}
