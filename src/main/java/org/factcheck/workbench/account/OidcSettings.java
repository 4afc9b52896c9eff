package org.factcheck.workbench.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in with an OpenID Connect provider. Without an issuer there is none.
 *
 * @param issuer its address, from which everything else about it is read
 * @param clientId as which the workbench is known there
 * @param clientSecret empty for a public client
 * @param name of the provider, on the button
 * @param scopes asked for, beside {@code openid}
 * @param create whether somebody the workbench does not know gets an account at the first sign-in
 * @param matchEmail whether somebody whose verified e-mail address is the username of an account gets that account
 * @param groupsClaim the claim that lists a person's groups
 * @param prefix of groups that say a team and a role themselves: {@code fact-check:Newsroom:EDITOR}
 * @param roles other groups, with team and role: {@code desk-editors=Newsroom:EDITOR, desk=Newsroom:REVIEWER}
 */
@ConfigurationProperties("workbench.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID") String name,
        @DefaultValue({"profile", "email"}) List<String> scopes,
        @DefaultValue("false") boolean create,
        @DefaultValue("false") boolean matchEmail,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("fact-check:") String prefix,
        @DefaultValue("") String roles) {
    OidcSettings {
        scopes = List.copyOf(scopes);
        if (!issuer.isBlank() && clientId.isBlank()) {
            throw new IllegalArgumentException("WORKBENCH_OIDC_ISSUER is set: WORKBENCH_OIDC_CLIENT_ID must be, too.");
        }
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
