package org.strongroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.ChangeFeed;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.live.Listener.News;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LiveChangesTest {
    @Parameter
    TestDatabase.Kind kind;

    private final StepClock clock = new StepClock();
    private FilesFixture house;
    private LiveChanges changes;
    private Visitor alice;
    private Visitor bob;
    private NodePath here;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        changes = new LiveChanges(new ChangeFeed(house.database().database()), house.watching(), house.people(), clock);
        alice = house.someone("alice");
        bob = house.someone("bob");
        here = house.sharedDirectory();
        round();
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void tellsWhatOthersChangeInTheDirectoryAndNothingElse() {
        Line line = look(alice, here);
        bob.put(here.child("plan.txt"), "text");
        round();
        assertThat(line.heard()).containsExactly(News.CHANGED);

        bob.makeDirectory(here.child("below"));
        round();
        bob.put(here.child("below").child("deep.txt"), "text");
        bob.put(house.sharedDirectory().child("elsewhere.txt"), "text");
        round();

        assertThat(line.heard()).containsExactly(News.CHANGED, News.CHANGED);
    }

    @Test
    void tellsWhatLeavesTheDirectoryAndWhatComesFromAnother() {
        NodePath target = house.sharedDirectory();
        bob.put(here.child("plan.txt"), "text");
        round();
        clock.pass(Duration.ofMinutes(1));
        Line source = look(alice, here);
        Line destination = look(alice, target);

        bob.move(here.child("plan.txt"), target.child("plan.txt"), false);
        round();

        assertThat(source.heard()).containsExactly(News.CHANGED);
        assertThat(destination.heard()).containsExactly(News.CHANGED);
    }

    @Test
    void tellsThatTheDirectoryIsGoneAndHangsUp() {
        bob.makeDirectory(here.child("below"));
        Line line = look(alice, here.child("below"));

        bob.delete(here);
        round();

        assertThat(line.heard()).containsExactly(News.GONE);
        assertThat(line.ended).isTrue();
    }

    @Test
    void whatChangedJustBeforeIsToldToo() {
        bob.put(here.child("plan.txt"), "text");
        round();

        assertThat(look(alice, here).heard()).containsExactly(News.CHANGED);
    }

    @Test
    void whoIsNotSignedInAnyMoreHearsNothingMore() {
        Line line = look(alice, here);
        line.signedIn = false;
        bob.put(here.child("plan.txt"), "text");
        round();

        assertThat(line.heard()).isEmpty();
        assertThat(line.ended).isTrue();
    }

    @Test
    void allAreLookedAfterAndEndAfterAWhile() {
        Line line = look(alice, here);
        clock.pass(LiveChanges.LOOKED_AFTER);
        round();
        assertThat(line.heard()).containsExactly(News.NOTHING);

        clock.pass(LiveChanges.LIFE);
        round();
        assertThat(line.ended).isTrue();
        assertThat(changes.size()).isZero();
    }

    @Test
    void whoCannotBeReachedIsForgotten() {
        Line line = look(alice, here);
        line.broken = true;
        bob.put(here.child("plan.txt"), "text");
        round();

        assertThat(changes.size()).isZero();
    }

    @Test
    void ofTooManyLinesOfOnePersonTheOldestEnds() {
        Line oldest = look(alice, here);
        for (int i = 0; i < LiveChanges.MOST_OF_ONE; i++) {
            clock.pass(Duration.ofMillis(1));
            look(alice, here);
        }

        assertThat(oldest.ended).isTrue();
        assertThat(changes.size()).isEqualTo(LiveChanges.MOST_OF_ONE);
    }

    @Test
    void toLookIsOnTheRecordAndWhatIsHiddenOrAFileIsRefused() {
        look(alice, here);
        assertThat(alice.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("watch");
            assertThat(event.path()).isEqualTo(here.toString());
        });
        bob.put(here.child("plan.txt"), "text");
        assertThat(refusal(() -> changes.admit(alice.caller(), here.child("plan.txt"))))
                .isInstanceOf(Problem.MethodNotAllowed.class);
        assertThat(refusal(() -> changes.admit(alice.caller(), NodePath.of("public", "finance"))))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whoMayNotListHearsNothingOfWhatIsHidden() {
        Visitor accountant = house.someone("accountant", "accountants");
        Line line = look(alice, NodePath.of("public"));
        accountant.put(NodePath.of("public", "finance").child(java.util.UUID.randomUUID() + ".txt"), "text");
        round();

        assertThat(line.heard()).doesNotContain(News.CHANGED);
    }

    private Line look(Visitor visitor, NodePath path) {
        Line line = new Line();
        changes.add(visitor.caller(), path, changes.admit(visitor.caller(), path), line);
        return line;
    }

    private void round() {
        house.audit().events().catchUp();
        changes.run();
    }

    private static final class Line implements Listener {
        private final List<News> heard = new ArrayList<>();
        private boolean signedIn = true;
        private boolean broken;
        private boolean ended;

        List<News> heard() {
            return heard;
        }

        @Override
        public boolean isSignedIn() {
            return signedIn;
        }

        @Override
        public void tell(News news) throws IOException {
            if (broken) {
                throw new IOException("broken");
            }
            heard.add(news);
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private static final class StepClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
