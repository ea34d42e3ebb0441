package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Whether this house follows its identity provider closely enough to trust what it knows of people. Of several servers
 * one at a time asks the provider.
 */
@ApplicationScoped
public class Following {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final boolean followed;
    private final Duration longest;
    private volatile @Nullable Seen seen;

    private record Seen(Optional<Instant> synced, Instant at) {}

    /**
     * @param secret of the client that asks the provider; without one nobody asks, and nothing is required here
     * @param longest how long those without a token of the provider are let in after it was heard last
     */
    @Inject
    public Following(
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.oidc.sync.client.secret") Optional<String> secret,
            @ConfigProperty(name = "strongroom.oidc.sync.limit.minutes", defaultValue = "480") int longest) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.followed = secret.isPresent();
        this.longest = Duration.ofMinutes(longest);
    }

    /**
     * Takes the next round of asking this provider; then {@link #succeeded} or {@link #failed} must follow.
     *
     * @return false while another server is at it, or has been within the interval
     */
    public boolean claim(String issuer, Duration interval) {
        return with(issuer, row -> row.claim(clock.instant(), interval, PATIENCE));
    }

    public void succeeded(String issuer) {
        with(issuer, row -> {
            row.succeeded(clock.instant());
            return true;
        });
    }

    public void failed(String issuer, String reason) {
        with(issuer, row -> {
            row.failed(reason);
            return true;
        });
    }

    /** How the last round went. Empty while nobody asks. */
    public Optional<SyncState> state() {
        return database.call(session -> session.createSelectionQuery("select s from SyncRow s", SyncRow.class)
                .getResultStream()
                .map(SyncRow::toState)
                .findFirst());
    }

    /** Whether anybody asks the provider: there is a client for it. */
    public boolean isOn() {
        return followed;
    }

    /**
     * Returns while what is known of people may be relied on without the provider's own word.
     *
     * @throws ProblemException with {@link Problem.Unavailable} when the provider was heard too long ago
     */
    public void require() {
        if (followed && synced().filter(this::isRecent).isEmpty()) {
            throw new ProblemException(new Problem.Unavailable(
                    "The sign-in server has not been reached for too long, so nobody is let in on old knowledge."
                            + " Try again soon, or tell your IT.",
                    RETRY));
        }
    }

    private boolean isRecent(Instant synced) {
        return synced.plus(longest).isAfter(clock.instant());
    }

    private Optional<Instant> synced() {
        Instant now = clock.instant();
        Seen last = seen;
        if (last == null || !now.isBefore(last.at().plus(REMEMBERED))) {
            last = new Seen(state().map(SyncState::synced), now);
            seen = last;
        }
        return last.synced();
    }

    private boolean with(String issuer, Function<SyncRow, Boolean> change) {
        return transactions.call(() -> database.call(session -> {
            SyncRow row = session.get(SyncRow.class, issuer, LockMode.PESSIMISTIC_WRITE);
            if (row == null) {
                row = new SyncRow(issuer);
                session.insert(row);
            }
            boolean result = change.apply(row);
            session.update(row);
            return result;
        }));
    }
}
