package org.factcheck.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class TestDatabaseTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_store_test_signs_in_as_the_application() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("workbench_app");
    }

    @Test
    void the_application_may_not_delete_verdicts() {
        assertThatThrownBy(() -> jdbc.sql("delete from verdict").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_fresh_database_is_migrated_and_apart() {
        JdbcClient fresh = JdbcClient.create(TestDatabase.fresh().owner());
        fresh.sql("insert into team (name) values ('Only here')").update();
        assertThat(jdbc.sql("select count(*) from team where name = 'Only here'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
