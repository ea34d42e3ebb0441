package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.people.Directory;
import org.strongroom.people.People;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Everyone's workstations, for IT. All demand the role of an administrator and leave a record. This server goes by a
 * change from the moment it returns, others within seconds.
 */
@ApplicationScoped
public class Workstations {
    /** The most that fit a page. */
    public static final int MOST = 500;

    private static final int MOST_OWNERS = 200;

    private final DevicePasswords passwords;
    private final People people;
    private final Directory directory;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;
    private final DeviceTable table;

    @Inject
    public Workstations(
            DevicePasswords passwords,
            People people,
            Directory directory,
            AuditTrail trail,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.passwords = passwords;
        this.people = people;
        this.directory = directory;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
        this.table = new DeviceTable(database, clock, 0);
    }

    /**
     * Those that hold a live key, in the order in which they got it.
     *
     * @param search a part of their name, or of their owner's login or name; empty for all
     * @param after the last id of the page before; 0 for the first
     * @param limit from 1 to {@value #MOST}
     */
    public List<Workstation> list(Caller caller, String search, long after, int limit) {
        caller.require(Role.ADMIN);
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(new Problem.BadRequest("The limit must be from 1 to " + MOST + "."));
        }
        String word = search.strip().toLowerCase(Locale.ROOT);
        List<Long> owners = word.isEmpty()
                ? List.of()
                : directory.search(word, 0, MOST_OWNERS).stream()
                        .map(known -> known.person().id())
                        .toList();
        List<Workstation> found = table.page(word, owners, after, limit).stream()
                .map(entry -> new Workstation(
                        entry.device(), people.find(entry.owner()).orElse(Person.NOBODY)))
                .toList();
        trail.record(AuditEvent.done(caller, Action.LIST_WORKSTATIONS)
                .entries(found.size())
                .detail(word));
        return found;
    }

    /** Ends a workstation's key. */
    public void revoke(Caller caller, long id) {
        change(caller, id, Action.REVOKE_DEVICE, row -> row.revoke(clock.instant()));
    }

    /** Keeps a workstation out until it is let in again; its owner gets no other key under its name meanwhile. */
    public void block(Caller caller, long id) {
        change(caller, id, Action.BLOCK_WORKSTATION, row -> row.block(clock.instant()));
    }

    /** Lets a workstation in again. */
    public void unblock(Caller caller, long id) {
        change(caller, id, Action.UNBLOCK_WORKSTATION, DeviceRow::unblock);
    }

    /** Ends the keys of all workstations of a person, and says how many. */
    public int revokeAll(Caller caller, long person) {
        caller.require(Role.ADMIN);
        if (people.find(person).isEmpty()) {
            throw new ProblemException(new Problem.NotFound());
        }
        List<DeviceRow> revoked = transactions.call(() -> {
            List<DeviceRow> rows = table.revokeAll(person);
            trail.recordChange(AuditEvent.done(caller, Action.REVOKE_DEVICE)
                    .entries(rows.size())
                    .detail("all of person " + person + ": "
                            + rows.stream().map(DevicePasswords::describe).collect(Collectors.joining(", "))));
            return rows;
        });
        revoked.forEach(row -> passwords.forget(row.id()));
        return revoked.size();
    }

    private void change(Caller caller, long id, Action action, Consumer<DeviceRow> change) {
        caller.require(Role.ADMIN);
        transactions.run(() -> {
            DeviceRow row = table.change(id, change);
            trail.recordChange(AuditEvent.done(caller, action)
                    .detail(DevicePasswords.describe(row) + " of person " + row.person()));
        });
        passwords.forget(id);
    }
}
