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
import org.strongroom.access.Right;
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

    /** What a write left at the place. */
    Written written(Caller caller, Place place, boolean created) {
        return new Written(self(caller, place, Details.NONE), created);
    }

    /** The resource at the place itself, which must exist. */
    Resource self(Caller caller, Place place, Details details) {
        return self(look(caller, place, details));
    }

    /**
     * Looks up what its resource and its members have in common. The place must exist. Of a directory that only lies on
     * the caller's way to something else, no details are told.
     */
    Look look(Caller caller, Place place, Details details) {
        return new Look(
                caller,
                place,
                details,
                details.locks() && place.standing().may(Right.LIST) ? judge.covering(place) : List.of(),
                quota(place, details));
    }

    /** The resource that was looked at. */
    Resource self(Look look) {
        boolean shown = look.place().standing().may(Right.LIST);
        Map<Long, List<DeadProperty>> properties = look.details().properties() && shown
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
    List<Resource> members(Look look, List<Node> nodes) {
        List<HeldLock> inherited =
                look.held().stream().filter(HeldLock::infinite).toList();
        List<Place> places = gate.members(look.caller(), look.place(), nodes);
        List<Node> page = places.stream()
                .filter(place -> place.standing().may(Right.LIST))
                .map(Place::node)
                .toList();
        Map<Long, List<HeldLock>> own = look.details().locks() && !page.isEmpty()
                ? locks.on(page.stream().map(Node::id).toList()).stream().collect(Collectors.groupingBy(HeldLock::node))
                : Map.of();
        Map<Long, List<DeadProperty>> properties = look.details().properties() ? tree.properties(page) : Map.of();
        return places.stream()
                .map(member -> resource(
                        look,
                        member,
                        Stream.concat(
                                        inherited.stream(),
                                        own.getOrDefault(member.node().id(), List.of()).stream())
                                .toList(),
                        properties))
                .toList();
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
        return details.quota() && counted && place.standing().may(Right.LIST) ? quotas.of(place.top()) : null;
    }

    /** A place with what was asked about it and holds for its members too. */
    record Look(Caller caller, Place place, Details details, List<HeldLock> held, @Nullable Quota quota) {}
}
