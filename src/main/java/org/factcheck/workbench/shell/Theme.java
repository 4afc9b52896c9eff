package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Light, dark, or what the operating system says. Kept in a cookie of the browser, so that the first byte of the next
 * page already has the right colours.
 */
enum Theme {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "workbench-theme";

    private final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    static Theme of(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value ->
                        Arrays.stream(values()).filter(theme -> theme.code().equals(value)))
                .findFirst()
                .orElse(SYSTEM);
    }

    void apply(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'"
                                + " + (location.protocol === 'https:' ? ';secure' : '')",
                        COOKIE,
                        code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
