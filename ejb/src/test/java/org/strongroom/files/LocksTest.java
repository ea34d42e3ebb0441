package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.condition.Preconditions;
import org.strongroom.lock.ActiveLock;
import org.strongroom.lock.LockScope;
import org.strongroom.lock.Locks;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** RFC 4918, sections 6, 7, 9.10 and 9.11. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LocksTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private Visitor bob;
    private NodePath here;
    private NodePath file;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        bob = house.someone("bob");
        here = house.sharedDirectory();
        file = here.child("plan.txt");
        alice.put(file, "one");
    }

    @Test
    void aLockedFileIsChangedByNobodyWithoutTheToken() {
        String token = alice.lock(file, false);

        assertThat(refusal(() -> bob.put(file, "two"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> alice.put(file, "two"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.delete(file))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.move(file, here.child("x"), false))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.change(file, nothing(), Preconditions.NONE)))
                .isInstanceOf(Problem.Locked.class);

        assertThat(alice.put(file, "two", Conditions.showing(token)).created()).isFalse();
    }

    @Test
    void theRefusalNamesTheHolderTheEndAndThePlace() {
        alice.lock(file, false);

        assertThat(refusal(() -> bob.put(file, "two"))).isInstanceOfSatisfying(Problem.Locked.class, problem -> {
            assertThat(problem.path()).isEqualTo(file);
            assertThat(problem.owner()).isEqualTo("alice");
            assertThat(problem.until()).isAfter(house.clock().instant());
        });
    }

    @Test
    void aLockedFileIsStillReadAndCopied() {
        alice.lock(file, false);

        assertThat(bob.read(file)).isEqualTo("one");
        assertThat(bob.copy(file, here.child("copy"), false).created()).isTrue();
    }

    @Test
    void anotherPersonsTokenOpensNothing() {
        String token = alice.lock(file, false);

        assertThat(refusal(() -> bob.put(file, "two", Conditions.showing(token))))
                .isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.unlock(file, token))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() ->
                        house.files().refreshLock(bob.caller(), file, Duration.ofHours(1), Conditions.showing(token))))
                .isInstanceOf(Problem.PreconditionFailed.class);
    }

    @Test
    void othersSeeTheLockAndNotItsToken() {
        String token = alice.lock(file, false);

        assertThat(alice.show(file).locks()).extracting(ActiveLock::token).containsExactly(token);
        assertThat(bob.show(file).locks()).singleElement().satisfies(lock -> {
            assertThat(lock.token()).isEmpty();
            assertThat(lock.holder()).isEqualTo("alice");
        });
    }

    @Test
    void besideAnExclusiveLockThereIsNoOther() {
        alice.lock(file, false);

        assertThat(refusal(() -> bob.lock(file, false))).isInstanceOf(Problem.ConflictingLock.class);
        assertThat(refusal(() -> bob.lock(file, LockScope.SHARED, false))).isInstanceOf(Problem.ConflictingLock.class);
    }

    @Test
    void aSharedLockIsSharedAndEachHolderMayWrite() {
        String alices = alice.lock(file, LockScope.SHARED, false);
        String bobs = bob.lock(file, LockScope.SHARED, false);

        assertThat(refusal(() -> bob.lock(file, false))).isInstanceOf(Problem.ConflictingLock.class);
        assertThat(refusal(() -> house.someone("carol").put(file, "no"))).isInstanceOf(Problem.Locked.class);
        alice.put(file, "two", Conditions.showing(alices));
        bob.put(file, "three", Conditions.showing(bobs));
    }

    @Test
    void aLockOnADirectoryOfDepthInfinityCoversAllBelow() {
        String token = alice.lock(here, true);

        assertThat(refusal(() -> bob.put(file, "two"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.put(here.child("new"), "x"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.makeDirectory(here.child("d")))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.lock(file, false))).isInstanceOf(Problem.ConflictingLock.class);
        assertThat(bob.show(file).locks()).extracting(ActiveLock::root).containsExactly(here);

        alice.put(file, "two", onDirectory(token));
        alice.put(here.child("new"), "x", onDirectory(token));
    }

    @Test
    void aLockOnADirectoryOfDepthZeroHoldsItsMembershipAlone() {
        String token = alice.lock(here, false);

        assertThat(refusal(() -> bob.put(here.child("new"), "x"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.delete(file))).isInstanceOf(Problem.Locked.class);
        bob.put(file, "two");
        alice.delete(file, onDirectory(token));
    }

    @Test
    void whoSharesTheLockOfADirectoryDoesNotShareThatOfItsMember() {
        String alices = alice.lock(here, LockScope.SHARED, false);
        bob.lock(file, LockScope.SHARED, false);

        assertThat(refusal(() -> alice.delete(file, onDirectory(alices)))).isInstanceOf(Problem.Locked.class);
    }

    @Test
    void aLockBelowStopsTheDeletionAndMoveOfADirectory() {
        NodePath directory = here.child("d");
        alice.makeDirectory(directory);
        alice.makeDirectory(directory.child("e"));
        alice.put(directory.child("e").child("f"), "x");
        String token = alice.lock(directory.child("e").child("f"), false);

        assertThat(refusal(() -> bob.delete(directory))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.move(directory, here.child("m"), false))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> bob.lock(directory, true))).isInstanceOf(Problem.ConflictingLock.class);
        assertThat(bob.list(directory)).containsExactly("e");

        alice.delete(
                directory, Conditions.on(Target.of(directory.child("e").child("f")), Condition.ofToken(false, token)));
    }

    @Test
    void locksDoNotGoAlongWithAMoveNorACopy() {
        String token = alice.lock(file, false);
        alice.copy(file, here.child("copy"), false);
        alice.move(file, here.child("moved"), false, Conditions.showing(token));

        assertThat(alice.show(here.child("copy")).locks()).isEmpty();
        assertThat(alice.show(here.child("moved")).locks()).isEmpty();
        bob.put(here.child("moved"), "two");
    }

    @Test
    void aLockOnANewNameMakesAnEmptyFile() {
        LockGrant grant = alice.lockFor(here.child("new"), LockScope.EXCLUSIVE, false, Preconditions.NONE);

        assertThat(grant.created()).isTrue();
        assertThat(bob.read(here.child("new"))).isEmpty();
        assertThat(refusal(() -> bob.put(here.child("new"), "x"))).isInstanceOf(Problem.Locked.class);
        assertThat(refusal(() -> alice.lock(here.child("no").child("new"), false)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aRefreshedLockLastsAnewAndNoLongerThanOneMay() {
        String token = alice.lock(file, false);

        ActiveLock refreshed =
                house.files().refreshLock(alice.caller(), file, Duration.ofDays(999), Conditions.showing(token));

        assertThat(refreshed.token()).isEqualTo(token);
        assertThat(refreshed.remaining()).isBetween(Duration.ofHours(23), Locks.LONGEST);
    }

    @Test
    void anInheritedLockIsRefreshedAndEndedFromBelow() {
        String token = alice.lock(here, true);

        house.files().refreshLock(alice.caller(), file, Duration.ofHours(2), Conditions.showing(token));
        alice.unlock(file, token);

        assertThat(alice.show(here).locks()).isEmpty();
    }

    @Test
    void anEndedLockHoldsNothingAndItsTokenIsOfNoLock() {
        String token = alice.lock(file, false);
        alice.unlock(file, token);

        bob.put(file, "two");
        assertThat(refusal(() -> alice.unlock(file, token))).isInstanceOf(Problem.LockTokenMismatch.class);
        assertThat(refusal(() -> alice.put(file, "x", Conditions.showing(token))))
                .isInstanceOf(Problem.PreconditionFailed.class);
    }

    @Test
    void aTokenOfAnotherFileDoesNotMatch() {
        alice.put(here.child("other"), "x");
        String token = alice.lock(here.child("other"), false);
        alice.lock(file, false);

        assertThat(refusal(() -> alice.put(file, "two", Conditions.showing(token))))
                .isInstanceOf(Problem.PreconditionFailed.class);
        assertThat(refusal(() -> alice.unlock(file, token))).isInstanceOf(Problem.LockTokenMismatch.class);
    }

    @Test
    void aTokenThatStandsAfterNotIsNotShown() {
        String token = alice.lock(file, false);
        Preconditions trick = Conditions.any(
                new StateList(Target.OF_REQUEST, List.of(Condition.ofToken(true, token))),
                new StateList(Target.OF_REQUEST, List.of(Condition.ofToken(true, "DAV:no-lock"))));

        assertThat(refusal(() -> alice.put(file, "two", trick))).isInstanceOf(Problem.Locked.class);
    }

    @Test
    void whoMayOnlyReadMayNotLock() {
        Visitor accountant = house.someone("carol", "accountants");
        Visitor reader = house.someone("reader", "readers");
        NodePath theirs = NodePath.of("public", "finance", here.name().text());
        accountant.put(theirs, "x");

        assertThat(refusal(() -> reader.lock(theirs, false))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.lock(NodePath.of("public"), true))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aHolderWithAVeryLongNameMayLock() {
        Visitor longNamed = house.someone("n".repeat(900));

        assertThat(longNamed.lock(here.child("new"), false)).isNotEmpty();
    }

    private Preconditions onDirectory(String token) {
        return Conditions.with(
                null, new IfHeader(List.of(new StateList(Target.of(here), List.of(Condition.ofToken(false, token))))));
    }

    private static PropertyPatch nothing() {
        return new PropertyPatch(List.of(), null, null);
    }
}
