package org.strongroom.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.people.Directory;
import org.strongroom.people.Following;
import org.strongroom.people.Group;
import org.strongroom.people.KnownPerson;
import org.strongroom.people.SyncState;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Lets callers find people and groups. Each leaves its record before it returns. */
@ApplicationScoped
public class PeopleBook {
    /** The most that fit a page. */
    public static final int MOST = 500;

    private final Directory directory;
    private final Following following;
    private final AuditTrail trail;

    @Inject
    public PeopleBook(Directory directory, Following following, AuditTrail trail) {
        this.directory = directory;
        this.following = following;
        this.trail = trail;
    }

    /**
     * People by the beginning of their login or a part of their name, in the order of their numbers.
     *
     * @param after the last number of the page before; 0 for the first
     * @param limit from 1 to {@value #MOST}
     */
    public List<KnownPerson> list(Caller caller, String search, long after, int limit) {
        String word = word(search);
        return recorded(caller, Action.LIST_PEOPLE, word, directory.search(word, after, bounded(limit)));
    }

    /**
     * All that is known of a person.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an administrator, and with {@link
     *     Problem.NotFound} if there is no such person
     */
    public KnownPerson show(Caller caller, long person) {
        caller.require(Role.ADMIN);
        KnownPerson found = directory.find(person).orElseThrow(() -> new ProblemException(new Problem.NotFound()));
        trail.record(AuditEvent.done(caller, Action.SHOW_PERSON)
                .detail(person + " " + found.person().login()));
        return found;
    }

    /**
     * Groups by a part of their path, in the order of their paths.
     *
     * @param after the last path of the page before; empty for the first
     */
    public List<Group> groups(Caller caller, String search, String after, int limit) {
        String word = word(search);
        return recorded(caller, Action.LIST_GROUPS, word, directory.searchGroups(word, after, bounded(limit)));
    }

    /** Who is in a group. For administrators. */
    public List<KnownPerson> members(Caller caller, long group, long after, int limit) {
        caller.require(Role.ADMIN);
        return recorded(
                caller,
                Action.LIST_PEOPLE,
                "members of group " + group,
                directory.members(group, after, bounded(limit)));
    }

    /** How the identity provider is followed. For administrators. */
    public SyncState sync(Caller caller) {
        caller.require(Role.ADMIN);
        trail.record(AuditEvent.done(caller, Action.LIST_PEOPLE).detail("sync"));
        return following.state().orElse(new SyncState(null, "off"));
    }

    private <T> List<T> recorded(Caller caller, Action action, String words, List<T> found) {
        trail.record(AuditEvent.done(caller, action).entries(found.size()).detail(words));
        return found;
    }

    private static String word(String search) {
        return search.strip().toLowerCase(Locale.ROOT);
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(new Problem.BadRequest("The limit must be from 1 to " + MOST + "."));
        }
        return limit;
    }
}
