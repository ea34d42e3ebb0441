package org.strongroom.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** {@code docs/access.md} once more, as plainly as it can be put: one node at a time, everything looked up anew. */
record ReferenceEvaluator(Map<Long, Node> nodes, List<Grant> grants, Instant now) {
    static ReferenceEvaluator of(Collection<Node> nodes, List<Grant> grants, Instant now) {
        return new ReferenceEvaluator(
                nodes.stream().collect(Collectors.toMap(Node::id, Function.identity())), grants, now);
    }

    Set<Right> rights(Person person, Node node) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (int level = 0; level <= level(person, node); level++) {
            rights.add(Right.values()[level]);
        }
        if (isArchived(node)) {
            rights.remove(Right.CREATE);
            rights.remove(Right.WRITE);
        }
        return rights;
    }

    boolean isVisible(Person person, Node node) {
        if (node.id() <= Roots.TRASH) {
            return true;
        }
        Node parent = nodes.get(node.parent());
        return isVisible(person, parent)
                && (level(person, parent) >= 0 || level(person, node) >= 0 || leadsToSomething(person, node));
    }

    /** The highest level that counts at the node, as its ordinal; -1 for none. */
    private int level(Person person, Node node) {
        if (node.id() <= Roots.TRASH) {
            return -1;
        }
        int own = granted(person, node)
                .mapToInt(grant -> grant.level().ordinal())
                .max()
                .orElse(-1);
        boolean cut = node.marks().cut() && !isOwned(person, node);
        return Math.max(own, cut ? -1 : level(person, nodes.get(node.parent())));
    }

    private boolean isOwned(Person person, Node node) {
        return node.id() > Roots.TRASH
                && (granted(person, node).anyMatch(Grant::owner) || isOwned(person, nodes.get(node.parent())));
    }

    private boolean isArchived(Node node) {
        return node.id() > Roots.TRASH && (node.marks().archived() || isArchived(nodes.get(node.parent())));
    }

    private boolean leadsToSomething(Person person, Node node) {
        return nodes.values().stream()
                .filter(other -> other.parent() == node.id())
                .anyMatch(child -> granted(person, child).findAny().isPresent() || leadsToSomething(person, child));
    }

    private Stream<Grant> granted(Person person, Node node) {
        return grants.stream()
                .filter(grant -> grant.node() == node.id())
                .filter(grant -> grant.expires() == null || now.isBefore(grant.expires()))
                .filter(grant -> Stream.concat(
                                Stream.of(Principal.EVERYONE, Principal.person(person.id())),
                                person.groupIds().stream().map(Principal::group))
                        .anyMatch(grant.principal()::equals));
    }
}
