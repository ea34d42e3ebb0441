package org.strongroom.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;

/**
 * How a person stands at a node: the one place where {@code docs/access.md} is carried out. Standings are worked out
 * from the root downwards, each from the one above it and what is granted at the node itself.
 */
public final class Standing {
    private static final Set<Right> PRIVATE = EnumSet.of(Right.LIST, Right.READ, Right.CREATE, Right.WRITE);
    private static final Set<Right> ARCHIVED = EnumSet.of(Right.LIST, Right.READ, Right.MANAGE);
    private static final Set<Right> UNCHANGING = EnumSet.of(Right.LIST, Right.READ);

    /** Where nobody has any right: at the roots themselves, and outside of them. */
    public static final Standing OUTSIDE = new Standing(null, false, false, false, false);

    /** In one's own directory. */
    static final Standing OWN = new Standing(null, true, false, false, false);

    private final @Nullable Level level;
    private final boolean isOwn;
    private final boolean isOwner;
    private final boolean isArchived;
    private final boolean isUnchanging;

    private Standing(@Nullable Level level, boolean isOwn, boolean isOwner, boolean isArchived, boolean isUnchanging) {
        this.level = level;
        this.isOwn = isOwn;
        this.isOwner = isOwner;
        this.isArchived = isArchived;
        this.isUnchanging = isUnchanging;
    }

    /**
     * At a node directly below.
     *
     * @param granted what is granted to the person at that node, live
     */
    Standing below(Node node, Collection<Grant> granted) {
        if (isOwn) {
            return this;
        }
        boolean owner = isOwner || granted.stream().anyMatch(Grant::owner);
        Level highest = node.marks().cut() && !isOwner ? null : level;
        for (Grant grant : granted) {
            highest = highest == null || grant.level().compareTo(highest) > 0 ? grant.level() : highest;
        }
        return new Standing(highest, false, owner, isArchived || node.marks().archived(), isUnchanging);
    }

    /** The same, for a credential that changes nothing there. */
    public Standing unchanging() {
        return new Standing(level, isOwn, isOwner, isArchived, true);
    }

    /** What the person may do there. */
    public Set<Right> rights() {
        Set<Right> rights = granted();
        if (isUnchanging) {
            rights.retainAll(UNCHANGING);
        }
        return rights;
    }

    private Set<Right> granted() {
        if (isOwn) {
            return EnumSet.copyOf(PRIVATE);
        }
        if (level == null) {
            return EnumSet.noneOf(Right.class);
        }
        Set<Right> rights = level.rights();
        if (isArchived) {
            rights.retainAll(ARCHIVED);
        }
        return rights;
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** The level that is granted there; null in one's own directory, and where there is none. */
    public @Nullable Level level() {
        return level;
    }

    /** True in one's own directory. */
    public boolean isPrivate() {
        return isOwn;
    }

    /** True where a public directory takes no more changes. */
    public boolean isArchived() {
        return isArchived;
    }

    public boolean isOwner() {
        return isOwner;
    }

    /** Whether the person may change the node: by right, or because it is a file of theirs that is not finished yet. */
    public boolean mayChange(Person person, Node node) {
        return may(Right.WRITE) || (may(Right.CREATE) && !node.isDirectory() && isTheirs(person, node));
    }

    /** Whether the person made the node, and nobody has renamed, moved or replaced it since. */
    public static boolean isTheirs(Person person, Node node) {
        return node.createdBy() == person.id() && node.sinceBy() == person.id();
    }
}
