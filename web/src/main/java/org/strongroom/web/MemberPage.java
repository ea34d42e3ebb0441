package org.strongroom.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strongroom.files.Listing;
import org.strongroom.files.Resource;
import org.strongroom.path.Name;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * So many members of a directory, in the order of their names.
 *
 * @param next the name after which the next page begins; empty when this is the last page
 */
public record MemberPage(Resource directory, List<Resource> members, Optional<Name> next) {
    /** The most members that fit a page. */
    public static final int MOST = 1000;

    public MemberPage {
        members = List.copyOf(members);
    }

    /**
     * Takes a page out of a listing.
     *
     * @param after where the page before ended; null for the first
     * @throws ProblemException with BadRequest unless {@code limit} is from 1 to {@value #MOST}
     */
    public static MemberPage of(Listing listing, @Nullable Name after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(new Problem.BadRequest("The limit must be from 1 to " + MOST + "."));
        }
        Resource directory = listing.self();
        Iterator<Resource> all = listing.members();
        List<Resource> page = new ArrayList<>();
        while (all.hasNext() && page.size() < limit) {
            Resource member = all.next();
            if (after == null || isAfter(directory, member.path().name(), after)) {
                page.add(member);
            }
        }
        boolean more = all.hasNext();
        return new MemberPage(
                directory,
                page,
                more ? Optional.of(page.get(page.size() - 1).path().name()) : Optional.empty());
    }

    private static boolean isAfter(Resource directory, Name name, Name other) {
        boolean caseSensitive = directory.node().caseSensitive();
        return name.key(caseSensitive).compareTo(other.key(caseSensitive)) > 0;
    }
}
