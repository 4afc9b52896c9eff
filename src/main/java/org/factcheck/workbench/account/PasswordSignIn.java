package org.factcheck.workbench.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in with account and password, throttled. A wrong account, a wrong password and an inactive account answer alike
 * and take the same time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final JdbcAccountStore store;
    private final SignInThrottle throttle;
    private final SessionService sessions;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    PasswordSignIn(JdbcAccountStore store, SignInThrottle throttle, SessionService sessions, PasswordEncoder encoder) {
        this.store = store;
        this.throttle = throttle;
        this.sessions = sessions;
        this.encoder = encoder;
        this.nobodysHash = hash(encoder, OneTimePassword.of("").password());
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName().strip().toLowerCase(Locale.ROOT);
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        long attempt = throttle.begin(login, SignInDetails.address(given.getDetails()));
        Optional<Credentials> known = store.credentials(login);
        String hash = known.map(Credentials::passwordHash).orElse(null);
        boolean matches = password.length() <= PasswordRules.LONGEST
                && encoder.matches(password, hash == null ? nobodysHash : hash)
                && hash != null;
        SignedIn principal = known.filter(found -> matches && found.person().active())
                .flatMap(found -> sessions.open(found.person(), hash, given.getDetails()))
                .orElseThrow(() -> new BadCredentialsException("Wrong account or password."));
        throttle.succeeded(attempt);
        return principal.authentication(given.getDetails());
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
}
