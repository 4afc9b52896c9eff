package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import java.awt.Color;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimQueries;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What belongs to another team answers as what does not exist: on every page, at every address, in search, in exports and
 * when something changes. A page or an address that is missing here fails the test; services are in PermissionTableTest.
 */
class TeamSeparationTest extends DeskRoom {
    private static final long NOWHERE = 999_999_999;

    /** Pages that are about nothing but the person: they have no address for an object. */
    private static final Set<String> ABOUT_NO_OBJECT = Set.of(
            "",
            "account",
            "articles/new",
            "audit",
            "change-password",
            "agreement",
            "inbox",
            "inbox/settings",
            "login",
            "queue",
            "second-step",
            "sources",
            "team",
            "workload");

    /** About a claim or a team, not an article. */
    private static final Set<String> ABOUT_OTHER_OBJECTS = Set.of("adjudication/:claim?([0-9]{1,18})", "team/policy");

    /** Their own tests say to whom these open: by token, by person. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of("invitation/:token", "inbox/open/:id([0-9]+)");

    /** The article was never published: its own members find nothing there either. */
    private static final Set<String> UNPUBLISHED = Set.of("articles/:article([0-9]+)/report/:number([0-9]+)");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ReportService reports;

    private Viewer stranger;
    private MediumId medium;
    private EvidenceId evidence;

    @BeforeEach
    void an_editor_of_another_team() {
        Newsroom newsroom = new Newsroom(jdbc);
        stranger = newsroom.member(newsroom.team("Elsewhere " + article), "separated" + article, Role.EDITOR);
        medium = newsroom.medium(article, editor.person(), Pictures.map(4, 3, Color.RED));
        evidence = newsroom.evidence(
                wounded,
                newsroom.source(team, editor.person(), "Separated source", false),
                editor.person(),
                Pictures.map(4, 3, Color.RED));
    }

    @Test
    void every_page_of_another_teams_article_is_the_page_of_none() {
        Set<String> templates = new TreeSet<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .forEach(templates::add);
        templates.removeAll(ABOUT_NO_OBJECT);
        templates.removeAll(TESTED_ELSEWHERE);
        assertThat(templates.removeAll(ABOUT_OTHER_OBJECTS)).isTrue();
        assertThat(templates).isNotEmpty().allMatch(template -> template.contains(":article([0-9]+)"));

        for (String template : templates) {
            as(editor);
            String own = page(template, article.value());
            as(stranger);
            String foreign = page(template, article.value());
            String missing = page(template, NOWHERE);

            assertThat(own.equals(missing)).as(template).isEqualTo(UNPUBLISHED.contains(template));
            assertThat(foreign).as(template).isEqualTo(missing).doesNotContain("Rockets", "wounding");
        }
    }

    @Test
    void a_dispute_and_a_policy_of_another_team_are_those_of_none() {
        as(stranger);
        assertThat(at("adjudication/" + wounded))
                .isEqualTo(at("adjudication/" + NOWHERE))
                .doesNotContain("wounding");
        assertThat(at("team/policy?team=" + team)).isEqualTo(at("team/policy?team=" + NOWHERE));
    }

    @Test
    void every_address_of_another_teams_file_answers_as_one_that_does_not_exist() throws Exception {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        addresses.put(
                "/articles/{article:\\d+}/media/{medium:\\d+}",
                List.of("/articles/" + article + "/media/" + medium, "/articles/" + NOWHERE + "/media/" + NOWHERE));
        addresses.put(
                "/evidence/{evidence:\\d+}/image",
                List.of("/evidence/" + evidence + "/image", "/evidence/" + NOWHERE + "/image"));
        Set<String> mapped = new TreeSet<>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((request, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("org.factcheck")) {
                        mapped.addAll(request.getPatternValues());
                    }
                });
        assertThat(mapped).isEqualTo(new TreeSet<>(addresses.keySet()));

        MockMvc browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        for (List<String> address : addresses.values()) {
            as(editor);
            assertThat(answer(browser, address.getFirst()).getStatus()).isEqualTo(200);
            as(stranger);
            MockHttpServletResponse foreign = answer(browser, address.getFirst());
            MockHttpServletResponse missing = answer(browser, address.getLast());
            assertThat(foreign.getStatus()).isEqualTo(missing.getStatus()).isEqualTo(404);
            assertThat(foreign.getContentAsByteArray()).isEqualTo(missing.getContentAsByteArray());
            assertThat(foreign.getHeaderNames()).isEqualTo(missing.getHeaderNames());
        }
    }

    @Test
    void reports_exports_lists_and_search_know_nothing_of_another_teams_article() {
        Map<String, LongFunction<Object>> ofArticles = new LinkedHashMap<>();
        ofArticles.put("report", id -> reports.report(stranger, new ArticleId(id)));
        ofArticles.put("export", id -> reports.export(stranger, new ArticleId(id), ExportFormat.JSON, Locale.ENGLISH));
        ofArticles.put("claims", id -> doors.queries().claims(stranger, new ArticleId(id), ClaimFilter.ALL, 0, 10));
        ofArticles.put("count", id -> doors.queries().count(stranger, new ArticleId(id), ClaimFilter.ALL));
        ofArticles.put("groups", id -> doors.queries().groups(stranger, new ArticleId(id), ClaimFilter.ALL));
        ofArticles.put("counts", id -> doors.queries().counts(stranger, new ArticleId(id)));
        ofArticles.put("issues", id -> doors.queries().issues(stranger, new ArticleId(id)));
        ofArticles.put("coverage", id -> doors.queries().coverage(stranger, new ArticleId(id)));
        Map<String, LongFunction<Object>> ofClaims = new LinkedHashMap<>();
        ofClaims.put("claim", id -> doors.queries().claim(stranger, new ClaimId(id)));
        ofClaims.put("related", id -> doors.queries().related(stranger, new ClaimId(id)));
        ofClaims.put("history", id -> doors.queries().history(stranger, new ClaimId(id), 10));
        ofArticles.forEach((name, asked) ->
                assertThat(outcome(asked, article.value())).as(name).isEqualTo(outcome(asked, NOWHERE)));
        ofClaims.forEach((name, asked) ->
                assertThat(outcome(asked, wounded.value())).as(name).isEqualTo(outcome(asked, NOWHERE)));
        Set<String> asked = new TreeSet<>(ofArticles.keySet());
        asked.addAll(ofClaims.keySet());
        assertThat(Stream.of(ReportService.class, ClaimQueries.class)
                        .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && Arrays.asList(method.getParameterTypes()).contains(Viewer.class))
                        .map(Method::getName))
                .isSubsetOf(asked);
        for (ExportFormat format : ExportFormat.values()) {
            assertThatThrownBy(() -> reports.export(stranger, article, format, Locale.ENGLISH))
                    .as(format.name())
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(doors.desk().search(editor, "wounding two", 10)).isNotEmpty();
        assertThat(doors.desk().search(stranger, "wounding two", 10)).isEmpty();
        assertThat(doors.articles().find(stranger, "Rockets")).isEmpty();
        assertThat(doors.desk().articles(stranger, false, 0, 10)).isEmpty();
        assertThat(doors.desk().recent(stranger, 10)).isEmpty();
        assertThat(doors.evidence()
                        .sources(stranger, stranger.teams().iterator().next(), "Separated", 0, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void a_change_in_another_teams_article_shows_nothing_of_it_on_the_desk() {
        as(stranger);
        DeskView desk = navigate(DeskView.class);
        doors.live().changed(new Change(article, wounded));
        desk.teamChosen();

        assertThat(desk.getElement().getTextRecursively()).doesNotContain("Rockets", "wounding");
    }

    private String page(String template, long id) {
        return at(template.replace(":article([0-9]+)", Long.toString(id)).replace(":number([0-9]+)", "1"));
    }

    private String at(String address) {
        UI.getCurrent().navigate("");
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        return getCurrentView().getClass().getSimpleName() + " "
                + getCurrentView().getElement().getTextRecursively();
    }

    private static MockHttpServletResponse answer(MockMvc browser, String address) throws Exception {
        return browser.perform(get(address).with(user("somebody"))).andReturn().getResponse();
    }

    /** What comes back, or how it is refused. */
    private static String outcome(LongFunction<Object> asked, long id) {
        try {
            return String.valueOf(asked.apply(id));
        } catch (NotFoundException missing) {
            return missing.toString();
        }
    }
}
