package org.factcheck.workbench.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcEvidenceStore.class)
class JdbcEvidenceStoreTest {
    private static final SourceEdit ISW = new SourceEdit(
            "ISW map",
            "https://isw.example/map",
            "Institute for the Study of War",
            Source.Kind.MAP,
            LocalDate.of(2022, 5, 16),
            LocalDate.of(2022, 5, 17),
            "ISW",
            false);
    private static final JdbcEvidenceStore.Reader EDITOR = JdbcEvidenceStore.Reader.ALL_KNOWING;
    private static final JdbcEvidenceStore.Reader OTHER = new JdbcEvidenceStore.Reader(new PersonId(-1), false);
    private static final EvidenceEdit SUPPORTS =
            new EvidenceEdit(Evidence.Stance.SUPPORTS, "a passage", new Evidence.Grade('B', 2), "a note");
    private static final EvidenceEdit BARE = new EvidenceEdit(Evidence.Stance.CONTEXT, null, null, null);

    @Autowired
    private JdbcEvidenceStore store;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private PersonId ann;
    private ClaimId claim;

    @BeforeEach
    void claim() {
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Evidence");
        ann = newsroom.person("ann");
        ArticleId article = newsroom.article(team, ann, "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
    }

    @Test
    void a_source_is_read_back() {
        SourceId id = store.insertSource(team, ISW, ann);
        assertThat(store.source(id, OTHER))
                .contains(new JdbcEvidenceStore.SourceRow(
                        new Source(
                                id,
                                team,
                                "ISW map",
                                "https://isw.example/map",
                                "Institute for the Study of War",
                                Source.Kind.MAP,
                                LocalDate.of(2022, 5, 16),
                                LocalDate.of(2022, 5, 17),
                                "ISW",
                                id.value(),
                                false,
                                0),
                        ann));
        assertThat(store.source(new SourceId(-1), EDITOR)).isEmpty();
    }

    @Test
    void an_update_of_a_source_needs_the_version_that_was_read() {
        SourceId id = store.insertSource(team, ISW, ann);
        SourceEdit bare = new SourceEdit("Bare", null, null, Source.Kind.OTHER, null, null, null, true);
        assertThat(store.updateSource(id, 1, bare)).isFalse();
        assertThat(store.updateSource(id, 0, bare)).isTrue();
        assertThat(store.source(id, EDITOR).orElseThrow().source())
                .isEqualTo(new Source(
                        id, team, "Bare", null, null, Source.Kind.OTHER, null, null, null, id.value(), true, 1));
    }

    @Test
    void who_a_restricted_source_is_shows_only_with_identity() {
        SourceId id = newsroom.source(team, ann, "Deep throat", true);
        store.insert(claim, id, SUPPORTS, ann);
        Source hidden = store.source(id, OTHER).orElseThrow().source();
        assertThat(hidden.title()).isNull();
        assertThat(hidden.kind()).isNull();
        assertThat(hidden.url()).isNull();
        assertThat(hidden.publisher()).isNull();
        assertThat(hidden.originGroup()).isNull();
        assertThat(store.evidence(claim, new PersonId(-1), Role.REVIEWER)
                        .getFirst()
                        .source())
                .isEqualTo(hidden);
        assertThat(store.sources(team, "", OTHER, 0, 10)).containsExactly(hidden);
        Source shown = store.source(id, EDITOR).orElseThrow().source();
        assertThat(shown.title()).isEqualTo("Deep throat");
        assertThat(shown.url()).isEqualTo("https://secret.example/doc");
        assertThat(store.evidence(claim, new PersonId(-1), Role.EDITOR)
                        .getFirst()
                        .source())
                .isEqualTo(shown);
        assertThat(store.evidence(claim, ann, Role.REVIEWER).getFirst().source())
                .isEqualTo(shown);
    }

    @Test
    void a_restricted_source_is_not_found_by_what_is_hidden() {
        newsroom.source(team, ann, "Deep throat", true);
        for (String words : new String[] {"deep", "SECRET.example", "secret office"}) {
            assertThat(store.sources(team, words, OTHER, 0, 10)).isEmpty();
            assertThat(store.countSources(team, words, OTHER)).isZero();
            assertThat(store.sources(team, words, EDITOR, 0, 10)).hasSize(1);
            assertThat(store.countSources(team, words, EDITOR)).isEqualTo(1);
        }
    }

    @Test
    void sources_are_listed_by_title_in_pages() {
        newsroom.source(team, ann, "beta", false);
        newsroom.source(team, ann, "Alpha", false);
        newsroom.source(team, ann, "Гамма", false);
        newsroom.source(newsroom.team("Other"), ann, "Other", false);
        assertThat(store.sources(team, "", OTHER, 0, 2))
                .extracting(Source::title)
                .containsExactly("Alpha", "beta");
        assertThat(store.sources(team, "", OTHER, 2, 2))
                .extracting(Source::title)
                .containsExactly("Гамма");
        assertThat(store.countSources(team, "", OTHER)).isEqualTo(3);
        assertThat(store.sources(team, "ГАММ", OTHER, 0, 2)).hasSize(1);
    }

    @Test
    void evidence_is_read_back_oldest_first_with_its_source() {
        SourceId source = store.insertSource(team, ISW, ann);
        EvidenceId first = store.insert(claim, source, SUPPORTS, ann);
        EvidenceId second = store.insert(claim, source, BARE, ann);
        assertThat(store.evidence(claim, ann, Role.REVIEWER))
                .extracting(JdbcEvidenceStore.EvidenceRow::id)
                .containsExactly(first, second);
        JdbcEvidenceStore.EvidenceRow row = store.evidence(first).orElseThrow();
        assertThat(row)
                .isEqualTo(new JdbcEvidenceStore.EvidenceRow(
                        first,
                        claim,
                        store.source(source, OTHER).orElseThrow().source(),
                        Evidence.Stance.SUPPORTS,
                        "a passage",
                        new Evidence.Grade('B', 2),
                        "a note",
                        ann,
                        row.addedAt(),
                        null,
                        null,
                        0));
        assertThat(store.evidence(second).orElseThrow().grade()).isNull();
        assertThat(store.claimsOf(source)).containsExactly(claim);
    }

    @Test
    void an_update_needs_the_version_that_was_read_and_evidence_that_stands() {
        EvidenceId id = store.insert(claim, store.insertSource(team, ISW, ann), SUPPORTS, ann);
        assertThat(store.update(id, 1, BARE)).isFalse();
        assertThat(store.update(id, 0, BARE)).isTrue();
        JdbcEvidenceStore.EvidenceRow row = store.evidence(id).orElseThrow();
        assertThat(row.stance()).isEqualTo(Evidence.Stance.CONTEXT);
        assertThat(row.passage()).isNull();
        assertThat(row.version()).isEqualTo(1);
        assertThat(store.withdraw(id, 0, ann, "wrong")).isFalse();
        assertThat(store.withdraw(id, 1, ann, "wrong")).isTrue();
        assertThat(store.withdraw(id, 2, ann, "twice")).isFalse();
        assertThat(store.update(id, 2, SUPPORTS)).isFalse();
        Evidence.Withdrawal withdrawal = store.evidence(id).orElseThrow().withdrawal();
        assertThat(withdrawal.reason()).isEqualTo("wrong");
        assertThat(withdrawal.by()).isEqualTo(ann);
    }
}
