package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
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
class RegionClaimServiceTest {
    private static int number;

    @Autowired
    private RegionClaimService regions;

    @Autowired
    private ClaimService claims;

    @Autowired
    private RedetectionService redetection;

    @Autowired
    private MediaService media;

    @Autowired
    private JdbcClient jdbc;

    private Viewer reviewer;
    private ArticleId article;
    private ArticleId other;
    private MediumId map;

    @BeforeEach
    void article() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Regions " + number);
        reviewer = newsroom.member(team, "regions" + number, Role.REVIEWER);
        article = newsroom.article(team, reviewer.person(), "Shells hit Tsyrkuny, wounding two residents.");
        other = newsroom.article(team, reviewer.person(), "Another article " + number);
        map = media.add(
                reviewer,
                article,
                new MediumEdit(Medium.Kind.MAP, "Front line", "ISW", null, null),
                Pictures.map(40, 30, Color.RED));
    }

    private RegionEdit claimed(double x, double y, double width, double height) {
        return new RegionEdit(ClaimKind.MAP, Region.of(map, x, y, width, height), " Ukraine holds Tsyrkuny ");
    }

    @Test
    void a_claim_on_a_region_has_the_region_and_the_wording_for_its_words() {
        ClaimId id = regions.add(reviewer, article, claimed(10, 20.456, 30, 5));

        Claim claim = claims.claim(reviewer, id);
        assertThat(claim.anchor().region()).isEqualTo(Region.of(map, 10, 20.46, 30, 5));
        assertThat(claim.anchor().region().fragment()).isEqualTo("xywh=percent:10,20.46,30,5");
        assertThat(claim.anchor().exact()).isEqualTo("Ukraine holds Tsyrkuny");
        assertThat(claim.wording()).isEqualTo("Ukraine holds Tsyrkuny");
        assertThat(claim.kind()).isEqualTo(ClaimKind.MAP);
        assertThat(claim.origin()).isEqualTo(Claim.Origin.MANUAL);
        assertThat(actions(id)).isEqualTo("created");
    }

    @Test
    void a_region_outside_the_image_or_of_no_size_is_refused() {
        for (double[] region : new double[][] {
            {-0.01, 0, 10, 10},
            {0, -1, 10, 10},
            {95, 0, 5.01, 10},
            {0, 95, 10, 6},
            {0, 0, 0, 10},
            {0, 0, 10, 0.004},
            {Double.NaN, 0, 10, 10},
            {0, 0, Double.POSITIVE_INFINITY, 10}
        }) {
            refused(
                    () -> regions.add(reviewer, article, claimed(region[0], region[1], region[2], region[3])),
                    "claim.invalid.region");
        }
        regions.add(reviewer, article, claimed(0, 0, 100, 100));
    }

    @Test
    void without_wording_or_on_an_image_of_another_article_or_a_removed_one_there_is_no_claim() {
        Region region = Region.of(map, 1, 1, 10, 10);
        refused(
                () -> regions.add(reviewer, article, new RegionEdit(ClaimKind.MAP, region, " ")),
                "claim.invalid.regionWording");
        assertThatThrownBy(() -> regions.add(reviewer, other, claimed(1, 1, 10, 10)))
                .isInstanceOf(NotFoundException.class);
        media.remove(reviewer, map, 0);
        refused(() -> regions.add(reviewer, article, claimed(1, 1, 10, 10)), "claim.invalid.imageRemoved");
    }

    @Test
    void its_wording_and_kind_are_changed_as_of_any_claim_and_its_region_stays() {
        ClaimId id = regions.add(reviewer, article, claimed(10, 20, 30, 5));
        claims.edit(reviewer, id, 0, edit("Russia holds Tsyrkuny"));

        Claim claim = claims.claim(reviewer, id);
        assertThat(claim.anchor().exact()).isEqualTo("Russia holds Tsyrkuny");
        assertThat(claim.anchor().region()).isEqualTo(Region.of(map, 10, 20, 30, 5));
        assertThat(claim.kind()).isEqualTo(ClaimKind.CONTROL);
        refused(() -> claims.edit(reviewer, id, 1, edit(null)), "claim.invalid.regionWording");
        claims.dismiss(reviewer, id, 1, "Not on the map");
        claims.restore(reviewer, id, 2);
        assertThat(actions(id)).isEqualTo("created,edited,dismissed,restored");
    }

    @Test
    void its_region_is_moved_at_the_version_that_was_read() {
        ClaimId id = regions.add(reviewer, article, claimed(10, 20, 30, 5));
        regions.move(reviewer, id, 0, Region.of(map, 11, 20, 30, 5));

        assertThat(claims.claim(reviewer, id).anchor().region()).isEqualTo(Region.of(map, 11, 20, 30, 5));
        assertThatThrownBy(() -> regions.move(reviewer, id, 0, Region.of(map, 12, 20, 30, 5)))
                .isInstanceOf(ConflictException.class);
        refused(
                () -> regions.move(reviewer, id, 1, Region.of(new MediumId(-1), 12, 20, 30, 5)),
                "claim.invalid.region");
        assertThat(actions(id)).isEqualTo("created,edited");
    }

    @Test
    void detecting_again_leaves_claims_on_images_alone() {
        ClaimId id = regions.add(reviewer, article, claimed(10, 20, 30, 5));
        Claim before = claims.claim(reviewer, id);

        DetectionDifference difference = redetection.compare(reviewer, article);
        redetection.apply(reviewer, article, difference, "No longer found");

        assertThat(difference.gone()).isEmpty();
        assertThat(claims.claim(reviewer, id)).isEqualTo(before);
    }

    @Test
    void the_database_refuses_half_a_region_and_a_claim_that_stands_nowhere() {
        ClaimId id = regions.add(reviewer, article, claimed(10, 20, 30, 5));
        for (String broken : List.of(
                "region_width = null",
                "region_width = 91",
                "wording = null",
                "wording = ' '",
                "medium_id = null",
                "medium_id = null, region_x = null, region_y = null, region_width = null, region_height = null",
                "anchor = '{\"start\": 0, \"end\": 1, \"exact\": \"S\", \"prefix\": \"\", \"suffix\": \"\"}'")) {
            assertThatThrownBy(() -> jdbc.sql("update claim set " + broken + " where id = ?")
                            .param(id.value())
                            .update())
                    .as(broken)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static ClaimEdit edit(String wording) {
        return new ClaimEdit(
                ClaimKind.CONTROL, 0, 0, wording, Facts.none(), Polarity.POSITIVE, Modality.ASSERTED, null);
    }

    private String actions(ClaimId id) {
        return jdbc.sql("select string_agg(action, ',' order by id) from audit_event"
                        + " where object_type = 'claim' and object_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(key);
    }
}
