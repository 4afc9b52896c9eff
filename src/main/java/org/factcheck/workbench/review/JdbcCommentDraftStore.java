package org.factcheck.workbench.review;

import java.util.List;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommentDraftStore {
    private final JdbcClient jdbc;

    JdbcCommentDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PersonId person, DiscussionPlace place, CommentDraft draft) {
        jdbc.sql("""
                        insert into comment_draft (person_id, place, about, text, version)
                        values (:person, :place, :about, :text, :version)
                        on conflict (person_id, place, about)
                            do update set text = excluded.text, version = excluded.version, saved_at = now()
                        """)
                .param("person", person.value())
                .param("place", place.key())
                .param("about", draft.about().code())
                .param("text", draft.text())
                .param("version", draft.version())
                .update();
    }

    /** What the person has half written in a discussion, the latest first. */
    List<CommentDraft> drafts(PersonId person, DiscussionPlace place) {
        return jdbc.sql("""
                        select about, text, version
                        from comment_draft
                        where person_id = :person and place = :place
                        order by saved_at desc, about
                        """)
                .param("person", person.value())
                .param("place", place.key())
                .query((row, number) -> new CommentDraft(
                        new CommentDraft.About(row.getString("about")), row.getString("text"), row.getInt("version")))
                .list();
    }

    void discard(PersonId person, DiscussionPlace place, CommentDraft.About about) {
        jdbc.sql("delete from comment_draft where person_id = :person and place = :place and about = :about")
                .param("person", person.value())
                .param("place", place.key())
                .param("about", about.code())
                .update();
    }
}
