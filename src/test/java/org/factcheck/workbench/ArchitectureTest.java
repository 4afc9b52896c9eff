package org.factcheck.workbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.factcheck.workbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.factcheck.workbench";
    private static final String[] PURE = {ROOT + ".kernel..", ROOT + ".detection..", ROOT + ".agreement.."};
    private static final String[] SCREENS = {ROOT + "..ui..", ROOT + ".desk..", ROOT + ".shell.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    private static final DescribedPredicate<JavaClass> STORES = resideInAPackage(ROOT + "..")
            .and(new DescribedPredicate<>("stores (Jdbc…)") {
                @Override
                public boolean test(JavaClass type) {
                    return outermost(type).getSimpleName().startsWith("Jdbc");
                }
            });

    @ArchTest
    static final ArchRule pure_rooms_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.vaadin..", "java.sql..", "javax.sql..")
            .because("detection must run in a test, a command or another program without starting anything");

    @ArchTest
    static final ArchRule public_faces_know_no_screen_framework = noClasses()
            .that(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(SCREENS)))
                    .and(not(equivalentTo(WorkbenchApplication.class))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("the same services answer screens, commands and the REST interface");

    @ArchTest
    static final ArchRule screens_ask_services = noClasses()
            .that()
            .resideInAnyPackage(SCREENS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL).or(equivalentTo(Transactional.class)))
            .because("permissions are checked and transactions begin in services; a screen could forget both");

    @ArchTest
    static final ArchRule commands_and_interfaces_ask_services = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".cli..", ROOT + ".api..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                    .or(STORES))
            .because("what the services refuse must be refused on every road");

    @ArchTest
    static final ArchRule stores_are_private = classes()
            .that(STORES)
            .should()
            .notBePublic()
            .because("a table is read and written by the room it belongs to");

    @ArchTest
    static final ArchRule sql_lives_in_stores = noClasses()
            .that(resideInAPackage(ROOT + "..").and(not(STORES)).and(not(resideInAPackage(ROOT + ".postgres.."))))
            .should()
            .dependOnClassesThat(
                    belongToAnyOf(JdbcClient.class).or(resideInAnyPackage("org.springframework.jdbc.core..")))
            .because("every statement has its place and its test");

    @ArchTest
    static final ArchRule reports_only_read = noClasses()
            .that()
            .resideInAPackage(ROOT + ".report..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("a statement that writes") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc")
                            && (call.getName().equals("update")
                                    || call.getName().equals("batchUpdate"));
                }
            })
            .because("report reads the tables of every room; only the room itself writes them");

    @ArchTest
    static final ArchRule nothing_stands_on_the_desk = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".desk..")
            .because("the desk is the top of the graph: whatever others need belongs lower");

    @ArchTest
    static final ArchRule only_commands_know_the_embedded_server = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".postgres..")
            .because("the application is the same on a server of one's own");

    @ArchTest
    static final ArchRule nobody_calls_the_commands = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".cli..")
            .because("commands are an entrance, like the screens");

    @ArchTest
    static final ArchRule views_say_who_may_open_them = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .because("a forgotten annotation must not decide who gets in");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such a name hides that nobody knows what the class is for");

    @ArchTest
    static final ArchRule beans_are_given_what_they_need = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs, and a test can give it");

    @ArchTest
    static final ArchRule transactions_begin_in_services = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(Repository.class)
            .because(
                    "one change of a person is one transaction, audit event included; a store cannot know where it ends");

    @ArchTest
    static final ArchRule null_is_marked_everywhere = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
                }
            })
            .because("NullAway checks marked packages only");

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
