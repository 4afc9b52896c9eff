package org.factcheck.workbench.account;

import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an empty database its first administrator and team. Of nodes that start together one does it. */
@Service
class FirstStartSetup {
    static final String LOGIN = "admin";

    private final JdbcAccountStore store;
    private final PasswordEncoder encoder;
    private final InitialPassword file;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    FirstStartSetup(
            JdbcAccountStore store,
            PasswordEncoder encoder,
            InitialPassword file,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.encoder = encoder;
        this.file = file;
        this.audit = audit;
        this.events = events;
    }

    /** Returns the one-time password when this was the first start. */
    @Transactional
    Optional<OneTimePassword> run() {
        store.lockFirstStart();
        if (store.anyPerson()) {
            return Optional.empty();
        }
        OneTimePassword password = OneTimePassword.of(LOGIN);
        Person administrator =
                store.insertPerson(LOGIN, "Administrator", PasswordSignIn.hash(encoder, password.password()), true);
        Team team = store.insertTeam("Newsroom");
        store.insertMember(team.id(), administrator.id(), Role.EDITOR);
        AuditLog.Actor application = AuditLog.Actor.APPLICATION;
        audit.record(
                application,
                "created",
                AuditSubjects.person(administrator.id()),
                null,
                Map.of("login", LOGIN, "administrator", true));
        audit.record(application, "created", AuditSubjects.team(team.id()), null, Map.of("name", team.name()));
        audit.record(
                application,
                "added",
                AuditSubjects.membership(team.id(), administrator.id()),
                null,
                Map.of("role", Role.EDITOR));
        file.write(password.password());
        events.publishEvent(new FirstStart(team.id(), administrator.id()));
        return Optional.of(password);
    }
}
