package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Person;
import org.strongroom.people.Following;
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
    private final People people;
    private final Following following;
    private final SignInFailures failures;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Duration recently;
    private final DeviceTable table;
    private final RecentSignIns recent = new RecentSignIns(System::nanoTime);
    private final LastUse lastUse;

    /**
     * @param most the most live device passwords of one person
     * @param recently the minutes within which somebody must have signed in to make one; 0 where any sign-in will do
     */
    @Inject
    public DevicePasswords(
            People people,
            Following following,
            SignInFailures failures,
            AuditTrail trail,
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.devices.most", defaultValue = "50") int most,
            @ConfigProperty(name = "strongroom.devices.signin.minutes", defaultValue = "5") int recently) {
        this.people = people;
        this.following = following;
        this.failures = failures;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
        this.recently = Duration.ofMinutes(recently);
        this.table = new DeviceTable(database, clock, most);
        this.lastUse = new LastUse(clock);
    }

    /**
     * Makes a device password for the caller.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller signed in with the identity provider,
     *     with {@link Problem.SignInAgain} when that was too long ago, with {@link Problem.BadRequest} for a name that
     *     none may have or an expiry that is over, and with {@link Problem.Conflict} when the caller has as many as one
     *     may have or the workstation is blocked
     */
    public IssuedDevice issue(Caller caller, DeviceRequest request) {
        requireIssuable(caller, request);
        return transactions.call(() -> insert(caller, request, Action.CREATE_DEVICE));
    }

    /** Refuses whoever may not make a device password now, or not this one. */
    void requireIssuable(Caller caller, DeviceRequest request) {
        requireRecentSignIn(caller);
        DeviceName.of(request.name());
        Instant expires = request.expires();
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw new ProblemException(new Problem.BadRequest("The device password would have expired already."));
        }
    }

    /** Makes a device password in the caller's transaction, with its record. */
    IssuedDevice insert(Caller caller, DeviceRequest request, Action action) {
        Secret secret = Secret.next();
        DeviceRow row = table.insert(caller.person().id(), request, secret);
        trail.recordChange(AuditEvent.done(caller, action).detail(describe(row)));
        return new IssuedDevice(row.id(), row.name(), caller.person().login(), secret.text());
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

    /** Looks anew at a device that was changed by others than its owner. */
    void forget(long id) {
        recent.forget(id);
    }

    /**
     * Accepts a live device password of the person who holds this login, or nothing.
     *
     * <p>An accepted pair is remembered for seconds, so most calls cost one hash and no question to the database. A
     * refused one is not. The password is looked up by its hash before the login is looked at, and compared in constant
     * time: a wrong one takes the same time whether the login exists or not.
     *
     * <p>Failures slow down this login from this network. A device that was used from there before still enters, and so
     * does a new one: that they have the password is no guess.
     *
     * @param login compared without case; {@code DOMAIN\login} is taken as {@code login}
     * @param password compared exactly
     * @param address the client's IP address
     * @throws ProblemException with {@link Problem.TooManyAttempts} while this login waits in this network, and with
     *     {@link Problem.Unavailable} when what is known of people is too old
     */
    public Optional<DeviceSignIn> verify(String login, String password, String address) {
        return recent.find(login, password, () -> lookUp(login, new Secret(password), address));
    }

    /** A login as it may be written down: a device password that was typed in its place is still good. */
    public static String tellable(String login) {
        return Secret.isOneByItsForm(login.strip()) ? "(device password)" : login;
    }

    /** Notes for the list when and from where a device was used. Writes at most once a minute for each. */
    public void used(DeviceSignIn signIn, String address) {
        long id = Long.parseLong(signIn.credential().id());
        if (lastUse.isNews(id)) {
            transactions.run(() -> table.used(id, address));
        }
    }

    private Optional<DeviceSignIn> lookUp(String login, Secret secret, String address) {
        following.require();
        Optional<DeviceRow> row = table.find(secret);
        if (row.filter(found -> found.isAtHomeIn(Network.of(address))).isEmpty()) {
            failures.require(login, address);
        }
        Optional<DeviceSignIn> found = row.flatMap(device -> people.findByLogin(login)
                .filter(person -> person.id() == device.person())
                .map(person -> signIn(person, device)));
        if (found.isEmpty()) {
            failures.failed(login, address);
        }
        return found;
    }

    /** A device password must not make others, nor must somebody who found a screen unlocked. */
    private void requireRecentSignIn(Caller caller) {
        switch (caller.credential().kind()) {
            case OIDC_SESSION, BEARER -> {
                if (!recently.isZero()
                        && caller.credential().signedIn().plus(recently).isBefore(clock.instant())) {
                    throw new ProblemException(new Problem.SignInAgain());
                }
            }
            case DEVICE_PASSWORD, KERBEROS, NONE ->
                throw new ProblemException(
                        new Problem.Forbidden("Sign in with the browser to make a device password."));
        }
    }

    private static DeviceSignIn signIn(Person person, DeviceRow row) {
        Credential credential =
                new Credential(Credential.Kind.DEVICE_PASSWORD, Long.toString(row.id()), row.scope(), Instant.EPOCH);
        return new DeviceSignIn(person, credential, row.name());
    }

    static String describe(DeviceRow row) {
        return row.id() + " " + row.name();
    }
}
