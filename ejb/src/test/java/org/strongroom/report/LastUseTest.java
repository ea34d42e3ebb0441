package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.SharingFixture;

/** R06: when somebody last used what they can reach. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LastUseTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private Visitor bob;
    private NodePath above;
    private NodePath granted;
    private AuditorsDesk desk;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        bob = house.someone("bob");
        above = house.sharedDirectory().child("above");
        granted = above.child("granted");
        alice.makeDirectory(above);
        alice.makeDirectory(granted);
        alice.put(granted.child("f"), "one");
        new SharingFixture(house)
                .sharing()
                .grant(
                        house.someone("admin", Set.of(Role.ADMIN), Set.of()).caller(),
                        granted,
                        new HolderWish(Principal.Kind.PERSON, bob.person().id(), ""),
                        new Terms(Level.EDIT, null, ""),
                        Preconditions.NONE);
        desk = new AuditorsDesk(house);
    }

    @Test
    void useBeforeItOrADirectoryAboveWasRenamedCounts() {
        bob.open(granted.child("f"));
        String used = lastUsed(granted);
        NodePath moved = above.parent().child("moved");
        alice.move(granted, above.child("renamed"), false);
        alice.move(above, moved, false);

        assertThat(used).isNotEmpty();
        assertThat(lastUsed(moved.child("renamed"))).isEqualTo(used);
    }

    @Test
    void useOfWhatCameToItsFormerPathDoesNotCount() {
        bob.open(granted.child("f"));
        String used = lastUsed(granted);
        alice.move(granted, above.child("renamed"), false);
        alice.makeDirectory(granted);
        bob.put(granted.child("g"), "other");

        assertThat(lastUsed(above.child("renamed"))).isEqualTo(used);
    }

    @Test
    void theLatestUseCountsUnderWhateverPath() {
        bob.open(granted.child("f"));
        String used = lastUsed(granted);
        alice.move(granted, above.child("renamed"), false);
        bob.open(above.child("renamed").child("f"));

        assertThat(Instant.parse(lastUsed(above.child("renamed")))).isAfter(Instant.parse(used));
    }

    @Test
    void whatTheFinderKeepsBesideIsNoUse() {
        bob.put(granted.child("._f"), "resource fork");

        assertThat(lastUsed(granted)).isEmpty();
    }

    private String lastUsed(NodePath directory) {
        return desk
                .rows(Asked.of(
                        "R06", Map.of("person", Long.toString(bob.person().id()))))
                .stream()
                .filter(row -> row.get("directory").equals(directory.toString()))
                .map(row -> (String) row.get("lastUsed"))
                .findFirst()
                .orElseThrow();
    }
}
