package org.factcheck.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * A walk through every screen, in both colour schemes, on a large and a small screen and at 200 %: without a violation of
 * any rule, without loss at the side, without motion for whoever wants none, and with the focus in sight.
 */
final class EveryScreen {
    private static final List<String> SCREENS = List.of(
            "",
            "queue",
            "workload",
            "adjudication",
            "agreement",
            "audit",
            "inbox",
            "inbox/settings",
            "team",
            "team/policy",
            "sources",
            "account",
            "articles/new",
            "articles/1/report",
            "articles/1/discussion",
            "articles/1/sign-off",
            "no-such-page");

    /** @param rules whether the rules are asked: what a window of another size shows differs in little */
    private record Look(ColorScheme scheme, int width, int height, boolean rules) {}

    private static final List<Look> LOOKS = List.of(
            new Look(ColorScheme.DARK, 1440, 900, true),
            new Look(ColorScheme.DARK, 1024, 768, false),
            // 1440×900 at 200 %.
            new Look(ColorScheme.LIGHT, 720, 450, true));

    /** Whether what has the focus is outlined, or what it stands in: components draw the focus of their inner field. */
    private static final String FOCUS_IN_SIGHT = """
            () => {
                const outlined = element => {
                    const style = getComputedStyle(element);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                        || style.boxShadow !== 'none';
                };
                let at = document.activeElement;
                const chain = [];
                while (at) {
                    chain.push(at);
                    if (at.shadowRoot) {
                        chain.push(...at.shadowRoot.querySelectorAll('[part]'));
                    }
                    at = at.shadowRoot?.activeElement ?? null;
                }
                let host = document.activeElement.parentElement;
                for (let up = 0; host && up < 3; up++, host = host.parentElement) {
                    chain.push(host, ...(host.shadowRoot?.querySelectorAll('[part]') ?? []));
                }
                return document.activeElement === document.body || chain.some(outlined)
                    ? '' : document.activeElement.outerHTML.slice(0, 200);
            }""";

    private static final String THERE =
            "() => [...document.querySelectorAll('h1, h2, h3')].some(heading => heading.checkVisibility())";

    /** What stands wholly or partly beyond the right edge, and cannot be scrolled to either. */
    private static final String LOST = """
            () => {
                const clipped = element => {
                    for (let at = element; at && at !== document.body; at = at.parentElement) {
                        const style = getComputedStyle(at);
                        if (style.position === 'fixed' || /auto|scroll/.test(style.overflowX)
                            || style.clipPath !== 'none' || style.visibility === 'hidden') return false;
                    }
                    return true;
                };
                return [...document.querySelectorAll('a, button, vaadin-button, input, textarea, h1, h2, h3, p')]
                    .filter(element => element.checkVisibility())
                    .filter(element => {
                        const box = element.getBoundingClientRect();
                        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && clipped(element);
                    })
                    .map(element => element.outerHTML.slice(0, 160));
            }""";

    /** What moves though less motion is wanted. */
    private static final String MOVING = """
            () => document.getAnimations()
                .filter(one => one.playState === 'running' && one.effect.getComputedTiming().duration > 1)
                .map(one => one.animationName ?? one.transitionProperty)""";

    /** The new look is there when what changes into it has done so. */
    private static final String AT_REST = """
            async () => {
                await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
                await Promise.race([
                    Promise.allSettled(document.getAnimations().map(one => one.finished)),
                    new Promise(enough => setTimeout(enough, 1000)),
                ]);
            }""";

    private final Page page;
    private final String url;
    /** One walk tells of all screens. */
    private final SoftAssertions all = new SoftAssertions();

    EveryScreen(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    void walk() {
        for (String screen : SCREENS) {
            page.navigate(url + "/" + screen);
            page.waitForFunction(THERE);
            LOOKS.forEach(look -> check(screen, look));
        }
        page.setViewportSize(1440, 900);
        page.navigate(url + "/articles/1");
        page.locator(".wb-claims .wb-claim-words").first().waitFor();
        LOOKS.forEach(look -> check("workbench", look));
        page.keyboard().press("j");
        assertThat(page.getByLabel("Rationale", FirstArticleIT.exactLabel())).isAttached();
        LOOKS.forEach(look -> check("workbench with a claim", look));
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Next open claim");
        LOOKS.forEach(look -> check("shortcuts", look));
        page.keyboard().press("Escape");
        page.setViewportSize(1440, 900);
        focusStaysInSight();
        all.assertAll();
    }

    private void check(String screen, Look look) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.scheme()).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(look.width(), look.height());
        page.evaluate(AT_REST);
        String what = "“%s” in %s at %d".formatted(screen, look.scheme(), look.width());
        if (look.rules()) {
            all.assertThat(Chromium.violations(page))
                    .as("accessibility of " + what)
                    .isEmpty();
        }
        all.assertThat((Integer) page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("lost at the side of " + what)
                .isLessThanOrEqualTo(0);
        all.assertThat((List<?>) page.evaluate(LOST))
                .as("out of reach in " + what)
                .isEmpty();
        all.assertThat((List<?>) page.evaluate(MOVING)).as("motion in " + what).isEmpty();
    }

    private void focusStaysInSight() {
        for (int step = 0; step < 40; step++) {
            page.keyboard().press("Tab");
            page.evaluate(AT_REST);
            all.assertThat((String) page.evaluate(FOCUS_IN_SIGHT))
                    .as("focus out of sight after %d steps", step + 1)
                    .isEmpty();
        }
    }
}
