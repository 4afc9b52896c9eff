package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.workbench.WithFreshDatabase;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in with a real provider: the authorization-code flow with PKCE, over HTTP on the provider's side. */
@SpringBootTest(
        properties = {
            "workbench.jobs=false",
            "server.port=0",
            "workbench.oidc.client-id=" + OidcProvider.CLIENT,
            "workbench.oidc.client-secret=" + OidcProvider.SECRET,
            "workbench.oidc.name=City Desk",
            "workbench.oidc.create=true",
            "workbench.oidc.match-email=true",
            "workbench.oidc.roles=chiefs=Provided:EDITOR"
        })
@WithFreshDatabase
class ProviderSignInTest {
    private static final OidcProvider PROVIDER = new OidcProvider();
    private static int numbers;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private CurrentSession session;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc workbench;
    private String subject;
    private TeamId team;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("workbench.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void a_person_there_and_a_team_here() {
        workbench = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        subject = "there" + ++numbers;
        jdbc.sql("insert into team (name) values ('Provided') on conflict do nothing")
                .update();
        team = new TeamId(jdbc.sql("select id from team where name = 'Provided'")
                .query(Long.class)
                .single());
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebody_new_gets_an_account_with_the_roles_their_groups_say_and_the_same_one_the_next_time()
            throws Exception {
        PROVIDER.person(
                subject,
                Map.of(
                        "preferred_username",
                        "Vera Nowak!",
                        "name",
                        "Vera Nowak",
                        "groups",
                        List.of("fact-check:Provided:REVIEWER")));

        assertThat(signIn()).isEqualTo("/");
        Viewer vera = session.current();
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(vera.name()).isEqualTo("Vera Nowak");
        assertThat(vera.roles()).isEqualTo(Map.of(team, Role.REVIEWER));
        assertThat(accounts.self(vera).login()).isEqualTo("vera-nowak-");
        assertThat(accounts.hasPassword(vera)).isFalse();

        PROVIDER.person(subject, Map.of("name", "Vera N.", "groups", List.of("chiefs")));
        signIn();
        assertThat(session.current().person()).isEqualTo(vera.person());
        assertThat(session.current().roles()).isEqualTo(Map.of(team, Role.EDITOR));

        PROVIDER.person(subject, Map.of());
        signIn();
        assertThat(session.current().roles()).isEmpty();
        assertThat(jdbc.sql("""
                        select string_agg(action, ', ' order by id) from audit_event
                        where object_type in ('person', 'membership') and object_id = :vera
                        """)
                        .param("vera", vera.person().value())
                        .query(String.class)
                        .single())
                .isEqualTo("created, added, role changed, removed");
    }

    @Test
    void what_an_administrator_gave_the_provider_does_not_take() throws Exception {
        PROVIDER.person(subject, Map.of("groups", List.of("fact-check:Provided:VIEWER")));
        signIn();
        PersonId person = session.current().person();
        jdbc.sql("update membership set role = 'EDITOR', provided = false where person_id = :person")
                .param("person", person.value())
                .update();

        PROVIDER.person(subject, Map.of());
        signIn();
        assertThat(session.current().roles()).isEqualTo(Map.of(team, Role.EDITOR));
    }

    @Test
    void a_verified_e_mail_address_that_is_a_username_finds_the_account_an_unverified_one_does_not() throws Exception {
        long here = jdbc.sql("""
                        insert into person (login, name, must_change_password) values (:login, 'Here', false) returning id
                        """)
                .param("login", subject + "@example.org")
                .query(Long.class)
                .single();

        PROVIDER.person(subject + "x", Map.of("email", subject + "@example.org", "email_verified", false));
        String own = subject;
        subject = own + "x";
        signIn();
        assertThat(session.current().person().value()).isNotEqualTo(here);

        subject = own;
        PROVIDER.person(subject, Map.of("email", subject.toUpperCase() + "@example.org", "email_verified", true));
        signIn();
        assertThat(session.current().person().value()).isEqualTo(here);
    }

    @Test
    void a_closed_account_is_refused_in_words_and_opens_no_session() throws Exception {
        PROVIDER.person(subject, Map.of());
        signIn();
        PersonId person = session.current().person();
        jdbc.sql("update person set active = false where id = :person")
                .param("person", person.value())
                .update();

        assertThat(signIn()).isEqualTo("/login?refused=closed");
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_OUT);
    }

    @Test
    void an_answer_that_was_not_asked_for_in_this_session_is_refused() throws Exception {
        MvcResult answer = workbench
                .perform(get("/login/oauth2/code/oidc").param("code", "stolen").param("state", "guessed"))
                .andReturn();

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login?provider");
    }

    /** Goes the whole way as a browser does; where it ends. The session is this thread's from then on. */
    private String signIn() throws Exception {
        MockHttpSession own = new MockHttpSession();
        URI there = URI.create(workbench
                .perform(get("/oauth2/authorization/oidc").session(own))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(UriComponentsBuilder.fromUri(there).build().getQueryParams())
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsKeys("code_challenge", "state", "nonce");
        URI back = signInThere(there);
        MvcResult answer = workbench
                .perform(get(URI.create(back.getRawPath() + "?" + back.getRawQuery()))
                        .session(own))
                .andReturn();
        SecurityContext context = attribute(own);
        SecurityContextHolder.clearContext();
        if (context != null) {
            SecurityContextHolder.setContext(context);
        }
        return answer.getResponse().getRedirectedUrl();
    }

    private static SecurityContext attribute(MockHttpSession own) {
        return own.isInvalid()
                ? null
                : (SecurityContext) own.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    private URI signInThere(URI authorize) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> answer = browser.send(page(authorize), HttpResponse.BodyHandlers.ofString());
        URI login = location(authorize, answer);
        String form =
                browser.send(page(login), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).as(login + " " + form).isTrue();
        answer = browser.send(
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + subject + "&password=" + encoded(OidcProvider.PASSWORD) + "&_csrf="
                                        + encoded(HtmlUtils.htmlUnescape(token.group(1)))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        URI again = location(login, answer);
        return location(again, browser.send(page(again), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpRequest page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    }

    private static URI location(URI from, HttpResponse<String> answer) {
        return from.resolve(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
