package org.factcheck.workbench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class MediaServiceTest {
    private static final MediumEdit MAP =
            new MediumEdit(Medium.Kind.MAP, " Front line on May 16 ", "ISW", "A map of Kharkiv", null);
    private static int number;

    @Autowired
    private MediaService media;

    @Autowired
    private JdbcClient jdbc;

    private Viewer reviewer;
    private ArticleId article;
    private ArticleId second;

    @BeforeEach
    void article() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Media " + number);
        reviewer = newsroom.member(team, "media" + number, Role.REVIEWER);
        article = newsroom.article(team, reviewer.person(), "Media article " + number);
        second = newsroom.article(team, reviewer.person(), "Second media article " + number);
    }

    @Test
    void an_uploaded_image_is_read_back_byte_for_byte() {
        byte[] png = Pictures.map(40, 30, Color.RED);
        MediumId id = media.add(reviewer, article, MAP, png);

        Medium medium = media.medium(reviewer, id);
        assertThat(medium.number()).isEqualTo(1);
        assertThat(medium.kind()).isEqualTo(Medium.Kind.MAP);
        assertThat(medium.caption()).isEqualTo("Front line on May 16");
        assertThat(medium.credit()).isEqualTo("ISW");
        assertThat(medium.image()).isNotNull();
        Image.Content content = media.content(reviewer, id);
        assertThat(content.bytes()).isEqualTo(png);
        assertThat(content.image()).isEqualTo(medium.image());
        assertThat(content.image().mediaType()).isEqualTo("image/png");
        assertThat(actions(id)).isEqualTo("created");
    }

    @Test
    void the_same_bytes_are_kept_once() {
        byte[] png = Pictures.map(41 + number, 31, Color.BLUE);
        MediumId first = media.add(reviewer, article, MAP, png);
        MediumId again = media.add(reviewer, second, MAP, png);

        Image image = media.medium(reviewer, first).image();
        assertThat(media.medium(reviewer, again).image()).isEqualTo(image);
        assertThat(jdbc.sql("select count(*) from image where encode(sha256, 'hex') = ?")
                        .param(image.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void images_of_an_article_are_numbered_and_keep_their_numbers() {
        MediumId first = media.add(reviewer, article, MAP, Pictures.map(40, 30, Color.RED));
        media.add(reviewer, article, reference("https://example.org/map.png"), null);
        media.remove(reviewer, first, 0);
        media.add(reviewer, article, reference("https://example.org/other.png"), null);
        media.add(reviewer, second, reference("https://example.org/other.png"), null);

        assertThat(media.media(reviewer, article)).extracting(Medium::number).containsExactly(1, 2, 3);
        assertThat(media.media(reviewer, article)).extracting(Medium::removed).containsExactly(true, false, false);
        assertThat(media.media(reviewer, second)).extracting(Medium::number).containsExactly(1);
    }

    @Test
    void of_a_reference_only_the_address_is_known() {
        MediumId id = media.add(reviewer, article, reference("https://example.org/map.png"), null);

        assertThat(media.medium(reviewer, id).image()).isNull();
        assertThat(media.medium(reviewer, id).url()).isEqualTo("https://example.org/map.png");
        assertThatThrownBy(() -> media.content(reviewer, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void neither_file_nor_address_or_a_file_that_is_no_image_is_refused() {
        refused(() -> media.add(reviewer, article, MAP, null), "article.image.missing");
        refused(() -> media.add(reviewer, article, MAP, new byte[] {1, 2, 3}), "article.image.file");
        refused(() -> media.add(reviewer, article, reference("javascript:alert(1)"), null), "article.image.url");
        assertThat(media.media(reviewer, article)).isEmpty();
    }

    @Test
    void an_article_has_two_hundred_images_at_most() {
        jdbc.sql("""
                        insert into medium (article_id, number, kind, url, added_by)
                        select ?, n, 'PHOTO', 'https://example.org/' || n, ? from generate_series(1, 200) n
                        """).params(article.value(), reviewer.person().value()).update();
        refused(() -> media.add(reviewer, article, reference("https://example.org/x"), null), "article.image.tooMany");
    }

    @Test
    void what_is_said_of_it_is_changed_at_the_version_that_was_read() {
        MediumId id = media.add(reviewer, article, MAP, Pictures.map(40, 30, Color.RED));
        MediumEdit photo = new MediumEdit(Medium.Kind.PHOTO, "A square", null, null, null);

        media.edit(reviewer, id, 0, photo);

        assertThat(media.medium(reviewer, id).caption()).isEqualTo("A square");
        assertThatThrownBy(() -> media.edit(reviewer, id, 0, MAP)).isInstanceOf(ConflictException.class);
        media.remove(reviewer, id, 1);
        media.restore(reviewer, id, 2);
        assertThat(media.medium(reviewer, id).removed()).isFalse();
        assertThat(actions(id)).isEqualTo("created,edited,removed,restored");
    }

    @Test
    void the_address_of_an_image_without_a_file_cannot_be_taken_away() {
        MediumId id = media.add(reviewer, article, reference("https://example.org/map.png"), null);
        refused(() -> media.edit(reviewer, id, 0, MAP), "article.image.missing");
    }

    @Test
    void the_database_refuses_bytes_that_are_not_those_of_the_name() {
        assertThatThrownBy(() -> jdbc.sql("insert into image (sha256, media_type, width, height, content)"
                                + " values (sha256('a'), 'image/png', 1, 1, 'b')")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static MediumEdit reference(String url) {
        return new MediumEdit(Medium.Kind.PHOTO, null, null, null, url);
    }

    private String actions(MediumId id) {
        return jdbc.sql("select string_agg(action, ',' order by id) from audit_event"
                        + " where object_type = 'medium' and object_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(key);
    }
}
