package org.factcheck.workbench.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from: its address and what its browser says of itself. */
public final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final String userAgent;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        String told = request.getHeader("User-Agent");
        this.userAgent = told == null ? "" : told.substring(0, Math.min(told.length(), LONGEST));
    }

    /** The device behind an authentication; of one that says nothing, a device without a name. */
    static Device device(@Nullable Object details) {
        return Device.of(details instanceof SignInDetails own ? own.userAgent : null, address(details));
    }

    static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "local";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignInDetails same && super.equals(other) && userAgent.equals(same.userAgent);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + userAgent.hashCode();
    }
}
