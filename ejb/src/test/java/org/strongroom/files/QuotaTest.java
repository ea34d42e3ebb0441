package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.Preconditions;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.quota.Quota;

/** Ten bytes for each private directory. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class QuotaTest {
    private static final NodePath MINE = NodePath.of("private");

    @Parameter
    TestDatabase.Kind kind;

    private Visitor alice;
    private NodePath here;

    @BeforeEach
    void open() {
        FilesFixture house = FilesFixture.on(kind);
        alice = house.someone("alice").with(house.files(Optional.of(10L)));
        here = house.sharedDirectory();
    }

    @Test
    void versionsAndTrashCount() {
        alice.put(MINE.child("f"), "1234");
        alice.put(MINE.child("f"), "12345");
        alice.delete(MINE.child("f"));

        assertThat(quota()).isEqualTo(new Quota(9, 1));
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeAndAfterTheBodyAndWritesNothing() {
        alice.put(MINE.child("f"), "12345678");

        assertThat(refusal(() -> alice.files().authorizePut(alice.caller(), MINE.child("g"), 3, Preconditions.NONE)))
                .isEqualTo(new Problem.QuotaExceeded(3, 2));
        assertThat(refusal(() -> alice.put(MINE.child("g"), "123"))).isEqualTo(new Problem.QuotaExceeded(3, 2));

        assertThat(alice.recorded()).isEmpty();
        assertThat(alice.list(MINE)).containsExactly("f");
        assertThat(quota().used()).isEqualTo(8);
    }

    @Test
    void aBodyOfUnknownLengthMayHaveWhatIsFree() {
        alice.put(MINE.child("f"), "12345678");

        assertThat(alice.files().authorizePut(alice.caller(), MINE.child("g"), -1, Preconditions.NONE))
                .isEqualTo(2);
    }

    @Test
    void whatFitsExactlyIsTaken() {
        alice.put(MINE.child("f"), "1234567890");

        assertThat(quota()).isEqualTo(new Quota(10, 0));
        alice.move(MINE.child("f"), MINE.child("g"), false);
    }

    @Test
    void neitherCopyNorMoveGoesAroundIt() {
        alice.put(here.child("f"), "12345678901");

        assertThat(refusal(() -> alice.copy(here.child("f"), MINE.child("f"), false)))
                .isInstanceOf(Problem.QuotaExceeded.class);
        assertThat(refusal(() -> alice.move(here.child("f"), MINE.child("f"), false)))
                .isInstanceOf(Problem.QuotaExceeded.class);

        assertThat(alice.list(MINE)).isEmpty();
        assertThat(alice.read(here.child("f"))).hasSize(11);
        assertThat(quota().used()).isZero();
    }

    private Quota quota() {
        return alice.show(MINE).quota();
    }
}
