package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
        return self(look(caller, place, details));
    }

    /** Looks up what its resource and its members have in common. The place must exist. */
    Look look(Caller caller, Place place, Details details) {
        return new Look(
                caller, place, details, details.locks() ? judge.covering(place) : List.of(), quota(place, details));
    }

    /** The resource that was looked at. */
    Resource self(Look look) {
        Map<Long, List<DeadProperty>> properties = look.details().properties()
                ? tree.properties(List.of(look.place().node()))
                : Map.of();
        return resource(look, look.place(), look.held(), properties);
    }

    /** What is directly in the directory, as far as the caller may see it. */
    Iterator<Resource> members(Look look) {
        Node directory = look.place().node();
        if (!directory.isDirectory()) {
            return Collections.emptyIterator();
        }
        if (look.place().path().isRoot()) {
            return Stream.of(Places.PRIVATE, Places.PUBLIC)
                    .map(name -> gate.enter(look.caller(), NodePath.ROOT.child(name)))
                    .filter(Place::exists)
                    .map(root -> self(look.caller(), root, look.details()))
                    .iterator();
        }
        return new Members((last, limit) -> tree.children(directory, last, limit), page -> members(look, page));
    }

    /** These nodes of the directory, as far as the caller may see them. */
    List<Resource> members(Look look, List<Node> page) {
        List<HeldLock> inherited =
                look.held().stream().filter(HeldLock::infinite).toList();
        Map<Long, List<HeldLock>> own = look.details().locks() && !page.isEmpty()
                ? locks.on(page.stream().map(Node::id).toList()).stream().collect(Collectors.groupingBy(HeldLock::node))
                : Map.of();
        Map<Long, List<DeadProperty>> properties = look.details().properties() ? tree.properties(page) : Map.of();
        List<Resource> resources = new ArrayList<>(page.size());
        for (Node node : page) {
            Place member = look.place().member(node);
            if (gate.isVisible(look.caller(), member)) {
                List<HeldLock> held = Stream.concat(inherited.stream(), own.getOrDefault(node.id(), List.of()).stream())
                        .toList();
                resources.add(resource(look, member, held, properties));
            }
        }
        return resources;
    }

    private Resource resource(Look look, Place place, List<HeldLock> held, Map<Long, List<DeadProperty>> properties) {
        return new Resource(
                place.path(),
                place.node(),
                gate.isWritable(look.caller(), place),
                held.stream()
                        .map(lock -> lock.seenBy(look.caller().person().id(), place.pathOf(lock.node())))
                        .toList(),
                properties.getOrDefault(place.node().id(), List.of()),
                look.quota());
    }

    private @Nullable Quota quota(Place place, Details details) {
        boolean counted = place.chain().size() > 2
                || (place.chain().size() == 2 && place.node().id() != Roots.PUBLIC);
        return details.quota() && counted ? quotas.of(place.top()) : null;
    }

    /** A place with what was asked about it and holds for its members too. */
    record Look(Caller caller, Place place, Details details, List<HeldLock> held, @Nullable Quota quota) {}
}
