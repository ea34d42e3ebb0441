package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Login;
import org.strongroom.identity.Role;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Slows down who guesses passwords, and shows IT who does. */
@ApplicationScoped
public class SignInFailures {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_SHOWN = 500;
    private static final int LONGEST_LOGIN = 255;

    private final Guesses guesses;
    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final String node;

    /** @param node the name of this server */
    @Inject
    public SignInFailures(
            AuditTrail trail,
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node) {
        this.guesses = new Guesses(clock);
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Returns if a password of this login may be tried from this address now.
     *
     * @throws ProblemException with {@link Problem.TooManyAttempts} otherwise
     */
    void require(String login, String address) {
        guesses.pause(key(login), Network.of(address)).ifPresent(pause -> {
            throw new ProblemException(new Problem.TooManyAttempts(pause));
        });
    }

    /** Counts a failure, and keeps the count for IT when it is more than people mistype. */
    void failed(String login, String address) {
        String key = key(login);
        String network = Network.of(address);
        Guesses.Count count = guesses.failed(key, network);
        if (count.failures() >= Guesses.FREE) {
            transactions.run(() -> database.call(session -> {
                session.createMutationQuery("delete from FailureRow f where f.last < :old")
                        .setParameter("old", clock.instant().minus(KEPT))
                        .executeUpdate();
                session.upsert(new FailureRow(key, network, node, count));
                return true;
            }));
        }
    }

    /**
     * The most recent of the last ninety days.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an administrator
     */
    public List<SignInFailure> list(Caller caller) {
        caller.require(Role.ADMIN);
        List<SignInFailure> found = database.call(session -> session.createSelectionQuery(
                        "select f from FailureRow f order by f.last desc, f.login, f.network, f.node", FailureRow.class)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(FailureRow::toFailure)
                .toList());
        trail.record(AuditEvent.done(caller, Action.LIST_SIGN_IN_FAILURES).entries(found.size()));
        return found;
    }

    private static String key(String login) {
        String typed = Login.typed(DevicePasswords.tellable(login)).key();
        return typed.substring(0, Math.min(typed.length(), LONGEST_LOGIN));
    }
}
