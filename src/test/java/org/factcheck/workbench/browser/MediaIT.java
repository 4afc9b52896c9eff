package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.factcheck.workbench.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim on a map of the article, from the upload to the report, with the reviewer's own map beside it. */
class MediaIT {
    private static final String PASSWORD = "a long enough phrase";
    private static final String WORDING = "Ukraine holds Tsyrkuny on May 16";
    private static final FilePayload ARTICLE_MAP =
            new FilePayload("front.png", "image/png", Pictures.map(900, 600, new Color(0xb0, 0x30, 0x30)));
    private static final FilePayload OWN_MAP =
            new FilePayload("own.png", "image/png", Pictures.map(900, 600, new Color(0x30, 0x60, 0xb0)));
    private static final FilePayload NO_IMAGE = new FilePayload(
            "front.png",
            "image/png",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path data;

    @Test
    void a_region_of_a_map_is_claimed_checked_against_another_map_and_reported() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.start(data);
                Chromium chromium = new Chromium()) {
            Page page = chromium.newPerson();
            signIn(page, workbench);
            openSample(page);

            bothSchemes(page, "no images");
            addImage(page);
            checkServedAsImage(page);
            claimByMouse(page);
            checkSelection(page);
            claimByKeyboard(page);
            addEvidence(page);
            compare(page);
            checkReport(page);
            chromium.assertNoPolicyBreach();
        }
    }

    private static void signIn(Page page, RunningWorkbench workbench) {
        page.navigate(workbench.url());
        label(page, "Username").fill("admin");
        label(page, "Password").fill(workbench.oneTimePassword());
        button(page, "Sign in").click();
        label(page, "One-time password").fill(workbench.oneTimePassword());
        label(page, "New password").fill(PASSWORD);
        label(page, "New password again").fill(PASSWORD);
        button(page, "Change password").click();
    }

    private static void openSample(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Ukraine Army Secures Kharkiv")))
                .first()
                .click();
        assertThat(claims(page).getByText(Pattern.compile("^\\d+ claims")).first())
                .isVisible();
    }

    private static void addImage(Page page) {
        button(page, "Add image").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Add image"));
        Locator input = dialog.locator("vaadin-upload input[type=file]");
        input.setInputFiles(NO_IMAGE);
        assertThat(dialog.getByText("The file is no PNG, JPEG or GIF image")).isVisible();
        input.setInputFiles(new FilePayload("photo.png", "image/png", Pictures.noise(1800, 1800)));
        assertThat(dialog.getByText("photo.png, 1,800 × 1,800 pixels")).isVisible();
        input.setInputFiles(ARTICLE_MAP);
        assertThat(dialog.getByText("front.png, 900 × 600 pixels")).isVisible();
        dialog.getByLabel("Kind of image").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("map"))
                .click();
        in(dialog, "Caption").fill("The front near Kharkiv");
        in(dialog, "Credit").fill("Institute for the Study of War");
        in(dialog, "Description").fill("Map of the front north of Kharkiv with a red area");
        bothSchemes(page, "add image");
        button(dialog, "Add image").click();
        assertThat(dialog).hasCount(0);
        assertThat(page.getByAltText("Map of the front north of Kharkiv with a red area"))
                .isVisible();
        assertThat(page.getByText("Credit: Institute for the Study of War")).isVisible();
    }

    private static void checkServedAsImage(Page page) {
        String address = (String) page.locator("image-regions img").evaluate("image => image.src");
        APIResponse answer = page.request().get(address);
        assertThat(answer.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "default-src 'none'");
        assertThat(page.locator("image-regions img").evaluate("image => image.naturalWidth"))
                .isEqualTo(900);
    }

    private static void claimByMouse(Page page) {
        BoundingBox box = page.locator("image-regions img").boundingBox();
        page.mouse().move(box.x + box.width * 0.58, box.y + box.height * 0.18);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.3);
        page.mouse().move(box.x + box.width * 0.92, box.y + box.height * 0.48);
        page.mouse().up();
        bothSchemes(page, "drawing a region");
        button(page, "Claim this region").click();
        assertThat(page.getByLabel("Kind", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Map");
        button(page, "Add claim").click();
        assertThat(page.getByText("Say in words what the region of the image claims."))
                .isVisible();
        page.getByLabel("Wording").fill(WORDING);
        bothSchemes(page, "claiming a region");
        button(page, "Add claim").click();
        assertThat(button(page, "Add claim")).hasCount(0);
    }

    private static void checkSelection(Page page) {
        page.waitForURL(Pattern.compile("claim=\\d+"));
        assertThat(panel(page).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(WORDING)))
                .isVisible();
        assertThat(panel(page).getByText("On a region of image 1")).isVisible();
        assertThat(claims(page).getByText(WORDING)).isVisible();
        Locator region = button(page, "Map, open: " + WORDING);
        assertThat(region).hasAttribute("aria-pressed", "true");
        bothSchemes(page, "a claim on an image");

        page.keyboard().press("k");
        assertThat(page.locator("article-annotator")).isVisible();
        assertThat(region).isHidden();
        claims(page).getByText(WORDING).click();
        assertThat(region).isVisible();
        assertThat(region).hasAttribute("aria-pressed", "true");
    }

    private static void claimByKeyboard(Page page) {
        button(page, "Draw a region to claim").focus();
        page.keyboard().press("Enter");
        Locator draft = page.getByLabel("Region in the making", exactly());
        assertThat(draft).isFocused();
        for (String key : new String[] {"ArrowLeft", "ArrowLeft", "ArrowDown", "Shift+ArrowRight"}) {
            page.keyboard().press(key);
        }
        assertThat(page.getByLabel("From left, %")).hasValue("33");
        page.getByLabel("Height, %").fill("12.5");
        page.getByLabel("Height, %").press("Tab");
        draft.focus();
        page.keyboard().press("Enter");
        page.getByLabel("Wording").fill("A river crosses the map");
        button(page, "Add claim").click();
        assertThat(panel(page)
                        .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("A river crosses the map")))
                .isVisible();
        button(page, "Map, open: " + WORDING).click();
        assertThat(panel(page).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(WORDING)))
                .isVisible();
    }

    private static void addEvidence(Page page) {
        button(page, "Add evidence").click();
        label(page, "Title").fill("Our own map of May 16");
        page.locator("vaadin-upload input[type=file]").setInputFiles(OWN_MAP);
        assertThat(page.getByText("own.png, 900 × 600 pixels")).isVisible();
        page.getByLabel("supports", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Save evidence").click();
        assertThat(button(page, "Save evidence")).hasCount(0);
        assertThat(page.getByAltText("Image of the source “Our own map of May 16”"))
                .isVisible();
        bothSchemes(page, "evidence with an image");
    }

    private static void compare(Page page) {
        button(page, "Compare the article’s image with the image of “Our own map of May 16”")
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Compare images"));
        assertThat(dialog.locator("figure")).hasCount(2);
        assertThat(dialog.locator("figure img").last()).isVisible();
        bothSchemes(page, "images side by side");
        button(dialog, "With a slider").click();
        Locator slider = dialog.getByLabel("How much of the first image is seen");
        slider.focus();
        page.keyboard().press("ArrowRight");
        assertThat(slider).hasAttribute("aria-valuetext", "51 %");
        slider.fill("30");
        assertThat(dialog.locator(".ic-second")).hasAttribute("style", Pattern.compile("30%"));
        bothSchemes(page, "images with a slider");
        button(dialog, "Close").click();
        assertThat(dialog).hasCount(0);
    }

    private static void checkReport(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .click();
        assertThat(page.getByText(WORDING).first()).isVisible();
        assertThat(page.getByText("On a region of image 1: The front near Kharkiv · Institute for the Study of War")
                        .first())
                .isVisible();
        assertThat(page.getByText("Our own map of May 16").first()).isVisible();
    }

    private static void bothSchemes(Page page, String screen) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "screenshots", "media-" + screen.replace(' ', '-') + "-" + scheme + ".png")));
            Chromium.assertAccessible(page, screen + ", " + scheme);
        }
        page.setViewportSize(1024, 768);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "media-" + screen.replace(' ', '-') + "-1024.png")));
        page.setViewportSize(1440, 900);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator label(Page page, String name) {
        return page.getByLabel(name, exactly());
    }

    private static Locator in(Locator part, String name) {
        return part.getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator claims(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Claims").setExact(true));
    }

    private static Locator panel(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Claim").setExact(true));
    }
}
