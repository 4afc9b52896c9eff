package org.factcheck.workbench.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks addresses that people type: only http and https with a host, nothing that a browser would run. */
public final class WebAddress {
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /**
     * The address with its scheme in lower case; null if there is none.
     *
     * @throws InvalidInputException with {@code invalidKey} if it is no absolute http or https address, or longer than
     *     2000 characters
     */
    public static @Nullable String optional(@Nullable String typed, String invalidKey) {
        String address = Input.optional(typed, LONGEST, invalidKey);
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            String host = uri.getRawAuthority();
            if (scheme == null || host == null || host.isEmpty()) {
                throw new InvalidInputException(invalidKey, address);
            }
            String lower = scheme.toLowerCase(Locale.ROOT);
            if (!lower.equals("http") && !lower.equals("https")) {
                throw new InvalidInputException(invalidKey, address);
            }
            return lower + address.substring(scheme.length());
        } catch (URISyntaxException e) {
            throw new InvalidInputException(invalidKey, address);
        }
    }
}
