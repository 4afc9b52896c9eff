package org.factcheck.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

@AnalyzeClasses(packages = "org.factcheck.workbench", importOptions = ImportOption.OnlyIncludeTests.class)
class TestHabitsTest {
    @ArchTest
    static final ArchRule tests_wait_for_conditions = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("a pause is too long on one machine and too short on another");

    @ArchTest
    static final ArchRule no_test_is_switched_off = noMethods()
            .should()
            .beAnnotatedWith(Disabled.class)
            .because("a test that does not run proves nothing and looks as if it did");
}
