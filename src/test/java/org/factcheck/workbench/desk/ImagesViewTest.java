package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import java.awt.Color;
import java.util.List;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimRow;
import org.junit.jupiter.api.Test;

class ImagesViewTest extends DeskRoom {
    private static final byte[] PNG = Pictures.map(40, 30, Color.RED);

    private MediumId map() {
        return doors.media()
                .add(reviewer, article, new MediumEdit(Medium.Kind.MAP, "Front line", "ISW", "A map", null), PNG);
    }

    private ClaimId held(MediumId map) {
        return new Newsroom(jdbc).claim(article, map, "Ukraine holds Tsyrkuny", 10, 20, 30, 5);
    }

    @Test
    void an_article_without_images_has_no_bar_for_them_only_a_button_for_who_may_add_one() {
        workbench();
        assertThat(buttons()).contains("Add image").doesNotContain("Images (0)");
    }

    @Test
    void a_viewer_of_an_article_without_images_is_offered_nothing() {
        as(reader);
        workbench();
        assertThat(buttons()).doesNotContain("Add image", "Images (0)");
    }

    @Test
    void an_image_of_which_only_the_address_is_known_is_a_link_with_caption_and_credit() {
        workbench();
        press("Add image");
        test(field("Address where it is to be seen")).setValue("https://example.org/map.png");
        test(area("Caption")).setValue("The front on May 16");
        test(field("Credit")).setValue("ISW");
        find(Dialog.class).single();
        pressIn(Dialog.class, "Add image");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(buttons()).contains("Images (1)", "Text");
        assertThat(words(ImagesPane.class))
                .contains("The front on May 16", "Credit: ISW", "https://example.org/map.png", "Only the address");
        assertThat(find(ImageRegions.class).all()).isEmpty();
        assertThat(find(Image.class).all()).isEmpty();
    }

    @Test
    void neither_file_nor_address_is_refused_and_what_was_typed_stays() {
        workbench();
        press("Add image");
        test(area("Caption")).setValue("The front on May 16");
        pressIn(Dialog.class, "Add image");

        assertThat(words(Dialog.class)).contains("Choose an image file or give the address");
        assertThat(area("Caption").getValue()).isEqualTo("The front on May 16");
    }

    @Test
    void a_region_is_claimed_with_wording_and_is_then_selected_in_list_panel_and_image() {
        MediumId map = map();
        workbench();
        press("Images (1)");

        claimRegion(10, 20.5, 30, 5);
        press("Add claim");
        assertThat(words(RegionForm.class)).contains("Say in words what the region of the image claims.");
        claimRegion(11, 20.5, 30, 5);
        test(area("Wording")).setValue("Ukraine holds Tsyrkuny");
        press("Add claim");

        List<ClaimRow> rows = doors.queries().claims(reviewer, article, ClaimFilter.ALL, 0, 10);
        ClaimRow row = rows.getLast();
        assertThat(rows).hasSize(4);
        assertThat(row.exact()).isEqualTo("Ukraine holds Tsyrkuny");
        assertThat(row.kind()).isEqualTo(ClaimKind.MAP);
        assertThat(row.origin()).isEqualTo(Claim.Origin.MANUAL);
        assertThat(row.inImage().region()).isEqualTo(Region.of(map, 11, 20.5, 30, 5));
        assertThat(words(ClaimPanel.class))
                .contains("Ukraine holds Tsyrkuny", "On a region of image 1", "claim 4 of 4");
        assertThat(regions().getElement().getProperty("selected"))
                .isEqualTo(row.id().toString());
        assertThat(find(RegionForm.class).all()).isEmpty();
    }

    @Test
    void a_claim_on_an_image_shows_its_image_and_a_claim_in_the_text_the_text() {
        ClaimId held = held(map());
        workbench(held);
        assertThat(find(ArticlePane.class).single().hasClassName("wb-shows-images"))
                .isTrue();
        assertThat(regions().getElement().getProperty("selected")).isEqualTo(held.toString());
        assertThat(find(ArticleAnnotator.class).single().getElement().getProperty("selected"))
                .isNull();

        find(WorkbenchView.class).single().select(killed);

        assertThat(find(ArticlePane.class).single().hasClassName("wb-shows-images"))
                .isFalse();
        assertThat(regions().getElement().getProperty("selected")).isNull();
    }

    @Test
    void the_wording_of_a_claim_on_an_image_is_edited_without_words_of_the_text() {
        ClaimId held = held(map());
        workbench(held);
        press("Edit claim");
        assertThat(buttons()).noneMatch(name -> name.contains("word earlier"));
        assertThat(words(ClaimForm.class)).doesNotContain("Rockets");
        test(area("Wording")).setValue("Russia holds Tsyrkuny");
        press("Save claim");

        Claim claim = doors.claims().claim(reviewer, held);
        assertThat(claim.anchor().exact()).isEqualTo("Russia holds Tsyrkuny");
        assertThat(claim.anchor().region()).isNotNull();
    }

    @Test
    void words_typed_for_a_region_are_not_lost_by_looking_at_another_image() {
        map();
        ClaimId onSecond = held(map());
        workbench();
        press("Images (2)");
        claimRegion(10, 10, 10, 10);
        test(area("Wording")).setValue("Half a senten");

        find(WorkbenchView.class).single().select(onSecond);
        assertThat(area("Wording").getValue()).isEqualTo("Half a senten");
        press("Image 2: map");
        assertThat(find(RegionForm.class).all()).isEmpty();

        press("Image 1: map");
        assertThat(area("Wording").getValue()).isEqualTo("Half a senten");
        press("Add claim");
        assertThat(words(ClaimPanel.class)).contains("Half a senten");
        assertThat(find(RegionForm.class).all()).isEmpty();
    }

    @Test
    void the_region_of_a_claim_is_moved_and_moved_back() {
        MediumId map = map();
        ClaimId held = held(map);
        workbench(held);
        ComponentUtil.fireEvent(
                regions(), new ImageRegions.RegionMoveEvent(regions(), true, held.toString(), 50, 50, 20, 20));
        assertThat(region(held)).isEqualTo(Region.of(map, 50, 50, 20, 20));

        press("Undo");
        assertThat(region(held)).isEqualTo(Region.of(map, 10, 20, 30, 5));

        ComponentUtil.fireEvent(
                regions(), new ImageRegions.RegionMoveEvent(regions(), true, held.toString(), 50, 50, 60, 20));
        assertThat(region(held)).isEqualTo(Region.of(map, 10, 20, 30, 5));
    }

    private Region region(ClaimId claim) {
        return doors.claims().claim(reviewer, claim).anchor().region();
    }

    @Test
    void a_viewer_sees_the_claims_and_can_draw_none() {
        held(map());
        as(reader);
        workbench();
        press("Images (1)");

        assertThat(regions().getElement().getProperty("readonly", false)).isTrue();
        assertThat(buttons()).doesNotContain("Add image", "Edit details", "Remove image");
        claimRegion(10, 10, 10, 10);
        assertThat(find(RegionForm.class).all()).isEmpty();
    }

    @Test
    void a_removed_image_stays_to_be_seen_while_claims_stand_on_it() {
        MediumId empty = map();
        MediumId claimed = map();
        held(claimed);
        workbench();
        press("Images (2)");
        press("Remove image");
        assertThat(buttons()).contains("Images (1)");
        assertThat(doors.media().medium(reviewer, empty).removed()).isTrue();
        press("Remove image");

        assertThat(buttons()).contains("Images (1)", "Bring image back");
        assertThat(find(Notification.class).all()).isNotEmpty();
        press("Bring image back");
        assertThat(doors.media().medium(reviewer, claimed).removed()).isFalse();
    }

    @Test
    void the_image_of_a_source_is_shown_with_the_evidence_and_compared_with_the_article() {
        ClaimId held = held(map());
        evidence(held);
        evidence(wounded);
        workbench(held);

        assertThat(find(Image.class).single().getSrc()).startsWith("evidence/");
        press("Compare the article’s image with the image of “The reviewer's map”");
        ImageCompare compare = find(ImageCompare.class).single();
        assertThat(compare.getElement().getPropertyRaw("first").toString()).contains("/media/", "\"x\":10");
        assertThat(compare.getElement().getPropertyRaw("second").toString()).contains("/image?");

        workbench(wounded);
        assertThat(buttons()).noneMatch(name -> name.startsWith("Compare the article"));
    }

    @Test
    void an_image_put_beside_evidence_by_mistake_is_taken_away_and_the_evidence_stays() {
        evidence(wounded);
        workbench(wounded);
        press("Take the image of “The reviewer's map” away");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(Image.class).all()).isEmpty();
        Evidence evidence = doors.evidence().evidence(reviewer, wounded).getFirst();
        assertThat(evidence.image()).isNull();
        assertThat(evidence.withdrawal()).isNull();
        assertThat(words(ClaimPanel.class)).contains("took an image away from evidence");
    }

    private void evidence(ClaimId claim) {
        EvidenceId evidence = doors.evidence()
                .attachNew(
                        reviewer,
                        claim,
                        new SourceEdit("The reviewer's map", null, null, Source.Kind.MAP, null, null, null, false),
                        new EvidenceEdit(Evidence.Stance.REFUTES, null, null, null));
        doors.evidence().showImage(reviewer, evidence, 0, PNG);
    }

    private ImageRegions regions() {
        return find(ImageRegions.class).single();
    }

    /** As the browser tells that a region was drawn. */
    private void claimRegion(double x, double y, double width, double height) {
        ComponentUtil.fireEvent(regions(), new ImageRegions.RegionClaimEvent(regions(), true, x, y, width, height));
    }

    private void pressIn(Class<? extends Component> part, String name) {
        com.vaadin.flow.component.button.Button button =
                find(com.vaadin.flow.component.button.Button.class, find(part).single()).all().stream()
                        .filter(candidate -> name.equals(candidate.getText()))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }
}
