package org.strongroom.access;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.strongroom.blob.BlobId;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
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
 * and without 1 000 grants among them. Then asks the same of two houses in turn: one of a single public directory, and one
 * with 5 000 more and a group of 10 000 to which all of them are granted. Arguments: {@code H2} or {@code POSTGRESQL}, the
 * number of directories, the number of members.
 */
final class GrantsBenchmark {
    private static final int ROUNDS = 15;
    private static final int ENTRIES = 10_000;
    private static final int GRANTED = 1_000;
    private static final int REQUESTS = 100;
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

    public static void main(String[] arguments) throws IOException {
        TestDatabase.Kind kind = TestDatabase.Kind.valueOf(arguments[0]);
        new GrantsBenchmark(FilesFixture.on(kind)).listing();
        manyDirectories(kind, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
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

    private static void manyDirectories(TestDatabase.Kind kind, int directories, int members) throws IOException {
        Requests small = house(kind, 0, 1);
        long start = System.nanoTime();
        Requests large = house(kind, directories, members);
        System.out.printf(
                "filled with %d directories and a group of %d in %.1f s%n",
                directories, members, (System.nanoTime() - start) / 1e9);
        Map<String, Consumer<Requests>> requests = new LinkedHashMap<>();
        requests.put("show a file", house -> house.member.show(house.file));
        requests.put("list a directory", house -> house.member.list(house.file.parent()));
        requests.put(
                "write a file", house -> house.member.put(house.file.parent().child("w"), "x"));
        requests.forEach((name, request) -> {
            long[][] rounds = new long[2][ROUNDS];
            for (int i = -2; i < ROUNDS; i++) {
                long[] once = {time(request, small), time(request, large)};
                for (int which = 0; which < 2 && i >= 0; which++) {
                    rounds[which][i] = once[which];
                }
            }
            System.out.printf(
                    "%s: %.3f ms alone, %.3f ms among many, %.2f times%n",
                    name, millis(rounds[0]), millis(rounds[1]), millis(rounds[1]) / millis(rounds[0]));
        });
        hiddenOrMissing("alone", small);
        hiddenOrMissing("among many", large);
        start = System.nanoTime();
        int seen = large.member.list(NodePath.of("public")).size();
        System.out.printf("listing /public with %d directories: %.1f ms%n", seen, (System.nanoTime() - start) / 1e6);
    }

    /** One after the other in turn, so that both have the same weather. */
    private static void hiddenOrMissing(String name, Requests house) {
        Consumer<Requests> hidden = asked -> FilesFixture.refusal(() -> asked.stranger.show(asked.file));
        Consumer<Requests> missing = asked -> FilesFixture.refusal(() -> asked.stranger.show(asked.missing));
        int count = 20 * REQUESTS;
        long[][] times = new long[2][count];
        for (int i = -count; i < count; i++) {
            long start = System.nanoTime();
            hidden.accept(house);
            long between = System.nanoTime();
            missing.accept(house);
            times[0][Math.max(i, 0)] = between - start;
            times[1][Math.max(i, 0)] = System.nanoTime() - between;
        }
        double spread = (quantile(times[1], 0.75) - quantile(times[1], 0.25)) / 1e6;
        System.out.printf(
                "%s: hidden %.4f ms, missing %.4f ms (medians of %d in turn; half of them within %.4f ms)%n",
                name, millis(times[0]), millis(times[1]), count, spread);
    }

    private static long quantile(long[] nanos, double part) {
        return Arrays.stream(nanos).sorted().toArray()[(int) (nanos.length * part)];
    }

    /** Somebody in the group and somebody in none, and a file that is granted to the group. */
    private record Requests(Visitor member, Visitor stranger, NodePath file, NodePath missing) {}

    private static Requests house(TestDatabase.Kind kind, int directories, int members) throws IOException {
        FilesFixture house =
                FilesFixture.alone(kind.fresh(), Files.createTempDirectory("bench"), InstantSource.system());
        GrantsBenchmark built = new GrantsBenchmark(house);
        Visitor member = house.someone("member", "all");
        long group = house.groups().require("all").id();
        for (int i = 1; i < members; i++) {
            house.someone("m", "all");
        }
        for (int i = 0; i < directories; i++) {
            built.directory(group);
        }
        NodePath directory = built.directory(group);
        return new Requests(
                member,
                house.someone("stranger"),
                directory.child("f"),
                NodePath.of("public", "no-such-directory").child("f"));
    }

    /** Nanoseconds for each request. */
    private static long time(Consumer<Requests> request, Requests house) {
        long start = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            request.accept(house);
        }
        return (System.nanoTime() - start) / REQUESTS;
    }

    private NodePath directory(long group) {
        return house.database().transactions().call(() -> {
            Name name = new Name("d-" + UUID.randomUUID());
            Node made = tree.createDirectory(tree.find(Roots.PUBLIC).orElseThrow(), name, CHANGE);
            tree.createFile(made, new Name("f"), EMPTY, Instant.EPOCH, CHANGE, made);
            grants.add(made, Principal.group(group), new Terms(Level.EDIT, null, ""), CHANGE);
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
