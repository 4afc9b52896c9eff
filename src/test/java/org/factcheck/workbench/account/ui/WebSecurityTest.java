package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.factcheck.workbench.WithFreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"workbench.jobs=false", "server.port=0"})
@WithFreshDatabase
class WebSecurityTest {
    private static int numbers;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    private MockMvc browser;
    private String address;

    @BeforeEach
    void a_browser_of_its_own_address() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        numbers++;
        address = "198.51.100." + numbers;
    }

    @Test
    void nothing_but_health_answers_without_signing_in() throws Exception {
        browser.perform(get("/actuator/health")).andExpect(status().isOk());
        for (String path : new String[] {"/", "/team", "/articles/1", "/actuator", "/actuator/env", "/no/such/page"}) {
            browser.perform(get(path)).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        browser.perform(get("/team"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "strict-origin-when-cross-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'none'")));
        browser.perform(get("/team").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void a_wrong_password_leads_back_with_an_error_and_the_sixth_with_a_wait() throws Exception {
        for (int i = 0; i < 5; i++) {
            browser.perform(signIn("nobody", "wrong" + i)).andExpect(redirectedUrl("/login?error"));
        }
        browser.perform(signIn("nobody", "wrong")).andExpect(redirectedUrlPattern("/login?wait=*"));
        browser.perform(signIn("admin", "wrong")).andExpect(redirectedUrlPattern("/login?wait=*"));
    }

    @Test
    void signing_in_changes_the_session_so_that_nobody_else_knows_it() throws Exception {
        jdbc.sql("insert into person (login, name, password_hash) values ('sven', 'Sven', :hash)")
                .param("hash", encoder.encode("many paper lanterns"))
                .update();
        MockHttpSession planted = new MockHttpSession();
        String before = planted.getId();

        browser.perform(signIn("sven", "many paper lanterns").session(planted)).andExpect(redirectedUrl("/"));

        assertThat(planted.getId()).isNotEqualTo(before);
    }

    @Test
    void who_was_signed_out_elsewhere_is_told_so_and_comes_back_to_the_page_after_signing_in() throws Exception {
        jdbc.sql("insert into person (login, name, password_hash) values ('olha', 'Olha', :hash)")
                .param("hash", encoder.encode("many paper lanterns"))
                .update();
        MockHttpSession session = new MockHttpSession();
        browser.perform(signIn("olha", "many paper lanterns").session(session)).andExpect(redirectedUrl("/"));
        jdbc.sql("update person_session set ended_at = now()"
                        + " where person_id = (select id from person where login = 'olha')")
                .update();

        MvcResult sentAway = browser.perform(
                        get("/articles/1?claim=3").accept(MediaType.TEXT_HTML).session(session))
                .andExpect(redirectedUrl("/login?ended"))
                .andReturn();

        assertThat(session.isInvalid()).as("all that was open in it is gone").isTrue();
        MockHttpSession fresh = (MockHttpSession) sentAway.getRequest().getSession();
        browser.perform(signIn("olha", "many paper lanterns").session(fresh))
                .andExpect(redirectedUrlPattern("**/articles/1?claim=3*"));
    }

    private MockHttpServletRequestBuilder signIn(String login, String password) {
        RequestPostProcessor from = request -> {
            request.setRemoteAddr(address);
            request.setRequestedSessionIdValid(true);
            return request;
        };
        return post("/login")
                .param("username", login)
                .param("password", password)
                .with(from);
    }
}
