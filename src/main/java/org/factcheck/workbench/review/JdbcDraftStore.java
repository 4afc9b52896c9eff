package org.factcheck.workbench.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDraftStore {
    private final JdbcClient jdbc;

    JdbcDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PersonId person, ClaimId claim, DraftService.Form form, String content) {
        jdbc.sql("""
                        insert into draft (person_id, claim_id, form, content)
                        values (:person, :claim, :form, :content::jsonb)
                        on conflict (person_id, claim_id, form) do update set content = excluded.content, saved_at = now()
                        """)
                .param("person", person.value())
                .param("claim", claim.value())
                .param("form", form.name())
                .param("content", content)
                .update();
    }

    Optional<String> draft(PersonId person, ClaimId claim, DraftService.Form form) {
        return jdbc.sql("""
                        select content from draft where person_id = :person and claim_id = :claim and form = :form
                        """)
                .param("person", person.value())
                .param("claim", claim.value())
                .param("form", form.name())
                .query((row, number) -> row.getString("content"))
                .optional();
    }

    Map<DraftService.Form, String> drafts(PersonId person, ClaimId claim) {
        Map<DraftService.Form, String> drafts = new EnumMap<>(DraftService.Form.class);
        jdbc.sql("select form, content from draft where person_id = :person and claim_id = :claim order by form")
                .param("person", person.value())
                .param("claim", claim.value())
                .query(row -> {
                    drafts.put(DraftService.Form.valueOf(row.getString("form")), row.getString("content"));
                });
        return drafts;
    }

    void discard(PersonId person, ClaimId claim, DraftService.Form form) {
        jdbc.sql("delete from draft where person_id = :person and claim_id = :claim and form = :form")
                .param("person", person.value())
                .param("claim", claim.value())
                .param("form", form.name())
                .update();
    }

    void keepNew(PersonId person, ArticleId article, DraftService.Place place, String content) {
        jdbc.sql("""
                        insert into new_claim_draft (person_id, article_id, place, content)
                        values (:person, :article, :place, :content::jsonb)
                        on conflict (person_id, article_id, place)
                            do update set content = excluded.content, saved_at = now()
                        """)
                .param("person", person.value())
                .param("article", article.value())
                .param("place", place.name())
                .param("content", content)
                .update();
    }

    Optional<String> newDraft(PersonId person, ArticleId article, DraftService.Place place) {
        return jdbc.sql("""
                        select content from new_claim_draft
                        where person_id = :person and article_id = :article and place = :place
                        """)
                .param("person", person.value())
                .param("article", article.value())
                .param("place", place.name())
                .query((row, number) -> row.getString("content"))
                .optional();
    }

    void discardNew(PersonId person, ArticleId article, DraftService.Place place) {
        jdbc.sql("""
                        delete from new_claim_draft
                        where person_id = :person and article_id = :article and place = :place
                        """)
                .param("person", person.value())
                .param("article", article.value())
                .param("place", place.name())
                .update();
    }
}
