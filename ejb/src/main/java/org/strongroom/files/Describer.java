package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Caller;
import org.strongroom.lock.HeldLock;
import org.strongroom.lock.Locks;
import org.strongroom.path.NodePath;
import org.strongroom.quota.Quota;
import org.strongroom.quota.Quotas;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** Makes resources of nodes, with the details asked for, at the cost of so many statements a page. */
@Dependent
class Describer {
    private final Tree tree;
    private final Gate gate;
    private final Judge judge;
    private final Locks locks;
    private final Quotas quotas;

    @Inject
    Describer(Tree tree, Gate gate, Judge judge, Locks locks, Quotas quotas) {
        this.tree = tree;
        this.gate = gate;
        this.judge = judge;
        this.locks = locks;
        this.quotas = quotas;
    }

    /** The resource at the place itself, which must exist. */
    Resource self(Caller caller, Place place, Details details) {
        List<HeldLock> held = details.locks() ? judge.covering(place) : List.of();
        Map<Long, List<DeadProperty>> properties =
                details.properties() ? tree.properties(List.of(place.node())) : Map.of();
        return resource(caller, place, held, properties, quota(place, details));
    }

    /** What is directly in the directory, as far as the caller may see it. */
    Iterator<Resource> members(Caller caller, Place place, Details details) {
        if (!place.node().isDirectory()) {
            return Collections.emptyIterator();
        }
        if (place.path().isRoot()) {
            return Stream.of(Places.PRIVATE, Places.PUBLIC)
                    .map(name -> gate.enter(caller, NodePath.ROOT.child(name)))
                    .filter(Place::exists)
                    .map(root -> self(caller, root, details))
                    .iterator();
        }
        List<HeldLock> inherited = details.locks()
                ? judge.covering(place).stream().filter(HeldLock::infinite).toList()
                : List.of();
        Quota quota = place.isRoot() && place.node().id() == Roots.PUBLIC ? null : quota(place, details);
        return new Members(
                (last, limit) -> tree.children(place.node(), last, limit),
                page -> describe(caller, place, page, details, inherited, quota));
    }

    private List<Resource> describe(
            Caller caller,
            Place place,
            List<Node> page,
            Details details,
            List<HeldLock> inherited,
            @Nullable Quota quota) {
        Map<Long, List<HeldLock>> own = details.locks() && !page.isEmpty()
                ? locks.on(page.stream().map(Node::id).toList()).stream().collect(Collectors.groupingBy(HeldLock::node))
                : Map.of();
        Map<Long, List<DeadProperty>> properties = details.properties() ? tree.properties(page) : Map.of();
        return page.stream()
                .map(place::member)
                .filter(member -> gate.isVisible(caller, member))
                .map(member -> resource(
                        caller,
                        member,
                        Stream.concat(
                                        inherited.stream(),
                                        own.getOrDefault(member.node().id(), List.of()).stream())
                                .toList(),
                        properties,
                        quota))
                .toList();
    }

    private Resource resource(
            Caller caller,
            Place place,
            List<HeldLock> held,
            Map<Long, List<DeadProperty>> properties,
            @Nullable Quota quota) {
        return new Resource(
                place.path(),
                place.node(),
                gate.isWritable(caller, place),
                held.stream()
                        .map(lock -> lock.seenBy(caller.person().id(), place.pathOf(lock.node())))
                        .toList(),
                properties.getOrDefault(place.node().id(), List.of()),
                quota);
    }

    private @Nullable Quota quota(Place place, Details details) {
        boolean counted = place.chain().size() > 2
                || (place.chain().size() == 2 && place.node().id() != Roots.PUBLIC);
        return details.quota() && counted ? quotas.of(place.top()) : null;
    }
}
