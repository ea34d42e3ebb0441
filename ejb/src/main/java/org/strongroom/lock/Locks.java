package org.strongroom.lock;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * The locks that are held. Whoever changes a locked node must have judged its locks in the same transaction; {@link
 * #create} is called with the node's row held, so that of two conflicting locks one is granted.
 */
@ApplicationScoped
public class Locks {
    /** The longest that a lock lasts without being refreshed. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final long MOST_PER_PERSON = 1000;

    private static final SqlQuery<LockRow> ON = new SqlQuery<>(
            "select " + LockRow.COLUMNS + " from node_lock where node_id = any(?) and expires > ?", LockRow::read);

    private final Database database;
    private final InstantSource clock;

    @Inject
    public Locks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The locks that were taken on any of these nodes, whatever their depth. */
    public List<HeldLock> on(Collection<Long> nodes) {
        Instant now = clock.instant();
        return database.call(session -> ON.list(session, nodes, now)).stream()
                .map(row -> row.toLock(now))
                .toList();
    }

    /** The locks that were taken below a directory. Costs by the number of locks, not of nodes. */
    public List<HeldLock> below(long directory) {
        Instant now = clock.instant();
        return database.call(session -> session.createNativeQuery(BELOW, LockRow.class)
                .setParameter("directory", directory)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> row.toLock(now))
                .toList());
    }

    /** Grants a lock. The caller has made sure that none stands against it. */
    @Transactional(MANDATORY)
    public HeldLock create(long node, LockRequest request, Person person) {
        Instant now = clock.instant();
        return database.call(session -> {
            long held = session.createSelectionQuery(
                            "select count(l) from LockRow l where l.person = :person and l.expires > :now", Long.class)
                    .setParameter("person", person.id())
                    .setParameter("now", now)
                    .getSingleResult();
            if (held >= MOST_PER_PERSON) {
                throw new ProblemException(
                        new Problem.InsufficientStorage("You hold " + held + " locks; end some of them first."));
            }
            LockRow row = new LockRow(node, request, person.id(), person.name(), until(now, request.timeout()));
            session.insert(row);
            return row.toLock(now);
        });
    }

    /** Gives a lock a new timeout from now on. */
    @Transactional(MANDATORY)
    public HeldLock refresh(HeldLock lock, Duration timeout) {
        Instant now = clock.instant();
        return database.call(session -> {
            LockRow row = session.get(LockRow.class, lock.token());
            row.refresh(until(now, timeout));
            session.update(row);
            return row.toLock(now);
        });
    }

    /** Ends these locks. */
    @Transactional(MANDATORY)
    public void end(Collection<HeldLock> locks) {
        if (!locks.isEmpty()) {
            database.call(session -> session.createMutationQuery("delete from LockRow l where l.token in (:tokens)")
                    .setParameterList(
                            "tokens", locks.stream().map(HeldLock::token).toList())
                    .executeUpdate());
        }
    }

    /** Ends all locks of a person who is let in no more, and says how many. */
    @Transactional(MANDATORY)
    public int endAllOf(long person) {
        return database.call(session -> session.createMutationQuery("delete from LockRow l where l.person = :person")
                .setParameter("person", person)
                .executeUpdate());
    }

    /** Removes the locks that have run out, and says how many. */
    @Transactional(MANDATORY)
    public int sweep() {
        return database.call(session -> session.createMutationQuery("delete from LockRow l where l.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private static Instant until(Instant now, Duration timeout) {
        return now.plus(timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout);
    }

    private static final String BELOW =
            """
            with recursive up (token, above) as (
                select l.token, n.parent_id from node_lock l join node n on n.id = l.node_id where l.expires > :now
                union all
                select u.token, n.parent_id from up u join node n on n.id = u.above
            )
            select l.* from node_lock l where l.token in (select token from up where above = :directory)
            """;
}
