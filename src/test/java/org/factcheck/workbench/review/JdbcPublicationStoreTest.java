package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcPublicationStore.class)
class JdbcPublicationStoreTest {
    private static final Instant AT = Instant.parse("2022-05-20T09:00:00Z");

    @Autowired
    private JdbcPublicationStore store;

    @Autowired
    private JdbcClient jdbc;

    private PersonId eve;
    private ArticleId article;

    @BeforeEach
    void article() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Publications");
        eve = newsroom.member(team, "eve", Role.EDITOR).person();
        article = newsroom.article(team, eve, "Shells wounded two residents.");
    }

    @Test
    void versions_are_kept_letter_for_letter_with_the_hash_of_their_utf8_newest_first() throws Exception {
        String content = "{\"title\": \"Харків\", \"a\":  1}\n";
        AuditHead head = new AuditHead(41, "cd".repeat(32));
        JdbcPublicationStore.Row first = store.insert(article, 1, content, eve, AT, null);
        JdbcPublicationStore.Row second = store.insert(article, 2, "{}", eve, AT, head);
        assertThat(HexFormat.of().parseHex(first.sha256()))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(store.content(article, 1)).contains(content);
        assertThat(store.versions(article)).containsExactly(second, first);
        assertThat(second)
                .returns(2, JdbcPublicationStore.Row::number)
                .returns(eve, JdbcPublicationStore.Row::publishedBy)
                .returns(AT, JdbcPublicationStore.Row::publishedAt)
                .returns(head, JdbcPublicationStore.Row::auditHead);
        assertThat(store.content(article, 3)).isEmpty();
        assertThat(store.versions(new ArticleId(-1))).isEmpty();
    }

    @Test
    void a_version_is_published_once() {
        store.insert(article, 1, "{}", eve, AT, null);
        assertThatThrownBy(() -> store.insert(article, 1, "{ }", eve, AT, null))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_content_that_is_not_that_of_its_hash_is_refused() {
        assertThatThrownBy(
                        () -> jdbc.sql("""
                                insert into publication (article_id, number, content, sha256, published_by, published_at)
                                values (?, 1, '{}', sha256('other'), ?, now())
                                """).params(article.value(), eve.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
