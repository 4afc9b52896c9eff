package org.factcheck.workbench.desk;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.WithFreshDatabase;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"workbench.jobs=false", "server.port=0"})
@WithFreshDatabase
class ImageControllerTest {
    private static int number;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rooms rooms;

    @MockitoBean
    private CurrentSession session;

    private final byte[] png = Pictures.map(40, 30, Color.RED);
    private MockMvc browser;
    private Viewer editor;
    private Viewer reviewer;
    private Viewer reader;
    private Viewer stranger;
    private ArticleId article;
    private ArticleId otherArticle;
    private MediumId medium;
    private EvidenceId open;
    private EvidenceId restricted;

    @BeforeEach
    void images() {
        number++;
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Images " + number);
        editor = newsroom.member(team, "images-editor" + number, Role.EDITOR);
        reviewer = newsroom.member(team, "images-reviewer" + number, Role.REVIEWER);
        reader = newsroom.member(team, "images-reader" + number, Role.VIEWER);
        stranger =
                newsroom.member(newsroom.team("Images elsewhere " + number), "images-stranger" + number, Role.EDITOR);
        article = newsroom.article(team, editor.person(), "Images article " + number);
        otherArticle = newsroom.article(team, editor.person(), "Other images article " + number);
        medium = rooms.media().add(editor, article, new MediumEdit(Medium.Kind.MAP, null, null, null, null), png);
        ClaimId claim = newsroom.claim(article, "Images");
        open = newsroom.evidence(claim, newsroom.source(team, editor.person(), "Open", false), editor.person(), png);
        restricted =
                newsroom.evidence(claim, newsroom.source(team, editor.person(), "Secret", true), editor.person(), png);
    }

    private ResultActions asked(Viewer viewer, String path) throws Exception {
        when(session.current()).thenReturn(viewer);
        return browser.perform(get(path).with(user("somebody")));
    }

    private String path() {
        return "/articles/" + article + "/media/" + medium;
    }

    @Test
    void a_viewer_gets_the_image_as_nothing_but_an_image() throws Exception {
        asked(reader, path())
                .andExpect(status().isOk())
                .andExpect(content().bytes(png))
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'"))
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(header().string("Cache-Control", "no-cache, private"));
    }

    @Test
    void a_browser_that_has_it_is_told_that_it_is_the_same() throws Exception {
        when(session.current()).thenReturn(reader);
        String tag = asked(reader, path()).andReturn().getResponse().getHeader("ETag");
        browser.perform(get(path()).with(user("somebody")).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
        asked(stranger, path()).andExpect(status().isNotFound());
    }

    @Test
    void to_another_team_and_under_another_article_it_does_not_exist() throws Exception {
        asked(stranger, path()).andExpect(status().isNotFound());
        asked(reader, "/articles/" + otherArticle + "/media/" + medium).andExpect(status().isNotFound());
        asked(reader, "/articles/" + article + "/media/999999").andExpect(status().isNotFound());
        asked(stranger, "/evidence/" + open + "/image").andExpect(status().isNotFound());
    }

    @Test
    void nobody_gets_it_without_signing_in() throws Exception {
        browser.perform(get(path())).andExpect(redirectedUrl("/login"));
        browser.perform(get("/evidence/" + open + "/image")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void the_image_of_a_protected_source_is_for_those_who_may_know_the_source() throws Exception {
        asked(reader, "/evidence/" + open + "/image").andExpect(content().bytes(png));
        asked(editor, "/evidence/" + restricted + "/image").andExpect(content().bytes(png));
        asked(reader, "/evidence/" + restricted + "/image").andExpect(status().isNotFound());
        asked(reviewer, "/evidence/" + restricted + "/image").andExpect(status().isNotFound());
    }
}
