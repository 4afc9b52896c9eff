package org.factcheck.workbench.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.factcheck.workbench.account.SignInRefusedException.Reason;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs in whoever an OpenID Connect provider vouches for. People are known by issuer and subject, which never change. What
 * their groups say about teams holds from each sign-in on; memberships that an administrator gave stay as they are.
 */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class ProviderSignIn {
    private static final String REGISTRATION = "oidc";
    private static final int LONGEST_LOGIN = 90;
    private static final int LONGEST_NAME = 200;

    private final OidcSettings settings;
    private final ProvidedRoles roles;
    private final JdbcProviderStore store;
    private final JdbcAccountStore accounts;
    private final SessionService sessions;
    private final AuditLog audit;
    private volatile @Nullable ClientRegistration registration;

    ProviderSignIn(
            OidcSettings settings,
            JdbcProviderStore store,
            JdbcAccountStore accounts,
            SessionService sessions,
            AuditLog audit) {
        this.settings = settings;
        this.roles = ProvidedRoles.of(settings.prefix(), settings.roles());
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The provider's name for the button; empty when there is none. */
    public Optional<String> providerName() {
        return settings.configured() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Where signing in with the provider begins, relative to the application's root. */
    public String path() {
        return "oauth2/authorization/" + REGISTRATION;
    }

    /** The workbench as the provider knows it. The provider is asked when somebody signs in first, not at the start. */
    public ClientRegistrationRepository registrations() {
        return id -> REGISTRATION.equals(id) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known == null) {
            ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientName(settings.name())
                    .scope(scopes())
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build());
            known = settings.clientSecret().isEmpty()
                    ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .build()
                    : builder.clientSecret(settings.clientSecret()).build();
            registration = known;
        }
        return known;
    }

    private List<String> scopes() {
        return Stream.concat(Stream.of("openid"), settings.scopes().stream())
                .distinct()
                .toList();
    }

    /**
     * Opens a session for somebody whose identity the provider has proved.
     *
     * @param details where they sign in from
     * @throws SignInRefusedException when they have no account and get none, or it is closed
     */
    @Transactional
    public Authentication signIn(OidcUser user, SignInDetails details) {
        String issuer = Objects.requireNonNull(user.getIssuer(), "The provider names itself.")
                .toString();
        String subject = Objects.requireNonNull(user.getSubject(), "The provider names the person.");
        store.lock(issuer, subject);
        Person person = known(issuer, subject)
                .or(() -> byEmail(user, issuer, subject))
                .or(() -> settings.create() ? Optional.of(create(user, issuer, subject)) : Optional.empty())
                .orElseThrow(() -> new SignInRefusedException(Reason.UNKNOWN));
        if (!person.active()) {
            throw new SignInRefusedException(Reason.CLOSED);
        }
        follow(person.id(), roles.of(groups(user)));
        return sessions.open(person, null, details)
                .orElseThrow(() -> new SignInRefusedException(Reason.CLOSED))
                .authentication(details);
    }

    private Optional<Person> known(String issuer, String subject) {
        return store.find(issuer, subject).flatMap(accounts::person);
    }

    private Optional<Person> byEmail(OidcUser user, String issuer, String subject) {
        String email = user.getEmail();
        if (!settings.matchEmail() || email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        Optional<Person> found =
                accounts.credentials(email.toLowerCase(Locale.ROOT)).map(Credentials::person);
        found.ifPresent(person -> {
            store.insert(issuer, subject, person.id());
            audit.record(
                    new AuditLog.Actor(person.id(), null),
                    "provider linked",
                    AuditSubjects.person(person.id()),
                    null,
                    Map.of("issuer", issuer, "subject", subject, "email", email));
        });
        return found;
    }

    private Person create(OidcUser user, String issuer, String subject) {
        String login = freeLogin(user);
        String name = Optional.ofNullable(user.getFullName())
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(login);
        Person person =
                accounts.insertPerson(login, name.substring(0, Math.min(name.length(), LONGEST_NAME)), null, false);
        accounts.ownPasswordChosen(person.id());
        store.insert(issuer, subject, person.id());
        audit.record(
                new AuditLog.Actor(person.id(), null),
                "created",
                AuditSubjects.person(person.id()),
                null,
                Map.of("login", login, "name", person.name(), "issuer", issuer, "subject", subject));
        return accounts.person(person.id()).orElse(person);
    }

    /** The name the person has there, as far as it can be one here, with a number when it is taken. */
    private String freeLogin(OidcUser user) {
        String wished = Optional.ofNullable(user.getPreferredUsername())
                .or(() -> Optional.ofNullable(user.getEmail()))
                .orElse("person")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String base = wished.isEmpty() ? "person" : wished.substring(0, Math.min(wished.length(), LONGEST_LOGIN));
        String login = base;
        for (int number = 2; accounts.credentials(login).isPresent(); number++) {
            login = base + "-" + number;
        }
        return login;
    }

    private Collection<String> groups(OidcUser user) {
        Object claim = user.getClaim(settings.groupsClaim());
        return switch (claim) {
            case Collection<?> some -> some.stream().map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of(String.valueOf(claim));
        };
    }

    private void follow(PersonId person, Map<String, Role> wanted) {
        Map<String, TeamId> teams = store.teams();
        Map<TeamId, JdbcProviderStore.Membership> present = store.memberships(person);
        wanted.forEach((name, role) -> {
            TeamId team = teams.get(name);
            JdbcProviderStore.Membership before = team == null ? null : present.get(team);
            if (team != null && (before == null || before.provided() && before.role() != role)) {
                store.provide(team, person, role);
                audit.record(
                        AuditLog.Actor.APPLICATION,
                        before == null ? "added" : "role changed",
                        AuditSubjects.membership(team, person),
                        before == null ? null : Map.of("role", before.role().name()),
                        Map.of("role", role.name(), "by", "provider"));
            }
        });
        List<TeamId> kept = wanted.keySet().stream()
                .map(teams::get)
                .filter(Objects::nonNull)
                .toList();
        present.forEach((team, before) -> {
            if (before.provided() && !kept.contains(team)) {
                accounts.deleteMember(team, person);
                audit.record(
                        AuditLog.Actor.APPLICATION,
                        "removed",
                        AuditSubjects.membership(team, person),
                        Map.of("role", before.role().name()),
                        Map.of("by", "provider"));
            }
        });
    }
}
