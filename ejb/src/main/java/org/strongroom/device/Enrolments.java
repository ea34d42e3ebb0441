package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.LockMode;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.people.People;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Hands a device password to a workstation without a person typing it, and without it standing in a script: the script
 * has a code that is good once and for minutes. Each use leaves its record in the transaction of the change.
 */
@ApplicationScoped
public class Enrolments {
    private final DevicePasswords passwords;
    private final People people;
    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Duration life;

    /** @param minutes how long a code is good */
    @Inject
    public Enrolments(
            DevicePasswords passwords,
            People people,
            AuditTrail trail,
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.devices.enrolment.minutes", defaultValue = "15") int minutes) {
        this.passwords = passwords;
        this.people = people;
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.life = Duration.ofMinutes(minutes);
    }

    /**
     * Makes a code for a device password of the caller.
     *
     * @throws ProblemException as {@link DevicePasswords#issue}, but for what a later device may collide with
     */
    public Enrolment create(Caller caller, DeviceRequest request) {
        passwords.requireIssuable(caller, request);
        Secret code = Secret.next();
        Instant expires = clock.instant().plus(life);
        transactions.run(() -> {
            database.call(session -> {
                session.createMutationQuery("delete from EnrolmentRow e where e.expires <= :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate();
                return session.insert(new EnrolmentRow(code, caller.person().id(), request, expires));
            });
            trail.recordChange(AuditEvent.done(caller, Action.CREATE_DEVICE)
                    .detail("code for " + request.name() + " until " + expires));
        });
        return new Enrolment(code.text(), expires);
    }

    /**
     * Exchanges a code for the device password that it stands for. The code is good no more then.
     *
     * @param nobody the request of a workstation that has not signed in
     * @throws ProblemException with {@link Problem.Forbidden} for any code that is not good, whatever the reason
     */
    public IssuedDevice redeem(Caller nobody, String code) {
        Secret secret = new Secret(code);
        return transactions.call(() -> {
            EnrolmentRow row = database.call(
                    session -> session.get(EnrolmentRow.class, secret.hash(), LockMode.PESSIMISTIC_WRITE));
            if (row == null || !row.isGood(clock.instant())) {
                throw refused();
            }
            database.call(session -> {
                session.delete(row);
                return true;
            });
            Person owner = people.find(row.person())
                    .filter(person -> people.findByLogin(person.login())
                            .filter(holder -> holder.id() == person.id())
                            .isPresent())
                    .orElseThrow(Enrolments::refused);
            Caller caller = new Caller(
                    owner,
                    nobody.credential(),
                    nobody.origin().withWorkstation(row.toRequest().name()),
                    nobody.request());
            return passwords.insert(caller, row.toRequest(), Action.ENROL_WORKSTATION);
        });
    }

    private static ProblemException refused() {
        return new ProblemException(new Problem.Forbidden(
                "This code is not good: it was used, or is too old. Get a new script from the page My devices."));
    }
}
