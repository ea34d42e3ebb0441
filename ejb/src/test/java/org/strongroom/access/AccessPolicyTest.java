package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

class AccessPolicyTest {
    private static final Node ROOT = directory(Roots.ROOT, 0, "root");
    private static final Node PUBLIC = directory(Roots.PUBLIC, Roots.ROOT, "public");

    private final AccessPolicy policy = new AccessPolicy("everyone=rw:*; Shared = r:engineers, rw:leads");

    @ParameterizedTest
    @CsvSource({
        "everyone, '', RW",
        "EVERYONE, '', RW",
        "shared, '', ''",
        "shared, engineers, R",
        "shared, leads, RW",
        "shared, Leads, ''",
        "unheard, leads, ''",
    })
    void aPublicDirectoryIsOpenToItsGroups(String directory, String group, String rights) {
        Person person = person(7, group);

        assertThat(policy.rights(person, List.of(ROOT, PUBLIC, directory(50, Roots.PUBLIC, directory))))
                .isEqualTo(rights(rights));
        assertThat(policy.rights(
                        person,
                        List.of(ROOT, PUBLIC, directory(50, Roots.PUBLIC, directory), directory(51, 50, "deeper"))))
                .isEqualTo(rights(rights));
    }

    @Test
    void everyoneMayLookAtTheRootsAndChangeNeither() {
        assertThat(policy.rights(person(7, ""), List.of(ROOT))).containsExactly(Right.READ);
        assertThat(policy.rights(person(7, ""), List.of(ROOT, PUBLIC))).containsExactly(Right.READ);
    }

    @Test
    void aPrivateDirectoryIsItsPersonsAlone() {
        List<Node> sevens = List.of(ROOT, directory(60, Roots.PRIVATE, "7"), directory(61, 60, "inner"));

        assertThat(policy.rights(person(7, ""), sevens)).isEqualTo(rights("RW"));
        assertThat(policy.rights(person(8, ""), sevens)).isEmpty();
        assertThat(policy.rights(person(77, ""), sevens)).isEmpty();
    }

    @Test
    void aRoleOpensNothing() {
        Person chief = new Person(9, "s", "chief", "Chief", Set.of(), Set.of(Role.ADMIN, Role.AUDITOR, Role.USER));

        assertThat(policy.rights(chief, List.of(ROOT, directory(60, Roots.PRIVATE, "7"))))
                .isEmpty();
        assertThat(policy.rights(chief, List.of(ROOT, PUBLIC, directory(50, Roots.PUBLIC, "shared"))))
                .isEmpty();
    }

    @Test
    void nobodyMayDoAnything() {
        assertThat(policy.rights(Person.NOBODY, List.of(ROOT))).isEmpty();
        assertThat(policy.rights(Person.NOBODY, List.of(ROOT, directory(60, Roots.PRIVATE, "0"))))
                .isEmpty();
    }

    @Test
    void whatDoesNotHangUnderTheRootIsNobodys() {
        Node trash = directory(Roots.TRASH, 0, "trash");

        assertThat(policy.rights(person(7, ""), List.of())).isEmpty();
        assertThat(policy.rights(person(7, ""), List.of(trash))).isEmpty();
        assertThat(policy.rights(person(7, ""), List.of(ROOT, directory(Roots.PRIVATE, Roots.ROOT, "private"))))
                .isEmpty();
    }

    private static Set<Right> rights(String letters) {
        return switch (letters) {
            case "R" -> Set.of(Right.READ);
            case "RW" -> Set.of(Right.READ, Right.WRITE);
            default -> Set.of();
        };
    }

    private static Person person(long id, String group) {
        return new Person(id, "s" + id, "login", "Name", group.isEmpty() ? Set.of() : Set.of(group), Set.of(Role.USER));
    }

    private static Node directory(long id, long parent, String name) {
        Instant then = Instant.EPOCH;
        return new Node(id, parent, new Name(name), null, 0, then, then, then, false, false, 0);
    }
}
