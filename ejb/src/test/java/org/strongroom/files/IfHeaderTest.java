package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.condition.Preconditions;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** RFC 4918, section 10.4: on an unlocked file, does the header as a whole hold? */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class IfHeaderTest {
    private static final Condition NO_LOCK = Condition.ofToken(false, "DAV:no-lock");
    private static final Condition NOT_NO_LOCK = Condition.ofToken(true, "DAV:no-lock");
    private static final Condition OTHER_TAG = Condition.ofTag(false, EntityTag.strong("other"));

    @Parameter
    TestDatabase.Kind kind;

    private Visitor alice;
    private NodePath file;
    private NodePath locked;
    private Condition tag;
    private Condition token;

    @BeforeEach
    void open() {
        FilesFixture house = FilesFixture.on(kind);
        alice = house.someone("alice");
        NodePath here = house.sharedDirectory();
        file = here.child("plan.txt");
        locked = here.child("locked");
        tag = Condition.ofTag(false, alice.put(file, "one").resource().node().entityTag());
        alice.put(locked, "x");
        token = Condition.ofToken(false, alice.lock(locked, false));
    }

    @TestFactory
    Stream<DynamicTest> aListHoldsWhenAllItsConditionsDo() {
        return Stream.of(
                holds("the current tag", on(Target.OF_REQUEST, tag)),
                fails("another tag", on(Target.OF_REQUEST, OTHER_TAG)),
                fails("a weak tag, since the comparison is strong", on(Target.OF_REQUEST, weak(tag))),
                holds("not another tag", on(Target.OF_REQUEST, not(OTHER_TAG))),
                fails("not the current tag", on(Target.OF_REQUEST, not(tag))),
                fails("DAV:no-lock matches nothing", on(Target.OF_REQUEST, NO_LOCK)),
                holds("Not <DAV:no-lock> always holds", on(Target.OF_REQUEST, NOT_NO_LOCK)),
                fails("all of a list must hold", on(Target.OF_REQUEST, tag, NO_LOCK)),
                holds("a tagged resource, its token and tag", on(Target.of(locked), token)),
                fails("a token at another resource", on(Target.of(file), token)),
                fails("a resource that is missing", on(Target.of(locked.parent().child("no")), tag)),
                holds(
                        "Not at a resource that is missing",
                        on(Target.of(locked.parent().child("no")), not(tag))),
                fails("a resource elsewhere", on(Target.ELSEWHERE, token)),
                holds("Not at a resource elsewhere", on(Target.ELSEWHERE, not(token))));
    }

    @TestFactory
    Stream<DynamicTest> theHeaderHoldsWhenOneOfItsListsDoes() {
        StateList good = new StateList(Target.OF_REQUEST, List.of(tag));
        StateList bad = new StateList(Target.OF_REQUEST, List.of(OTHER_TAG));
        return Stream.of(
                holds("the second of two", Conditions.any(bad, good)),
                fails("neither of two", Conditions.any(bad, bad)));
    }

    private DynamicTest holds(String name, Preconditions conditions) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(alice.put(file, "one", conditions).created()).isFalse());
    }

    private DynamicTest fails(String name, Preconditions conditions) {
        return DynamicTest.dynamicTest(name, () -> assertThat(refusal(() -> alice.put(file, "one", conditions)))
                .isInstanceOf(Problem.PreconditionFailed.class));
    }

    private static Preconditions on(Target target, Condition... conditions) {
        return Conditions.on(target, conditions);
    }

    private static Condition not(Condition condition) {
        return new Condition(true, condition.token(), condition.tag());
    }

    private static Condition weak(Condition condition) {
        return Condition.ofTag(false, new EntityTag(condition.tag().opaque(), true));
    }
}
