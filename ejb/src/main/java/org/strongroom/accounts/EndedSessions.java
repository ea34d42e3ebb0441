package org.strongroom.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * The sessions that the identity provider has ended (OpenID Connect Back-Channel Logout 1.0), by its {@code sid}. All
 * servers go by them within seconds.
 */
@ApplicationScoped
public class EndedSessions {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<String, Instant> live = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    public EndedSessions(AuditTrail trail, Database database, Transactions transactions, InstantSource clock) {
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends a session, with its record. Repeatable. */
    public void end(Caller provider, String sid) {
        Instant now = clock.instant();
        transactions.run(() -> {
            database.call(session -> {
                session.createMutationQuery("delete from EndedSessionRow e where e.ended < :old")
                        .setParameter("old", now.minus(KEPT))
                        .executeUpdate();
                session.upsert(new EndedSessionRow(sid, now));
                return true;
            });
            trail.recordChange(AuditEvent.done(provider, Action.SIGN_OUT).detail("session " + sid));
        });
        synchronized (live) {
            live.remove(sid);
        }
    }

    /** Whether the session has been ended. That it has not is remembered for two seconds. */
    public boolean contains(String sid) {
        Instant now = clock.instant();
        synchronized (live) {
            Instant seen = live.get(sid);
            if (seen != null && now.isBefore(seen.plus(REMEMBERED))) {
                return false;
            }
        }
        boolean ended = database.call(session -> session.get(EndedSessionRow.class, sid) != null);
        if (!ended) {
            synchronized (live) {
                live.put(sid, now);
            }
        }
        return ended;
    }
}
