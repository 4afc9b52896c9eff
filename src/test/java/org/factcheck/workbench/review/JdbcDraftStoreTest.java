package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcDraftStore.class)
class JdbcDraftStoreTest {
    @Autowired
    private JdbcDraftStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_draft_is_kept_per_person_and_form_until_it_is_discarded() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Drafts");
        PersonId ann = newsroom.person("ann");
        PersonId bob = newsroom.person("bob");
        ClaimId claim = newsroom.claim(newsroom.article(team, ann, "Words"), "Words");
        store.keep(ann, claim, DraftService.Form.VERDICT, "{\"a\": \"1\"}");
        store.keep(ann, claim, DraftService.Form.VERDICT, "{\"a\": \"2\"}");
        store.keep(ann, claim, DraftService.Form.EVIDENCE, "{\"b\": \"3\"}");
        assertThat(store.draft(ann, claim, DraftService.Form.VERDICT)).contains("{\"a\": \"2\"}");
        assertThat(store.draft(bob, claim, DraftService.Form.VERDICT)).isEmpty();
        assertThat(store.drafts(ann, claim))
                .containsOnlyKeys(DraftService.Form.VERDICT, DraftService.Form.EVIDENCE)
                .containsEntry(DraftService.Form.EVIDENCE, "{\"b\": \"3\"}");
        assertThat(store.drafts(bob, claim)).isEmpty();
        store.discard(bob, claim, DraftService.Form.VERDICT);
        assertThat(store.draft(ann, claim, DraftService.Form.VERDICT)).isPresent();
        store.discard(ann, claim, DraftService.Form.VERDICT);
        assertThat(store.draft(ann, claim, DraftService.Form.VERDICT)).isEmpty();
        assertThat(store.draft(ann, claim, DraftService.Form.EVIDENCE)).isPresent();
    }
}
