package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.report.WorkQueries.Workload;
import org.factcheck.workbench.review.DisplayState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({WorkQueries.class, JdbcWorkStore.class})
class JdbcWorkTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private WorkQueries work;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private ArticleId article;
    private ClaimId low;
    private ClaimId high;
    private ClaimId map;

    @BeforeEach
    void write() {
        newsroom = new Newsroom(jdbc);
        article = newsroom.article("Kharkiv", "The first words. The second words. The third words.");
        low = newsroom.claim(article, "EVENT", "The first words", 0.3);
        high = newsroom.claim(article, "EVENT", "The second words", 0.8);
        map = newsroom.claim(article, "MAP", "The third words", 0.5);
    }

    @Test
    void the_queue_is_by_day_and_then_by_priority_and_can_be_narrowed() {
        newsroom.assign(low, newsroom.reviewer, null);
        newsroom.assign(high, newsroom.reviewer, null);
        newsroom.assign(map, newsroom.reviewer, "2022-06-01");

        assertThat(queue(newsroom.reviewer, QueueFilter.ALL)).containsExactly(map, high, low);
        assertThat(work.queue(newsroom.reviewer, QueueFilter.ALL, 0, 1)
                        .getFirst()
                        .dueOn())
                .isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(work.queue(newsroom.reviewer, QueueFilter.ALL, 1, 1))
                .extracting(row -> row.claim().id())
                .containsExactly(high);
        assertThat(work.count(newsroom.reviewer, QueueFilter.ALL)).isEqualTo(3);
        assertThat(work.overdue(newsroom.reviewer, LocalDate.of(2022, 6, 1))).isZero();
        assertThat(work.overdue(newsroom.reviewer, LocalDate.of(2022, 6, 2))).isOne();
        QueueFilter events = new QueueFilter(article, ClaimKind.EVENT);
        assertThat(queue(newsroom.reviewer, events)).containsExactly(high, low);
        assertThat(work.count(newsroom.reviewer, events)).isEqualTo(2);
        assertThat(work.parts(newsroom.reviewer))
                .isEqualTo(new WorkQueries.QueueParts(
                        Map.of(article, "Kharkiv"), List.of(ClaimKind.EVENT, ClaimKind.MAP)));
        assertThat(queue(newsroom.colleague, QueueFilter.ALL)).isEmpty();
    }

    @Test
    void what_is_settled_or_judged_since_waits_no_more_and_a_half_written_verdict_does() {
        newsroom.assign(low, newsroom.reviewer, null);
        newsroom.assign(high, newsroom.reviewer, null);
        newsroom.assign(map, newsroom.reviewer, null);
        newsroom.resolve(low, newsroom.colleague, "TRUE", "");
        newsroom.verdict(high, newsroom.reviewer, "TRUE", "");

        assertThat(queue(newsroom.reviewer, QueueFilter.ALL)).containsExactly(map);
        assertThat(work.work(newsroom.editor, newsroom.team, newsroom.reviewer.person(), 10))
                .extracting(row -> row.claim().id())
                .containsExactly(map);

        jdbc.sql("insert into draft (person_id, claim_id, form, content) values (?, ?, 'VERDICT', '{}')")
                .params(newsroom.colleague.person().value(), high.value())
                .update();
        assertThat(queue(newsroom.colleague, QueueFilter.ALL)).containsExactly(high);
    }

    @Test
    void next_is_what_is_most_pressing_and_neither_the_viewers_nor_settled_and_only_for_who_reviews() {
        newsroom.assign(low, newsroom.reviewer, null);
        assertThat(work.next(newsroom.reviewer, null, 10)).containsExactly(high, map);
        newsroom.resolve(high, newsroom.colleague, "TRUE", "");
        assertThat(work.next(newsroom.reviewer, article, 10)).containsExactly(map);
        assertThat(work.next(newsroom.viewer, null, 10)).isEmpty();
        assertThat(work.next(new Newsroom(jdbc).editor, null, 10)).isEmpty();
    }

    @Test
    void a_dispute_is_not_to_be_told_from_a_claim_in_review_by_who_is_asked_to_judge_it() {
        newsroom.assign(low, newsroom.reviewer, null);
        newsroom.assign(high, newsroom.reviewer, null);
        newsroom.state(low, "DISPUTED");
        newsroom.state(high, "IN_REVIEW");

        assertThat(work.queue(newsroom.reviewer, QueueFilter.ALL, 0, 10))
                .extracting(row -> row.claim().state())
                .containsOnly(DisplayState.IN_REVIEW);
    }

    @Test
    void the_workload_counts_what_waits_for_everybody_who_reviews_and_who_is_away() {
        newsroom.assign(low, newsroom.reviewer, TODAY.minusDays(1).toString());
        newsroom.assign(high, newsroom.reviewer, TODAY.plusDays(6).toString());
        newsroom.assign(map, newsroom.reviewer, TODAY.plusDays(7).toString());
        newsroom.assign(map, newsroom.colleague, null);
        newsroom.verdict(map, newsroom.colleague, "TRUE", "");
        newsroom.verdict(high, newsroom.editor, "TRUE", "");
        jdbc.sql("insert into absence (team_id, person_id, away_from, away_until, marked_by) values (?, ?, ?, ?, ?)")
                .params(
                        newsroom.team.value(),
                        newsroom.colleague.person().value(),
                        TODAY,
                        TODAY,
                        newsroom.editor.person().value())
                .update();

        List<Workload> people = work.workload(newsroom.editor, newsroom.team, TODAY);

        assertThat(people)
                .extracting(
                        Workload::name,
                        Workload::open,
                        Workload::overdue,
                        Workload::soon,
                        Workload::done,
                        person -> person.away(TODAY))
                .containsExactly(
                        tuple("Rita Reviewer", 3, 1, 1, 0, false),
                        tuple("Cem Colleague", 0, 0, 0, 1, true),
                        tuple("Edda Editor", 0, 0, 0, 1, false));
        assertThatThrownBy(() -> work.workload(newsroom.reviewer, newsroom.team, TODAY))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> work.work(newsroom.reviewer, newsroom.team, newsroom.reviewer.person(), 10))
                .isInstanceOf(ForbiddenException.class);
    }

    private List<ClaimId> queue(Viewer viewer, QueueFilter filter) {
        return work.queue(viewer, filter, 0, 10).stream()
                .map(DeskClaim::claim)
                .map(ClaimRow::id)
                .toList();
    }
}
