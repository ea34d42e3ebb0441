package org.strongroom.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.http.Checksums;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

class UploadsTest {
    private static final Checksums NONE = Checksums.ofPiece(null);

    @TempDir
    Path directory;

    private FilesFixture house;
    private Uploads uploads;
    private Visitor alice;
    private NodePath file;

    @BeforeEach
    void open() {
        house = FilesFixture.on(TestDatabase.Kind.H2);
        uploads = uploads();
        alice = house.someone("alice");
        file = house.sharedDirectory().child("plan.txt");
    }

    @Test
    void comesInPiecesAndIsAFileAfterTheLast() {
        String id = begin(6, false);
        assertThat(append(id, 0, "one").offset()).isEqualTo(3);
        assertThat(refusal(() -> alice.read(file))).isInstanceOf(Problem.NotFound.class);

        assertThat(append(id, 3, "two").isComplete()).isTrue();

        assertThat(alice.read(file)).isEqualTo("onetwo");
        assertThat(uploads.show(alice.caller(), id).isComplete()).isTrue();
    }

    @Test
    void goesOnAfterTheServerWasRestarted() {
        String id = begin(6, false);
        append(id, 0, "one");
        uploads = uploads();

        assertThat(uploads.show(alice.caller(), id).offset()).isEqualTo(3);
        append(id, 3, "two");

        assertThat(alice.read(file)).isEqualTo("onetwo");
    }

    @Test
    void whatCameBeforeTheConnectionBrokeCounts() {
        String id = begin(6, false);

        assertThatThrownBy(() -> uploads.append(
                        alice.caller(), id, 0, new SequenceInputStream(stream("one"), new Broken()), NONE))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(uploads.show(alice.caller(), id).offset()).isEqualTo(3);
    }

    @Test
    void aPieceThatBeginsElsewhereIsRefused() {
        String id = begin(6, false);
        append(id, 0, "one");

        assertThat(refusal(() -> append(id, 0, "one"))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aPieceThatWasDamagedDoesNotCount() {
        String id = begin(6, false);
        Checksums others = Checksums.ofPiece("sha1 " + "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(refusal(() -> uploads.append(alice.caller(), id, 0, stream("one"), others)))
                .isInstanceOf(Problem.BadRequest.class);

        assertThat(uploads.show(alice.caller(), id).offset()).isZero();
    }

    @Test
    void anEmptyFileIsThereAtOnce() {
        begin(0, false);

        assertThat(alice.read(file)).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsOverwrittenOnlyIfThatWasMeant() {
        alice.put(file, "old");

        assertThat(refusal(() -> begin(3, false))).isInstanceOf(Problem.PreconditionFailed.class);
        append(begin(3, true), 0, "new");

        assertThat(alice.read(file)).isEqualTo("new");
    }

    @Test
    void aNameThatWasTakenMeanwhileEndsTheUpload() {
        String id = begin(3, false);
        append(id, 0, "on");
        alice.put(file, "other");

        assertThat(refusal(() -> append(id, 2, "e"))).isInstanceOf(Problem.PreconditionFailed.class);
        assertThat(alice.read(file)).isEqualTo("other");
    }

    @Test
    void aLockOfAnotherStandsInTheWay() {
        Visitor bob = house.someone("bob");
        bob.put(file, "old");
        bob.lock(file, false);

        assertThat(refusal(() -> begin(3, true))).isInstanceOf(Problem.Locked.class);
    }

    @Test
    void isNotThereForOthers() {
        String id = begin(6, false);
        Visitor bob = house.someone("bob");

        assertThat(refusal(() -> uploads.show(bob.caller(), id))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> uploads.abandon(bob.caller(), id))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> uploads.show(alice.caller(), "../../etc/passwd")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void onesOwnThatAreNotFinishedAreListedAndThatIsOnTheRecord() {
        String begun = begin(6, false);
        append(begun, 0, "one");
        file = file.parent().child("other.txt");
        append(begin(3, false), 0, "all");

        assertThat(uploads.list(alice.caller())).singleElement().satisfies(progress -> {
            assertThat(progress.upload().id()).isEqualTo(begun);
            assertThat(progress.offset()).isEqualTo(3);
        });
        assertThat(alice.recorded()).singleElement().satisfies(event -> assertThat(event.action())
                .isEqualTo("list-uploads"));
        assertThat(uploads.list(house.someone("bob").caller())).isEmpty();
    }

    @Test
    void takesOnePieceAtATime() throws Exception {
        String id = begin(6, false);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread slow = new Thread(() -> uploads.append(alice.caller(), id, 0, new Waiting(reading, go), NONE));
        slow.start();
        reading.await();

        assertThat(refusal(() -> append(id, 0, "two"))).isInstanceOf(Problem.Locked.class);
        go.countDown();
        slow.join();
    }

    @Test
    void isGoneWhenItWasAbandonedOrForgotten() throws IOException {
        String abandoned = begin(6, false);
        uploads.abandon(alice.caller(), abandoned);
        assertThat(refusal(() -> uploads.show(alice.caller(), abandoned))).isInstanceOf(Problem.NotFound.class);

        String forgotten = begin(6, false);
        String fresh = begin(7, false);
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(directory.resolve(forgotten + ".part"), old);
        assertThat(uploads.sweep()).isPositive();
        assertThat(uploads.sweep()).isLessThanOrEqualTo(1);
        assertThat(directory.resolve(forgotten + ".part")).doesNotExist();
        assertThat(uploads.show(alice.caller(), fresh).offset()).isZero();
    }

    @Test
    void everyCallIsOnTheRecord() {
        String id = begin(3, false);
        assertThat(alice.recorded()).extracting("action").containsExactly("begin-upload");
        uploads.show(alice.caller(), id);
        assertThat(alice.recorded()).extracting("action").containsExactly("show-upload");
        append(id, 0, "one");
        assertThat(alice.recorded()).extracting("action").contains("continue-upload", "create");
    }

    private Uploads uploads() {
        return new Uploads(
                house.files(),
                house.blobs(),
                new PartFiles(directory),
                house.audit().trail(),
                house.clock());
    }

    private String begin(long length, boolean overwrite) {
        return uploads.begin(alice.caller(), file, length, null, null, overwrite)
                .upload()
                .id();
    }

    private Progress append(String id, long offset, String text) {
        return uploads.append(alice.caller(), id, offset, stream(text), NONE);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** A connection that breaks. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }
    }

    /** A sender who takes a break. */
    private static final class Waiting extends InputStream {
        private final CountDownLatch reading;
        private final CountDownLatch go;

        Waiting(CountDownLatch reading, CountDownLatch go) {
            this.reading = reading;
            this.go = go;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }
    }
}
