package org.strongroom.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.strongroom.blob.BlobId;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.tree.Change;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * What grants cost, side by side in one process, with everything but HTTP; not run by the tests. Lists 10 000 entries with
 * and without 1 000 grants among them, then shows a file in a house of few directories and in the same with 5 000 more and
 * a group of 10 000. Argument: {@code H2} or {@code POSTGRESQL}.
 */
final class GrantsBenchmark {
    private static final int ROUNDS = 15;
    private static final int ENTRIES = 10_000;
    private static final int GRANTED = 1_000;
    private static final int DIRECTORIES = 5_000;
    private static final int MEMBERS = 10_000;
    private static final int SHOWN = 500;
    private static final Change CHANGE = new Change(0, Instant.EPOCH);
    private static final FileContent EMPTY =
            new FileContent(BlobId.parse("sha256-" + "0".repeat(64) + "-0"), "text/plain");

    private final FilesFixture house;
    private final Tree tree;
    private final Grants grants;

    private GrantsBenchmark(FilesFixture house) {
        this.house = house;
        this.tree = house.tree();
        this.grants = house.grants();
    }

    public static void main(String[] arguments) {
        GrantsBenchmark benchmark = new GrantsBenchmark(FilesFixture.on(TestDatabase.Kind.valueOf(arguments[0])));
        benchmark.listing();
        benchmark.manyDirectories();
    }

    private void listing() {
        Visitor reader = house.someone("reader", "readers");
        NodePath without = filled(reader, 0);
        NodePath with = filled(reader, GRANTED);
        long[] plain = new long[ROUNDS];
        long[] granted = new long[ROUNDS];
        for (int warm = 0; warm < 5; warm++) {
            list(reader, without);
            list(reader, with);
        }
        for (int i = 0; i < ROUNDS; i++) {
            plain[i] = list(reader, without);
            granted[i] = list(reader, with);
        }
        System.out.printf(
                "listing of %d entries: %.1f ms without grants, %.1f ms with %d, %.2f times%n",
                ENTRIES, millis(plain), millis(granted), GRANTED, millis(granted) / millis(plain));
    }

    private void manyDirectories() {
        Visitor member = house.someone("member", "all");
        long group = house.groups().require("all").id();
        NodePath file = directory(group).child("f");
        shown(member, file);
        double few = shown(member, file);
        for (int i = 0; i < MEMBERS; i++) {
            house.people()
                    .seen(
                            "https://issuer",
                            UUID.randomUUID().toString(),
                            "m" + i,
                            "m",
                            Set.of("all"),
                            Set.of(Role.USER));
        }
        for (int i = 0; i < DIRECTORIES; i++) {
            directory(group);
        }
        shown(member, file);
        System.out.printf(
                "showing a file: %.3f ms; with %d more directories and a group of %d: %.3f ms%n",
                few, DIRECTORIES, MEMBERS, shown(member, file));
        long start = System.nanoTime();
        int seen = member.list(NodePath.of("public")).size();
        System.out.printf("listing /public with %d directories: %.1f ms%n", seen, (System.nanoTime() - start) / 1e6);
    }

    private double shown(Visitor visitor, NodePath file) {
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            for (int j = 0; j < SHOWN; j++) {
                house.policy().along(visitor.person(), resolved(file));
            }
            rounds[i] = (System.nanoTime() - start) / SHOWN;
        }
        return millis(rounds);
    }

    private List<Node> resolved(NodePath file) {
        List<Node> chain = new java.util.ArrayList<>(List.of(
                tree.find(Roots.ROOT).orElseThrow(), tree.find(Roots.PUBLIC).orElseThrow()));
        chain.addAll(tree.resolve(chain.get(1), file.names().subList(1, file.depth())));
        return chain;
    }

    private NodePath directory(long group) {
        return house.database().transactions().call(() -> {
            Name name = new Name("d-" + UUID.randomUUID());
            Node made = tree.createDirectory(tree.find(Roots.PUBLIC).orElseThrow(), name, CHANGE);
            tree.createFile(made, new Name("f"), EMPTY, Instant.EPOCH, CHANGE, made);
            grants.add(made, Principal.group(group), new Terms(Level.VIEW, null, ""), CHANGE);
            return NodePath.of("public", name.text());
        });
    }

    private NodePath filled(Visitor reader, int granted) {
        return house.database().transactions().call(() -> {
            Name name = new Name("l-" + UUID.randomUUID());
            Node top = tree.createDirectory(tree.find(Roots.PUBLIC).orElseThrow(), name, CHANGE);
            grants.add(top, Principal.person(reader.person().id()), new Terms(Level.VIEW, null, ""), CHANGE);
            Node present = tree.find(top.id()).orElseThrow();
            for (int i = 0; i < ENTRIES; i++) {
                Node file = tree.createFile(present, new Name("f" + i), EMPTY, Instant.EPOCH, CHANGE, present);
                if (granted > 0 && i % (ENTRIES / granted) == 0) {
                    grants.add(file, Principal.person(1_000_000 + i), new Terms(Level.EDIT, null, ""), CHANGE);
                }
            }
            return NodePath.of("public", name.text());
        });
    }

    private static long list(Visitor reader, NodePath path) {
        long start = System.nanoTime();
        if (reader.list(path).size() != ENTRIES) {
            throw new IllegalStateException("Not all is listed");
        }
        return System.nanoTime() - start;
    }

    /** The median. */
    private static double millis(long[] nanos) {
        return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2] / 1e6;
    }
}
