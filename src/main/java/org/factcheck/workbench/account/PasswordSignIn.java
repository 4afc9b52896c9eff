package org.factcheck.workbench.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with account and password, throttled. A wrong account, a wrong password and an inactive account answer alike
 * and take the same time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final JdbcAccountStore store;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    PasswordSignIn(JdbcAccountStore store, SignInThrottle throttle, PasswordEncoder encoder) {
        this.store = store;
        this.throttle = throttle;
        this.encoder = encoder;
        this.nobodysHash = hash(encoder, OneTimePassword.of("").password());
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName().strip().toLowerCase(Locale.ROOT);
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        long attempt = throttle.begin(login, address(given));
        Optional<Credentials> known = store.credentials(login);
        boolean matches = password.length() <= PasswordRules.LONGEST
                && encoder.matches(
                        password, known.map(Credentials::passwordHash).orElse(nobodysHash));
        SignedIn principal = known.filter(found -> matches && found.person().active())
                .map(Credentials::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Wrong account or password."));
        throttle.succeeded(attempt);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static String hash(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash.");
        }
        return hash;
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
    }
}
