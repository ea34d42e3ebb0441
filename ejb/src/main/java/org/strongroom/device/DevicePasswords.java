package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Person;
import org.strongroom.people.People;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Issues, verifies, lists and revokes device passwords. Issuing and revoking leave their record in the transaction of
 * the change, listing leaves it before it returns. None may be called in a transaction.
 */
@ApplicationScoped
public class DevicePasswords {
    /** The most live device passwords of one person. */
    public static final int MOST = 50;

    private final People people;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final DeviceTable table;
    private final RecentSignIns recent = new RecentSignIns(System::nanoTime);
    private final LastUse lastUse;

    @Inject
    public DevicePasswords(
            People people, AuditTrail trail, Database database, Transactions transactions, InstantSource clock) {
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
        this.table = new DeviceTable(database, clock);
        this.lastUse = new LastUse(clock);
    }

    /**
     * Makes a device password for the caller.
     *
     * @param name the label of the workstation: 1 to 100 characters, none of them a control character
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller signed in with the identity provider,
     *     with {@link Problem.BadRequest} for another name, and with {@link Problem.Conflict} when the caller has
     *     {@value #MOST} already
     */
    public IssuedDevice issue(Caller caller, String name) {
        requireIdentityProvider(caller);
        DeviceName label = DeviceName.of(name);
        Secret secret = Secret.next();
        return transactions.call(() -> {
            DeviceRow row = table.insert(caller.person().id(), label, secret);
            trail.recordChange(AuditEvent.done(caller, Action.CREATE_DEVICE).detail(describe(row)));
            return new IssuedDevice(row.id(), row.name(), caller.person().login(), secret.text());
        });
    }

    /** The caller's live devices in the order in which they were made. */
    public List<Device> list(Caller caller) {
        List<Device> devices = table.list(caller.person().id());
        trail.record(AuditEvent.done(caller, Action.LIST_DEVICES).entries(devices.size()));
        return devices;
    }

    /**
     * Ends a device password of the caller. This server refuses it from the moment this returns, others within
     * seconds.
     *
     * @throws ProblemException with {@link Problem.NotFound} if the caller has no such live device
     */
    public void revoke(Caller caller, long id) {
        transactions.run(() -> {
            DeviceRow row = table.revoke(caller.person().id(), id);
            trail.recordChange(AuditEvent.done(caller, Action.REVOKE_DEVICE).detail(describe(row)));
        });
        recent.forget(id);
    }

    /**
     * Accepts a live device password of the person who holds this login, or nothing.
     *
     * <p>An accepted pair is remembered for seconds, so most calls cost one hash and no question to the database. A
     * refused one is not. The password is looked up by its hash before the login is looked at, and compared in constant
     * time: a wrong one takes the same time whether the login exists or not.
     *
     * @param login compared without case; {@code DOMAIN\login} is taken as {@code login}
     * @param password compared exactly
     */
    public Optional<DeviceSignIn> verify(String login, String password) {
        return recent.find(login, password, () -> lookUp(login, new Secret(password)));
    }

    /** Notes for the list when and from where a device was used. Writes at most once a minute for each. */
    public void used(DeviceSignIn signIn, String address) {
        long id = Long.parseLong(signIn.credential().id());
        if (lastUse.isNews(id)) {
            transactions.run(() -> table.used(id, address));
        }
    }

    private Optional<DeviceSignIn> lookUp(String login, Secret secret) {
        return table.find(secret).flatMap(row -> people.findByLogin(login)
                .filter(person -> person.id() == row.person())
                .map(person -> signIn(person, row)));
    }

    /** A device password must not make others. */
    private static void requireIdentityProvider(Caller caller) {
        switch (caller.credential().kind()) {
            case OIDC_SESSION, BEARER -> {}
            case DEVICE_PASSWORD, NONE ->
                throw new ProblemException(
                        new Problem.Forbidden("Sign in with the browser to make a device password."));
        }
    }

    private static DeviceSignIn signIn(Person person, DeviceRow row) {
        Credential credential = new Credential(Credential.Kind.DEVICE_PASSWORD, Long.toString(row.id()));
        return new DeviceSignIn(person, credential, row.name());
    }

    private static String describe(DeviceRow row) {
        return row.id() + " " + row.name();
    }
}
