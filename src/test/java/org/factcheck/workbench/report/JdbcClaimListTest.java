package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.ClaimFilter.Grouping;
import org.factcheck.workbench.report.ClaimFilter.Order;
import org.factcheck.workbench.review.DisplayState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({ClaimQueries.class, JdbcClaimListStore.class})
class JdbcClaimListTest {
    private static final String TEXT =
            "Russia fired, wounding two residents and killing one in Tsyrkuny. Мер Харкова сказав 100% правду. A map shows it.";

    @Autowired
    private ClaimQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private ArticleId article;
    private ClaimId event;
    private ClaimId wounding;
    private ClaimId mayor;
    private ClaimId map;

    @BeforeEach
    void write() {
        newsroom = new Newsroom(jdbc);
        article = newsroom.article("Харків", TEXT);
        map = newsroom.claim(article, "MAP", "A map shows it", 0.2);
        wounding = newsroom.claim(article, "CASUALTY", "wounding two residents", 0.9);
        event = newsroom.claim(article, "EVENT", "wounding two residents and killing one", 0.5);
        mayor = newsroom.claim(article, "QUOTE", "Мер Харкова сказав 100% правду", 0.9);
    }

    @Test
    void claims_come_in_the_order_of_the_text_and_of_those_that_begin_together_the_longer_first() {
        assertThat(ids(ClaimFilter.ALL)).containsExactly(event, wounding, mayor, map);
    }

    @Test
    void claims_come_by_priority_then_by_position() {
        assertThat(ids(new ClaimFilter(Set.of(), Set.of(), false, "", Order.PRIORITY, Grouping.NONE)))
                .containsExactly(wounding, mayor, event, map);
    }

    @Test
    void a_page_is_cut_from_the_whole_list() {
        assertThat(queries.claims(newsroom.viewer, article, ClaimFilter.ALL, 1, 2))
                .extracting(ClaimRow::id)
                .containsExactly(wounding, mayor);
        assertThat(queries.count(newsroom.viewer, article, ClaimFilter.ALL)).isEqualTo(4);
    }

    @Test
    void words_are_found_whatever_their_case_in_cyrillic_too() {
        assertThat(ids(words("WOUNDING TWO"))).containsExactly(event, wounding);
        assertThat(ids(words("мер ХАРКОВА"))).containsExactly(mayor);
    }

    @Test
    void percent_signs_and_underscores_are_looked_for_as_they_are() {
        assertThat(ids(words("100%"))).containsExactly(mayor);
        assertThat(ids(words("two_residents"))).isEmpty();
        assertThat(ids(words("\\"))).isEmpty();
        assertThat(ids(words("  "))).hasSize(4);
    }

    @Test
    void kinds_and_states_choose() {
        newsroom.resolve(wounding, newsroom.reviewer, "FALSE", "no");
        assertThat(ids(new ClaimFilter(
                        Set.of(ClaimKind.MAP, ClaimKind.CASUALTY), Set.of(), false, "", Order.POSITION, Grouping.NONE)))
                .containsExactly(wounding, map);
        assertThat(ids(states(DisplayState.REFUTED))).containsExactly(wounding);
        assertThat(ids(states(DisplayState.OPEN))).containsExactly(event, mayor, map);
    }

    @Test
    void dismissed_claims_are_listed_only_when_asked_for() {
        newsroom.dismiss(map);
        assertThat(ids(ClaimFilter.ALL)).doesNotContain(map);
        assertThat(ids(states(DisplayState.DISMISSED))).containsExactly(map);
        assertThat(queries.counts(newsroom.viewer, article).total()).isEqualTo(3);
        assertThat(queries.counts(newsroom.viewer, article).of(DisplayState.DISMISSED))
                .isEqualTo(1);
    }

    @Test
    void mine_are_the_claims_assigned_to_me_or_judged_by_me() {
        newsroom.assign(map, newsroom.reviewer, null);
        newsroom.verdict(mayor, newsroom.reviewer, "TRUE", "");
        newsroom.verdict(event, newsroom.colleague, "TRUE", "");
        ClaimFilter mine = new ClaimFilter(Set.of(), Set.of(), true, "", Order.POSITION, Grouping.NONE);
        assertThat(queries.claims(newsroom.reviewer, article, mine, 0, 10))
                .extracting(ClaimRow::id)
                .containsExactly(mayor, map);
        assertThat(queries.counts(newsroom.reviewer, article).mine()).isEqualTo(2);
    }

    @Test
    void a_row_says_how_much_evidence_stands_and_how_many_verdicts_are_in() {
        long source = newsroom.source("Reuters, May 16", false);
        newsroom.evidence(wounding, source, newsroom.reviewer, "SUPPORTS", "two were hurt");
        newsroom.withdraw(newsroom.evidence(wounding, source, newsroom.reviewer, "REFUTES", "nobody"));
        newsroom.verdict(wounding, newsroom.colleague, "TRUE", "");
        newsroom.resolve(wounding, newsroom.reviewer, "MOSTLY_TRUE", "");

        ClaimRow row = queries.claim(newsroom.reviewer, wounding);

        assertThat(row.evidence()).isEqualTo(1);
        assertThat(row.verdicts()).isEqualTo(2);
        assertThat(row.state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(row.ratingLabel()).isEqualTo("Mostly true");
        assertThat(row.exact()).isEqualTo("wounding two residents");
        assertThat(TEXT.substring(row.start(), row.end())).isEqualTo(row.exact());
    }

    @Test
    void counts_are_by_state_and_by_kind() {
        newsroom.resolve(wounding, newsroom.reviewer, "FALSE", "");
        newsroom.resolve(mayor, newsroom.reviewer, "NOT_ENOUGH_EVIDENCE", "");
        ClaimCounts counts = queries.counts(newsroom.viewer, article);
        assertThat(counts.byState())
                .isEqualTo(Map.of(DisplayState.REFUTED, 1, DisplayState.UNPROVEN, 1, DisplayState.OPEN, 2));
        assertThat(counts.byKind())
                .isEqualTo(Map.of(ClaimKind.CASUALTY, 1, ClaimKind.QUOTE, 1, ClaimKind.EVENT, 1, ClaimKind.MAP, 1));
        assertThat(counts.settled()).isEqualTo(2);
    }

    @Test
    void that_reviewers_disagree_is_hidden_from_who_has_not_judged_yet() {
        newsroom.state(event, "DISPUTED");
        newsroom.verdict(event, newsroom.colleague, "TRUE", "");
        assertThat(queries.claim(newsroom.reviewer, event).state()).isEqualTo(DisplayState.IN_REVIEW);
        assertThat(queries.claim(newsroom.viewer, event).state()).isEqualTo(DisplayState.IN_REVIEW);
        assertThat(queries.claim(newsroom.colleague, event).state()).isEqualTo(DisplayState.DISPUTED);
        assertThat(queries.claim(newsroom.editor, event).state()).isEqualTo(DisplayState.DISPUTED);
        newsroom.assign(event, newsroom.editor, null);
        assertThat(queries.claim(newsroom.editor, event).state()).isEqualTo(DisplayState.IN_REVIEW);
        assertThat(queries.counts(newsroom.reviewer, article).of(DisplayState.DISPUTED))
                .isZero();
    }

    @Test
    void inconsistencies_come_the_most_severe_first() {
        newsroom.issue(article, "LOW", "low");
        newsroom.issue(article, "HIGH", "high");
        List<TextIssueRow> issues = queries.issues(newsroom.viewer, article);
        assertThat(issues).extracting(TextIssueRow::description).containsExactly("high", "low");
        assertThat(issues.getFirst().spans()).containsExactly(new Span(2, 5));
    }

    @Test
    void the_history_of_a_claim_tells_of_its_evidence_and_verdicts_newest_first() {
        newsroom.event(Optional.empty(), article, "claim", wounding.value(), "detected");
        long evidence = newsroom.evidence(wounding, newsroom.source("S", false), newsroom.reviewer, "SUPPORTS", "p");
        newsroom.event(Optional.of(newsroom.reviewer), article, "evidence", evidence, "added");
        newsroom.event(Optional.of(newsroom.reviewer), article, "claim", map.value(), "edited");
        assertThat(queries.history(newsroom.viewer, wounding, 10))
                .extracting(Activity::who, Activity::objectType, Activity::action, Activity::claim)
                .containsExactly(
                        tuple("Rita Reviewer", "evidence", "added", wounding),
                        tuple(null, "claim", "detected", wounding));
    }

    @Test
    void people_of_other_teams_are_told_that_nothing_exists() {
        Newsroom other = new Newsroom(jdbc);
        assertThatThrownBy(() -> queries.counts(other.editor, article)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.claims(other.editor, article, ClaimFilter.ALL, 0, 9))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.count(other.editor, article, ClaimFilter.ALL))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.groups(other.editor, article, grouped(Grouping.KIND, Order.POSITION)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.claim(other.editor, map)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.issues(other.editor, article)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.history(other.editor, map, 9)).isInstanceOf(NotFoundException.class);
    }

    private List<ClaimId> ids(ClaimFilter filter) {
        return queries.claims(newsroom.viewer, article, filter, 0, 100).stream()
                .map(ClaimRow::id)
                .toList();
    }

    private static ClaimFilter words(String words) {
        return new ClaimFilter(Set.of(), Set.of(), false, words, Order.POSITION, Grouping.NONE);
    }

    private static ClaimFilter states(DisplayState... states) {
        return new ClaimFilter(Set.of(), Set.of(states), false, "", Order.POSITION, Grouping.NONE);
    }

    @Test
    void claims_of_one_kind_stand_together_in_the_order_of_kinds() {
        newsroom.claim(article, "CASUALTY", "killing one", 0.1);
        assertThat(groups(Grouping.KIND))
                .containsExactly(
                        new ClaimGroup("CASUALTY", "", 2),
                        new ClaimGroup("QUOTE", "", 1),
                        new ClaimGroup("EVENT", "", 1),
                        new ClaimGroup("MAP", "", 1));
        assertThat(queries.claims(newsroom.viewer, article, grouped(Grouping.KIND, Order.POSITION), 0, 9))
                .extracting(ClaimRow::kind)
                .containsExactly(
                        ClaimKind.CASUALTY, ClaimKind.CASUALTY, ClaimKind.QUOTE, ClaimKind.EVENT, ClaimKind.MAP);
    }

    @Test
    void claims_of_one_status_stand_together_and_inside_the_group_by_priority_if_asked() {
        newsroom.resolve(mayor, newsroom.reviewer, "FALSE", "no");
        assertThat(groups(Grouping.STATUS))
                .containsExactly(new ClaimGroup("REFUTED", "", 1), new ClaimGroup("OPEN", "", 3));
        assertThat(ids(grouped(Grouping.STATUS, Order.PRIORITY))).containsExactly(mayor, wounding, event, map);
    }

    @Test
    void a_status_that_a_viewer_may_not_know_makes_no_group_for_them() {
        newsroom.state(event, "DISPUTED");
        newsroom.verdict(event, newsroom.colleague, "TRUE", "");
        assertThat(queries.groups(newsroom.reviewer, article, grouped(Grouping.STATUS, Order.POSITION)))
                .extracting(ClaimGroup::key)
                .containsExactly("IN_REVIEW", "OPEN");
    }

    @Test
    void claims_of_one_paragraph_stand_together_by_utf_16_offsets() {
        String text = "Headline 🛰🛰\n\n🛰 One came.\nTwo went to a place with a rather long name, they said, at once.";
        ArticleId lines = newsroom.article("Lines", text);
        ClaimId two = claimAt(lines, text, "Two went");
        ClaimId one = claimAt(lines, text, "One came");
        ClaimId place = claimAt(lines, text, "a place");
        ClaimFilter byParagraph = grouped(Grouping.PARAGRAPH, Order.PRIORITY);
        assertThat(queries.groups(newsroom.viewer, lines, byParagraph))
                .containsExactly(
                        new ClaimGroup("2", "🛰 One came.", 1),
                        new ClaimGroup("3", "Two went to a place with a rather long name, they said, at…", 2));
        assertThat(queries.claims(newsroom.viewer, lines, byParagraph, 0, 9))
                .extracting(ClaimRow::id)
                .containsExactly(one, two, place);
    }

    @Test
    void claims_on_images_stand_after_the_text_grouped_by_image_and_are_found_by_their_wording() {
        ClaimId first = newsroom.claimOnImage(article, "Ukraine holds Tsyrkuny");
        ClaimId second = newsroom.claimOnImage(article, "Russia holds Izyum");

        List<ClaimRow> rows = queries.claims(newsroom.viewer, article, ClaimFilter.ALL, 0, 100);
        assertThat(rows.subList(rows.size() - 2, rows.size()))
                .extracting(ClaimRow::id)
                .containsExactly(first, second);
        assertThat(rows.getLast().exact()).isEqualTo("Russia holds Izyum");
        assertThat(rows.getLast().wording()).isNull();
        assertThat(rows.getLast().inImage().number()).isEqualTo(2);
        assertThat(rows.getLast().inImage().region().fragment()).isEqualTo("xywh=percent:10,20.5,30,5");
        assertThat(rows.getFirst().inText()).isTrue();

        ClaimFilter byParagraph = grouped(Grouping.PARAGRAPH, Order.PRIORITY);
        List<ClaimGroup> groups = queries.groups(newsroom.viewer, article, byParagraph);
        assertThat(groups.getFirst().image()).isEmpty();
        assertThat(groups.subList(groups.size() - 2, groups.size()))
                .extracting(group -> group.image().orElse(0))
                .containsExactly(1, 2);
        List<ClaimRow> grouped = queries.claims(newsroom.viewer, article, byParagraph, 0, 100);
        assertThat(grouped.getLast().id()).isEqualTo(second);
    }

    @Test
    void claims_that_the_same_people_have_stand_together_and_nobodys_last() {
        newsroom.assign(map, newsroom.reviewer, null);
        newsroom.assign(event, newsroom.reviewer, null);
        newsroom.assign(event, newsroom.colleague, null);
        newsroom.assign(wounding, newsroom.reviewer, null);
        assertThat(groups(Grouping.ASSIGNEE))
                .extracting(ClaimGroup::label, ClaimGroup::claims)
                .containsExactly(tuple("Cem Colleague, Rita Reviewer", 1), tuple("Rita Reviewer", 2), tuple("", 1));
        assertThat(ids(grouped(Grouping.ASSIGNEE, Order.POSITION))).containsExactly(event, wounding, map, mayor);
    }

    @Test
    void groups_are_of_the_claims_that_pass_the_filter() {
        ClaimFilter filter = new ClaimFilter(Set.of(), Set.of(), false, "wounding", Order.POSITION, Grouping.KIND);
        assertThat(queries.groups(newsroom.viewer, article, filter))
                .containsExactly(new ClaimGroup("CASUALTY", "", 1), new ClaimGroup("EVENT", "", 1));
    }

    private List<ClaimGroup> groups(Grouping grouping) {
        return queries.groups(newsroom.viewer, article, grouped(grouping, Order.POSITION));
    }

    private static ClaimFilter grouped(Grouping grouping, Order order) {
        return new ClaimFilter(Set.of(), Set.of(), false, "", order, grouping);
    }

    private ClaimId claimAt(ArticleId of, String text, String words) {
        ClaimId claim = newsroom.claim(of, "EVENT", words, 0.5);
        jdbc.sql("""
                        update claim set anchor = anchor || jsonb_build_object('start', :start::int, 'end', :end::int)
                        where id = :id
                        """)
                .param("start", text.indexOf(words))
                .param("end", text.indexOf(words) + words.length())
                .param("id", claim.value())
                .update();
        return claim;
    }

    @Test
    void a_sentence_is_looked_at_when_a_claim_in_it_is_settled_or_somebody_found_nothing_to_check() {
        ArticleId text = newsroom.article("Coverage", "One was hurt. Two came. Three went. Four saw Five.");
        long revision = jdbc.sql("select id from revision where article_id = ?")
                .param(text.value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into sentence (revision_id, start_at, end_at, priority)
                        values (:revision, 0, 13, 0.5), (:revision, 14, 23, 0.5), (:revision, 24, 35, 0.5),
                            (:revision, 36, 50, 0.5)
                        """).param("revision", revision).update();
        newsroom.resolve(newsroom.claim(text, "CASUALTY", "One was hurt", 0.9), newsroom.reviewer, "TRUE", "");
        newsroom.claim(text, "EVENT", "Three went. Four saw", 0.5);
        jdbc.sql("insert into sentence_check (revision_id, start_at, person_id) values (?, 14, ?)")
                .params(revision, newsroom.reviewer.person().value())
                .update();

        Coverage coverage = queries.coverage(newsroom.reviewer, text);

        assertThat(coverage.sentences()).isEqualTo(4);
        assertThat(coverage.open())
                .containsExactly(new Coverage.OpenSentence(24, 35, 1), new Coverage.OpenSentence(36, 50, 1));
    }
}
