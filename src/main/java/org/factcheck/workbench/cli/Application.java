package org.factcheck.workbench.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.factcheck.workbench.WorkbenchApplication;
import org.factcheck.workbench.postgres.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application as the commands start it: quiet on the console, talkative in a file of the data directory. */
final class Application {
    private Application() {}

    static SpringApplication in(Path data) {
        SpringApplication application = new SpringApplication(WorkbenchApplication.class);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("logging.threshold.console", "WARN");
        // One line each; where it came from is in the file.
        defaults.put("logging.pattern.console", "%d{HH:mm:ss} %p %logger{0}: %m%n%nopex");
        // Says at every migration that an extension is there already.
        defaults.put("logging.level.org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor", "ERROR");
        defaults.put("logging.file.name", data.resolve("logs/workbench.log").toString());
        defaults.put("workbench.data", data.toString());
        application.setDefaultProperties(defaults);
        return application;
    }

    /** Points the application at a database, whatever the environment says. */
    static void use(SpringApplication application, SignIn user, SignIn owner) {
        Map<String, Object> properties = new HashMap<>(signIn(user));
        properties.put("spring.flyway.user", owner.user());
        properties.put("spring.flyway.password", owner.password());
        override(application, properties);
    }

    /** As {@link #use}, but leaves the schema as it is; without a sign-in that of the environment is used. */
    static void withoutMigration(SpringApplication application, @Nullable SignIn user) {
        Map<String, Object> properties = new HashMap<>(user == null ? Map.of() : signIn(user));
        properties.put("spring.flyway.enabled", false);
        override(application, properties);
    }

    /** For commands that serve no page: without a web server, and without what needs one. */
    static void withoutScreens(SpringApplication application) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        override(
                application,
                Map.of(
                        "workbench.jobs",
                        false,
                        "spring.autoconfigure.exclude",
                        "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                                + "com.vaadin.flow.spring.VaadinScopesConfig"));
    }

    private static Map<String, Object> signIn(SignIn user) {
        return Map.of(
                "spring.datasource.url", user.url(),
                "spring.datasource.username", user.user(),
                "spring.datasource.password", user.password());
    }

    private static void override(SpringApplication application, Map<String, Object> properties) {
        application.addInitializers((ConfigurableApplicationContext context) -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command " + properties.keySet(), properties)));
    }
}
