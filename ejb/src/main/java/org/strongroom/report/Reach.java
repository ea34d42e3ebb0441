package org.strongroom.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Right;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/**
 * What a policy grants, and by what: asked of the policy itself, once with all groups of a person and once with each
 * alone, so that nothing is decided twice.
 */
record Reach(AccessPolicy policy) {
    /** Stands for anyone who has signed in, with a number that nobody has. */
    private static final long SOMEONE = -1;

    /** The rights of the person at the last node of the chain, in their order. */
    List<Right> rights(Person person, List<Node> chain) {
        return policy.rights(person, chain).stream().sorted().toList();
    }

    /** By what the person has the right: {@code own directory}, {@code everyone}, or {@code group a, group b}. */
    String via(Person person, List<Node> chain, Right right) {
        if (chain.size() > 1 && chain.get(1).parent() == Roots.PRIVATE) {
            return "own directory";
        }
        if (policy.rights(memberOf(Set.of()), chain).contains(right)) {
            return "everyone";
        }
        return new TreeSet<>(person.groups())
                .stream()
                        .filter(group ->
                                policy.rights(memberOf(Set.of(group)), chain).contains(right))
                        .map(group -> "group " + group)
                        .collect(Collectors.joining(", "));
    }

    /** Somebody who is in these groups and is nobody in particular. */
    static Person memberOf(Set<String> groups) {
        return new Person(SOMEONE, "", "", "", groups, Set.of());
    }
}
