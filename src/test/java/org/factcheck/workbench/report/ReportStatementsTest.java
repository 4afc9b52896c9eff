package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.factcheck.workbench.TestDatabase;
import org.factcheck.workbench.kernel.ArticleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Counts the statements that lists and reports send. */
class ReportStatementsTest {
    private final AtomicInteger statements = new AtomicInteger();
    private SingleConnectionDataSource connection;
    private Newsroom newsroom;
    private JdbcClaimListStore lists;
    private ReportBuilder reports;
    private PublicReports signOff;
    private DeskQueries desk;
    private ClaimQueries claims;

    @BeforeEach
    void connect() throws SQLException {
        connection = new SingleConnectionDataSource(
                TestDatabase.fresh().application().getConnection(), true);
        DataSource database = connection;
        newsroom = new Newsroom(JdbcClient.create(database));
        JdbcClient counted = JdbcClient.create(new Counting(database));
        lists = new JdbcClaimListStore(counted, JsonMapper.shared());
        reports = new ReportBuilder(
                new JdbcReportStore(counted), lists, new AgreementReader(new JdbcAgreementStore(counted)));
        signOff = new PublicReports(new JdbcSignOffStore(counted), lists, reports, new JsonRenderer());
        desk = new DeskQueries(new JdbcDeskStore(counted), lists);
        claims = new ClaimQueries(lists);
    }

    @AfterEach
    void disconnect() {
        connection.destroy();
    }

    @Test
    void a_report_takes_as_many_statements_for_a_thousand_claims_as_for_ten() {
        int few = statementsOf(article(10));
        int many = statementsOf(article(1_000));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void the_sign_off_gate_takes_one_statement_for_each_sort_of_thing_it_looks_at() {
        ArticleId article = article(300);
        statements.set(0);
        assertThat(signOff.material(newsroom.editor, article).claims()).hasSize(300);
        assertThat(statements).hasValue(3);
    }

    @Test
    void a_list_of_claims_takes_two_statements_whatever_its_length() {
        ArticleId article = article(300);
        statements.set(0);
        assertThat(claims.claims(newsroom.reviewer, article, ClaimFilter.ALL, 0, 1_000))
                .hasSize(300);
        assertThat(statements).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void groups_of_claims_take_three_statements_at_most_whatever_their_number(ClaimFilter.Grouping grouping) {
        ArticleId article = article(300);
        ClaimFilter grouped = new ClaimFilter(Set.of(), Set.of(), false, "", ClaimFilter.Order.POSITION, grouping);
        statements.set(0);
        assertThat(claims.groups(newsroom.reviewer, article, grouped)).isNotEmpty();
        assertThat(statements).hasValueLessThanOrEqualTo(3);
        statements.set(0);
        assertThat(claims.claims(newsroom.reviewer, article, grouped, 0, 1_000)).hasSize(300);
        assertThat(statements).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void the_articles_of_the_desk_take_two_statements_however_many_there_are() {
        for (int i = 0; i < 12; i++) {
            newsroom.articleWithClaims("Article " + i, 3);
        }
        statements.set(0);
        assertThat(desk.articles(newsroom.viewer, 0, 50)).hasSize(12);
        assertThat(statements).hasValue(2);
    }

    private ArticleId article(int claims) {
        ArticleId article = newsroom.articleWithClaims("An article with " + claims + " claims", claims);
        long source = newsroom.source("Source " + claims, false);
        this.claims
                .claims(newsroom.reviewer, article, ClaimFilter.ALL, 0, claims)
                .forEach(row -> {
                    newsroom.evidence(row.id(), source, newsroom.reviewer, "SUPPORTS", "passage");
                    newsroom.resolve(row.id(), newsroom.reviewer, "TRUE", "because");
                });
        return article;
    }

    private int statementsOf(ArticleId article) {
        statements.set(0);
        ReportModel report = reports.build(Eyes.of(newsroom.editor), article, true);
        assertThat(report.claims()).allMatch(claim -> claim.evidence().size() == 1 && claim.resolution() != null);
        return statements.get();
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() {
            try {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().startsWith("prepare")
                                    || method.getName().equals("createStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(connection, arguments);
                        });
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
