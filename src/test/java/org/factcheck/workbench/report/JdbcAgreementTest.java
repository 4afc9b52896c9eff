package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.report.ReportedAgreement.JudgedTwice;
import org.factcheck.workbench.report.ReportedAgreement.KindAgreement;
import org.factcheck.workbench.report.ReportedAgreement.PairAgreement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which verdicts count for agreement. */
@StoreTest
@Import({AgreementQueries.class, AgreementReader.class, JdbcAgreementStore.class})
class JdbcAgreementTest {
    @Autowired
    private AgreementQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private ArticleId article;
    private ClaimId first;
    private ClaimId second;

    @BeforeEach
    void write() {
        newsroom = new Newsroom(jdbc);
        article = newsroom.article("Kharkiv", "The first words. The second words.");
        first = newsroom.claim(article, "EVENT", "The first words", 0.3);
        second = newsroom.claim(article, "MAP", "The second words", 0.8);
    }

    @Test
    void two_who_judged_without_seeing_the_other_are_compared_by_kind_and_by_pair() {
        verdict(first, newsroom.reviewer, "TRUE");
        verdict(first, newsroom.colleague, "TRUE");
        verdict(second, newsroom.reviewer, "TRUE");
        verdict(second, newsroom.colleague, "FALSE");

        ReportedAgreement agreement = queries.ofTeam(newsroom.editor, newsroom.team);

        assertThat(agreement.claims()).isEqualTo(2);
        assertThat(agreement.verdicts()).isEqualTo(4);
        assertThat(agreement.leftOut()).isZero();
        assertThat(agreement.percent().value()).isEqualTo(0.5);
        assertThat(agreement.kinds())
                .extracting(
                        KindAgreement::kind,
                        KindAgreement::claims,
                        kind -> kind.percent().value())
                .containsExactly(tuple(ClaimKind.EVENT, 1, 1.0), tuple(ClaimKind.MAP, 1, 0.0));
        assertThat(agreement.pairs())
                .extracting(PairAgreement::one, PairAgreement::other, PairAgreement::claims)
                .containsExactly(tuple("Rita Reviewer", "Cem Colleague", 2));
        assertThat(agreement.judged())
                .containsExactly(new JudgedTwice(first, 2, true), new JudgedTwice(second, 2, false));
    }

    @Test
    void a_verdict_changed_after_the_other_was_there_does_not_count_and_the_one_before_it_does() {
        long early = verdict(first, newsroom.reviewer, "FALSE");
        long own = verdict(first, newsroom.reviewer, "HALF_TRUE", early, false);
        verdict(first, newsroom.colleague, "TRUE");
        verdict(first, newsroom.reviewer, "TRUE", own, true);

        ReportedAgreement agreement = queries.ofTeam(newsroom.editor, newsroom.team);

        assertThat(agreement.claims()).isOne();
        assertThat(agreement.leftOut()).isOne();
        assertThat(agreement.percent().value()).isZero();
    }

    @Test
    void claims_that_the_reader_has_yet_to_judge_tell_nothing_and_who_only_reads_is_told_nothing_at_all() {
        verdict(first, newsroom.editor, "TRUE");
        verdict(first, newsroom.colleague, "TRUE");

        assertThat(queries.ofTeam(newsroom.reviewer, newsroom.team).claims()).isZero();
        assertThat(queries.ofTeam(newsroom.reviewer, newsroom.team).leftOut()).isZero();
        assertThat(queries.ofTeam(newsroom.colleague, newsroom.team).claims()).isOne();
        assertThatThrownBy(() -> queries.ofTeam(newsroom.viewer, newsroom.team)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void not_enough_evidence_is_a_category_without_a_place_in_the_order() {
        verdict(first, newsroom.reviewer, "NOT_ENOUGH_EVIDENCE");
        verdict(first, newsroom.colleague, "NOT_ENOUGH_EVIDENCE");
        verdict(second, newsroom.reviewer, "TRUE");
        verdict(second, newsroom.colleague, "FALSE");

        ReportedAgreement agreement = queries.ofTeam(newsroom.editor, newsroom.team);

        assertThat(agreement.alphaNominal().units()).isEqualTo(2);
        assertThat(agreement.alphaOrdinal().units()).isOne();
    }

    private long verdict(ClaimId claim, Viewer by, String rating) {
        return verdict(claim, by, rating, null, false);
    }

    private long verdict(ClaimId claim, Viewer by, String rating, @Nullable Long supersedes, boolean seen) {
        return jdbc.sql("""
                        insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of, supersedes, after_disclosure)
                        select :claim, :by, id, 'HIGH', now(), :supersedes, :seen
                        from rating where scale_id = 1 and code = :rating
                        returning id
                        """)
                .param("claim", claim.value())
                .param("by", by.person().value())
                .param("rating", rating)
                .param("supersedes", supersedes)
                .param("seen", seen)
                .query(Long.class)
                .single();
    }
}
