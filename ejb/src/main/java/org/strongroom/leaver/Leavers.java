package org.strongroom.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Ways;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.device.Workstations;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.lock.Locks;
import org.strongroom.path.Name;
import org.strongroom.people.Directory;
import org.strongroom.people.KnownPerson;
import org.strongroom.people.PeopleChange;
import org.strongroom.people.Standing;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Change;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * Lets somebody leave in one call: frozen here whatever the identity provider says, all keys and locks ended, the
 * private directory handed on with the ids and the history of everything in it. Each step commits with its record, and
 * does nothing where it was done before: a call that broke off is made again. For administrators.
 */
@ApplicationScoped
public class Leavers {
    private final LeaverRegister register;
    private final Directory directory;
    private final Workstations workstations;
    private final Locks locks;
    private final Tree tree;
    private final Ways ways;
    private final NamePolicy names;
    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    public Leavers(
            LeaverRegister register,
            Directory directory,
            Workstations workstations,
            Locks locks,
            Tree tree,
            Ways ways,
            NamePolicy names,
            AuditTrail trail,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.register = register;
        this.directory = directory;
        this.workstations = workstations;
        this.locks = locks;
        this.tree = tree;
        this.ways = ways;
        this.names = names;
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Freezes a person and hands on what was theirs. This server lets them in no more after seconds, and no server
     * after a minute.
     *
     * @param successor who gets the private directory; empty to leave it where it is until somebody is named
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an administrator, with {@link
     *     Problem.NotFound} if there is no such person, and with {@link Problem.Conflict} if the caller or nobody who
     *     is let in would be the successor, if it is the caller who leaves, or if another successor has it already
     */
    public Leaver remove(Caller caller, long person, Optional<Long> successor) {
        caller.require(Role.ADMIN);
        KnownPerson leaving = require(person);
        if (caller.person().id() == person) {
            throw conflict("You cannot let yourself leave. Ask another administrator.");
        }
        Optional<KnownPerson> heir = successor.map(this::require);
        heir.filter(known ->
                        known.standing() != Standing.ACTIVE || known.person().id() == person)
                .ifPresent(known -> {
                    throw conflict("The successor must be somebody else who is let in.");
                });
        freeze(caller, leaving);
        int devices = workstations.revokeAll(caller, person);
        heir.ifPresent(known -> hand(caller, leaving.person(), known.person()));
        return register.find(person).orElseThrow().ending(devices);
    }

    /** Lets somebody in again who was frozen by mistake. What was handed on stays so; keys are made anew. */
    public void restore(Caller caller, long person) {
        caller.require(Role.ADMIN);
        require(person);
        transactions.run(() -> {
            LeaverRow row = database.call(session -> session.get(LeaverRow.class, person));
            if (row == null) {
                throw new ProblemException(new Problem.NotFound());
            }
            database.call(session -> {
                session.delete(row);
                return true;
            });
            directory.freeze(person, false);
            trail.recordChange(AuditEvent.done(caller, Action.RESTORE_LEAVER).detail("person " + person));
        });
    }

    /** Everyone who left, the last one first. */
    public List<Leaver> list(Caller caller) {
        caller.require(Role.ADMIN);
        List<Leaver> all = register.all();
        trail.record(AuditEvent.done(caller, Action.LIST_LEAVERS).entries(all.size()));
        return all;
    }

    private void freeze(Caller caller, KnownPerson leaving) {
        long person = leaving.person().id();
        transactions.run(() -> {
            boolean isNew = database.call(session -> {
                boolean missing = session.get(LeaverRow.class, person, LockMode.PESSIMISTIC_WRITE) == null;
                if (missing) {
                    session.insert(new LeaverRow(person, caller.person().id(), clock.instant()));
                }
                return missing;
            });
            directory.freeze(person, true);
            int ended = locks.endAllOf(person);
            if (isNew) {
                PeopleChange.ofLeaver(leaving, ended).record(trail, caller, Action.REMOVE_LEAVER);
            }
        });
    }

    private void hand(Caller caller, Person leaving, Person heir) {
        transactions.run(() -> database.call(session -> {
            LeaverRow row = session.get(LeaverRow.class, leaving.id(), LockMode.PESSIMISTIC_WRITE);
            if (row.isHanded()) {
                if (!Long.valueOf(heir.id()).equals(row.successor())) {
                    throw conflict("Somebody else has got the private directory already.");
                }
                return false;
            }
            Node roots = tree.find(Roots.PRIVATE).orElseThrow();
            Optional<Node> own = privateOf(roots, leaving);
            if (own.isEmpty()) {
                return false;
            }
            Change change = new Change(caller.person().id(), clock.instant());
            Node target = privateOf(roots, heir)
                    .orElseGet(() -> tree.createDirectory(
                            roots, new Name(AccessPolicy.privateName(heir)), names.isCaseSensitive(), change));
            Name name = free(target, "From " + leaving.login().replaceAll("[\\p{Cntrl}/\\\\]", "-"));
            tree.transferUsage(own.get(), own.get(), target);
            ways.moved(tree.move(own.get(), target, name, change));
            row.hand(heir.id(), own.get().id(), name.text());
            session.update(row);
            trail.recordChange(AuditEvent.done(caller, Action.REMOVE_LEAVER)
                    .on("/private/" + leaving.login(), own.get().id())
                    .to("/private/" + heir.login() + "/" + name.text(), 0));
            return true;
        }));
    }

    private Optional<Node> privateOf(Node roots, Person person) {
        return tree.resolve(roots, List.of(new Name(AccessPolicy.privateName(person)))).stream()
                .findFirst();
    }

    private Name free(Node directory, String wanted) {
        Name name = new Name(wanted);
        for (int i = 2; !tree.resolve(directory, List.of(name)).isEmpty(); i++) {
            name = new Name(wanted + " (" + i + ")");
        }
        return name;
    }

    private KnownPerson require(long person) {
        return directory.find(person).orElseThrow(() -> new ProblemException(new Problem.NotFound()));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(new Problem.Conflict(detail));
    }
}
