package org.strongroom.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.strongroom.blob.BlobId;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;
import org.strongroom.tree.Node.Marks;
import org.strongroom.tree.Roots;

/** A small tree below {@code /public} with grants, and people, as chance has it; the same for the same seed. */
final class RandomHouse {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final int PEOPLE = 4;
    private static final int GROUPS = 3;
    private static final FileContent EMPTY =
            new FileContent(BlobId.parse("sha256-" + "0".repeat(64) + "-0"), "text/plain");

    final List<Node> nodes = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    private final Map<Long, Node> byId = new HashMap<>();
    private final Random random;
    private long ids = 1000;

    RandomHouse(long seed) {
        random = new Random(seed);
        put(node(Roots.ROOT, 0, true, Marks.NONE));
        put(node(Roots.PUBLIC, Roots.ROOT, true, Marks.NONE));
        int count = 3 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            add();
        }
    }

    /** Someone who may be in any of the groups; a role makes no difference. */
    Person person() {
        Set<Long> groups = new HashSet<>();
        for (long group = 1; group <= GROUPS; group++) {
            if (chance(3)) {
                groups.add(group);
            }
        }
        return new Person(1 + random.nextInt(PEOPLE), "", "", "", Set.of(), groups, Set.of(Role.values()));
    }

    List<Node> chain(Node node) {
        List<Node> chain = new ArrayList<>();
        for (Node at = node; at != null; at = byId.get(at.parent())) {
            chain.add(0, at);
        }
        return chain;
    }

    List<Node> members(Node directory) {
        return nodes.stream().filter(node -> node.parent() == directory.id()).toList();
    }

    private void add() {
        List<Node> directories = nodes.subList(1, nodes.size()).stream()
                .filter(Node::isDirectory)
                .toList();
        Node parent = directories.get(random.nextInt(directories.size()));
        boolean top = parent.id() == Roots.PUBLIC;
        long id = ids++;
        Set<Principal> holders = new HashSet<>();
        while (chance(2)) {
            holders.add(principal());
        }
        holders.forEach(holder -> grants.add(grant(id, holder, Level.values()[random.nextInt(5)], false)));
        boolean owned = top && chance(3);
        if (owned) {
            grants.add(grant(id, Principal.person(1 + random.nextInt(PEOPLE)), Level.MANAGE, true));
        }
        Marks marks = new Marks(owned || !holders.isEmpty(), chance(4), top && chance(5));
        put(node(id, parent.id(), top || !chance(4), marks));
    }

    private Grant grant(long node, Principal holder, Level level, boolean owner) {
        Instant expires = owner || !chance(3) ? null : NOW.plusSeconds(random.nextInt(3) - 1);
        return new Grant(ids++, node, holder, level, owner, expires, "", 0, Instant.EPOCH, 0);
    }

    private Principal principal() {
        return switch (random.nextInt(5)) {
            case 0 -> Principal.EVERYONE;
            case 1, 2 -> Principal.group(1 + random.nextInt(GROUPS));
            default -> Principal.person(1 + random.nextInt(PEOPLE));
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void put(Node node) {
        nodes.add(node);
        byId.put(node.id(), node);
    }

    private static Node node(long id, long parent, boolean directory, Marks marks) {
        Instant then = Instant.EPOCH;
        FileContent content = directory ? null : EMPTY;
        return new Node(id, parent, new Name("n" + id), content, 0, then, then, then, true, false, 0, 0, marks, 0);
    }
}
