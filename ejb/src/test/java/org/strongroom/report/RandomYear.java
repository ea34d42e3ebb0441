package org.strongroom.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Grant;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Standing;
import org.strongroom.access.Terms;
import org.strongroom.access.Ways;
import org.strongroom.files.FilesFixture;
import org.strongroom.identity.Person;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/**
 * Directories, grants, cuts, moves, deletions and memberships, as chance has them, the same for the same seed; after each
 * change it is noted how everybody stood everywhere.
 */
final class RandomYear {
    private static final List<String> GROUPS = List.of("engineers", "readers");

    private final Random random;
    private final StepClock clock = new StepClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FilesFixture house;
    private final List<Person> people = new ArrayList<>();
    private final List<Long> nodes = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();
    private final long own;

    /** How a person stood at a node; the level is null for not at all. */
    record Noted(Instant at, long person, long node, @Nullable Level level, boolean owner) {}

    RandomYear(long seed, TestDatabase database, Path folder, int changes) throws IOException {
        random = new Random(seed);
        house = FilesFixture.alone(database, folder, clock);
        for (int i = 0; i < 3; i++) {
            people.add(house.someone("person" + i).person());
        }
        house.someone("keeper").makeDirectory(NodePath.of("private", "drafts"));
        own = present("/private");
        nodes.add(present("/public/everyone"));
        nodes.add(present("/public/engineering"));
        for (int i = 0; i < changes; i++) {
            change();
            note();
        }
    }

    FilesFixture house() {
        return house;
    }

    List<Noted> noted() {
        return noted;
    }

    private long present(String path) {
        Node parent = house.tree()
                .find(path.startsWith("/private") ? Roots.PRIVATE : Roots.PUBLIC)
                .orElseThrow();
        List<Node> members = house.tree().children(parent, null, 100);
        return members.stream()
                .filter(node -> path.equals("/private")
                        || path.endsWith("/" + node.name().text()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void change() {
        int kind = random.nextInt(10);
        if (kind == 9) {
            join(random.nextInt(people.size()));
            return;
        }
        house.database().transactions().run(() -> {
            Node node = house.tree().find(any(nodes)).orElseThrow();
            switch (kind) {
                case 0, 1 ->
                    nodes.add(
                            house.tree().createDirectory(node, unused(), now()).id());
                case 2, 3 -> grant(node);
                case 4 ->
                    house.grants().on(nodes).stream()
                            .filter(grant -> random.nextInt(3) == 0 && !grant.owner())
                            .findFirst()
                            .ifPresent(grant -> house.grants().end(grant, now()));
                case 5, 6 -> house.grants().cut(node, !node.marks().cut(), now());
                case 7 -> move(node);
                default -> discard(node);
            }
        });
    }

    private void grant(Node node) {
        Principal principal = principal();
        boolean owner = node.parent() == Roots.PUBLIC && principal != Principal.EVERYONE && random.nextBoolean();
        Set<Principal> present = new HashSet<>();
        house.grants().on(List.of(node.id())).stream()
                .filter(grant -> grant.owner() == owner)
                .map(Grant::principal)
                .forEach(present::add);
        if (present.contains(principal)) {
            return;
        }
        if (owner) {
            house.grants().addOwner(node, principal, now());
        } else {
            Instant expires = random.nextInt(3) == 0 ? clock.instant().plusMillis(random.nextInt(60)) : null;
            Terms terms = new Terms(Level.values()[random.nextInt(Level.values().length)], expires, "");
            house.grants().add(node, principal, terms, now());
        }
    }

    /** To another directory, or into somebody's own, or back. */
    private void move(Node node) {
        Node target =
                house.tree().find(random.nextInt(6) == 0 ? own : any(nodes)).orElseThrow();
        boolean below = house.tree().chains(List.of(target.id())).get(target.id()).stream()
                .anyMatch(above -> above.id() == node.id());
        if (!below && node.parent() != Roots.PUBLIC) {
            ways().moved(house.tree().move(node, target, unused(), now()));
        }
    }

    private void discard(Node node) {
        if (node.parent() > Roots.TRASH && random.nextInt(3) == 0) {
            house.tree().discard(node, now());
        }
    }

    private void join(int index) {
        Person person = people.get(index);
        Set<String> groups = new HashSet<>(GROUPS);
        groups.removeIf(group -> random.nextBoolean());
        people.set(
                index,
                house.people()
                        .seen(
                                "https://issuer",
                                person.subject(),
                                person.login(),
                                person.name(),
                                groups,
                                person.roles()));
    }

    private void note() {
        Instant at = clock.instant();
        AccessPolicy policy = new AccessPolicy(house.grants(), ways(), house.tree(), InstantSource.fixed(at));
        house.tree().chains(nodes).forEach((id, chain) -> {
            List<Node> seen = new ArrayList<>(chain);
            seen.removeIf(node -> node.id() == Roots.PRIVATE);
            for (Person person : people) {
                Standing standing = policy.along(person, seen).last();
                noted.add(new Noted(at, person.id(), id, standing.level(), standing.isOwner()));
            }
        });
    }

    private Ways ways() {
        return new Ways(house.database().database(), house.tree());
    }

    private Principal principal() {
        return switch (random.nextInt(4)) {
            case 0 -> Principal.EVERYONE;
            case 1 -> Principal.person(people.get(random.nextInt(people.size())).id());
            default ->
                Principal.group(house.groups()
                        .find(GROUPS.get(random.nextInt(2)))
                        .orElseThrow()
                        .id());
        };
    }

    private Name unused() {
        return new Name("n" + random.nextLong());
    }

    private Change now() {
        return new Change(0, clock.instant());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
