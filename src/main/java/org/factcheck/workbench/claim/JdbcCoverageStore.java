package org.factcheck.workbench.claim;

import java.util.List;
import org.factcheck.workbench.detection.Sentence;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCoverageStore {
    private final JdbcClient jdbc;

    JdbcCoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these sentences in the place of the ones before. A sentence that somebody has marked keeps its mark. */
    void replace(RevisionId revision, List<Sentence> sentences) {
        Integer[] starts =
                sentences.stream().map(sentence -> sentence.span().start()).toArray(Integer[]::new);
        jdbc.sql("""
                        delete from sentence s
                        where s.revision_id = :revision and s.start_at <> all(:starts)
                            and not exists (
                                select from sentence_check k
                                where k.revision_id = s.revision_id and k.start_at = s.start_at)
                        """)
                .param("revision", revision.value())
                .param("starts", starts)
                .update();
        jdbc.sql("""
                        insert into sentence (revision_id, start_at, end_at, priority)
                        select :revision, s.start_at, s.end_at, s.priority
                        from unnest(:starts::integer[], :ends::integer[], :priorities::double precision[])
                            as s (start_at, end_at, priority)
                        order by s.start_at
                        on conflict (revision_id, start_at)
                            do update set end_at = excluded.end_at, priority = excluded.priority
                        """)
                .param("revision", revision.value())
                .param("starts", starts)
                .param(
                        "ends",
                        sentences.stream()
                                .map(sentence -> sentence.span().end())
                                .toArray(Integer[]::new))
                .param(
                        "priorities",
                        sentences.stream()
                                .map(sentence -> Math.clamp(sentence.priority(), 0.0, 1.0))
                                .toArray(Double[]::new))
                .update();
    }

    List<Span> spans(RevisionId revision) {
        return jdbc.sql("select start_at, end_at from sentence where revision_id = :revision order by start_at")
                .param("revision", revision.value())
                .query((row, number) -> new Span(row.getInt("start_at"), row.getInt("end_at")))
                .list();
    }

    boolean exists(RevisionId revision, int start) {
        return jdbc.sql("select exists (select from sentence where revision_id = :revision and start_at = :start)")
                .param("revision", revision.value())
                .param("start", start)
                .query(Boolean.class)
                .single();
    }

    /** False if it is marked already. */
    boolean mark(RevisionId revision, int start, PersonId by) {
        return jdbc.sql("""
                                insert into sentence_check (revision_id, start_at, person_id)
                                values (:revision, :start, :by)
                                on conflict do nothing
                                """)
                        .param("revision", revision.value())
                        .param("start", start)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** False if it is not marked. */
    boolean unmark(RevisionId revision, int start) {
        return jdbc.sql("delete from sentence_check where revision_id = :revision and start_at = :start")
                        .param("revision", revision.value())
                        .param("start", start)
                        .update()
                == 1;
    }
}
