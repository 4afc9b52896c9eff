package org.factcheck.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.factcheck.workbench.shell.Texts;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A test of services with real transactions on real PostgreSQL, without web, sign-in and background jobs. All such tests
 * share one context and one database and commit: each makes people, teams and articles of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ServiceTest.Rooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "workbench.jobs=false")
@WithFreshDatabase
public @interface ServiceTest {
    /** The rooms that keep articles, claims, evidence and reviews, what they stand on, and what freezes reports. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "org.factcheck.workbench.article",
                "org.factcheck.workbench.claim",
                "org.factcheck.workbench.evidence",
                "org.factcheck.workbench.inbox",
                "org.factcheck.workbench.review",
                "org.factcheck.workbench.report",
                "org.factcheck.workbench.audit",
                "org.factcheck.workbench.live"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test(\\$.*)?|\\.ui\\..*)"))
    @ComponentScan(
            basePackages = "org.factcheck.workbench.account",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Jdbc)?Directory(Store)?"))
    @Import(Texts.class)
    class Rooms {}
}
