package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.strongroom.blob.Bodies.body;
import static org.strongroom.blob.Bodies.put;
import static org.strongroom.blob.Bodies.read;
import static org.strongroom.blob.Bodies.stage;
import static org.strongroom.blob.Threads.atOnce;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out, and nothing else. */
interface PutAndOpenContract extends StoreUnderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300_000})
    default void whatIsPutIsReadBack(int size) throws IOException {
        byte[] body = body(size, size);
        BlobId id = put(store(), body);

        assertThat(id).isEqualTo(BlobId.of(body));
        assertThat(read(store(), id)).isEqualTo(body);
        new BlobVerifier(store()).verify(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1024, 300_000})
    default void contentIsWrittenToAChannelAsOftenAsAsked(int size) throws IOException {
        byte[] body = body(1, size);
        BlobId id = put(store(), body);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();

        try (BlobContent content = store().open(id)) {
            content.writeTo(Channels.newChannel(twice));
            content.writeTo(Channels.newChannel(twice));
        }

        assertThat(twice.toByteArray())
                .isEqualTo(ByteBuffer.allocate(2 * size).put(body).put(body).array());
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 300_000})
    default void rangeIsReadAlone(int size) throws IOException {
        byte[] body = body(2, size);
        BlobId id = put(store(), body);
        byte[] wanted = Arrays.copyOfRange(body, 17, size - 5);
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        ByteArrayOutputStream channelled = new ByteArrayOutputStream();

        try (BlobContent content = store().open(id, new BlobRange(17, size - 22))) {
            assertThat(content.length()).isEqualTo(wanted.length);
            content.writeTo(streamed);
            content.writeTo(Channels.newChannel(channelled));
        }

        assertThat(streamed.toByteArray()).isEqualTo(wanted);
        assertThat(channelled.toByteArray()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 300_000})
    default void fileRegionIfGivenHoldsTheRange(int size) throws IOException {
        byte[] body = body(3, size);
        BlobId id = put(store(), body);

        try (BlobContent content = store().open(id, new BlobRange(100, 200))) {
            Optional<FileRegion> given = content.fileRegion();
            assumeTrue(given.isPresent());
            FileRegion region = given.get();
            ByteBuffer bytes = ByteBuffer.allocate((int) region.length());
            region.channel().read(bytes, region.position());
            assertThat(bytes.array()).isEqualTo(Arrays.copyOfRange(body, 100, 300));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    default void emptyRangeHasNoBytes(int size) throws IOException {
        BlobId id = put(store(), body(4, size));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (BlobContent content = store().open(id, new BlobRange(size, 0))) {
            content.writeTo(bytes);
            content.writeTo(Channels.newChannel(bytes));
        }

        assertThat(bytes.size()).isZero();
    }

    @Test
    default void rangeBeyondTheEndIsRefused() throws IOException {
        BlobId id = put(store(), body(5, 100));

        assertThatThrownBy(() -> store().open(id, new BlobRange(90, 11))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    default void absentContentIsMissing() {
        BlobId id = BlobId.of(body(6, 10));

        assertThatThrownBy(() -> store().open(id))
                .isInstanceOfSatisfying(BlobMissingException.class, missing -> assertThat(missing.id())
                        .isEqualTo(id));
    }

    @Test
    default void hasWhatWasPutAndNothingElse() throws IOException {
        BlobId id = put(store(), body(7, 100));

        assertThat(store().has(id)).isTrue();
        assertThat(store().has(BlobId.of(body(8, 100)))).isFalse();
        assertThat(store().has(new BlobId(id.sha256(), 99))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void stagedContentIsNotInTheStoreBeforeItIsPut(int size) throws IOException {
        try (StagedBlob staged = stage(store(), body(9, size))) {
            assertThat(store().has(staged.id())).isFalse();
        }
        assertThat(store().list(null, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void putMayBeRepeatedWithTheSameStagedContent(int size) throws IOException {
        byte[] body = body(10, size);
        try (StagedBlob staged = stage(store(), body)) {
            store().put(staged);
            store().put(staged);
        }

        assertThat(read(store(), BlobId.of(body))).isEqualTo(body);
        assertThat(store().list(null, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void putMayBeRepeatedWithTheSameBody(int size) throws IOException {
        byte[] body = body(11, size);
        put(store(), body);
        put(store(), body);

        assertThat(read(store(), BlobId.of(body))).isEqualTo(body);
        assertThat(store().list(null, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    default void putsOfTheSameContentAtOnceAllSucceed(int size) throws Exception {
        byte[] body = body(17, size);

        atOnce(Collections.nCopies(16, () -> put(store(), body)));

        assertThat(read(store(), BlobId.of(body))).isEqualTo(body);
        assertThat(store().list(null, 10)).hasSize(1);
    }

    @Test
    default void putsOfDifferentContentAtOnceAllSucceed() throws Exception {
        List<Callable<BlobId>> puts = IntStream.range(0, 32)
                .<Callable<BlobId>>mapToObj(seed -> () -> put(store(), body(seed, 1000)))
                .toList();

        for (BlobId id : atOnce(puts)) {
            new BlobVerifier(store()).verify(id);
        }
    }

    @Test
    default void tellsUsableSpace() throws IOException {
        assertThat(store().usableSpace()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 300_000})
    default void durableStoreKeepsContentWhenReopened(int size) throws IOException {
        BlobId id = put(store(), body(19, size));
        List<StoredBlob> before = store().list(null, 10);

        Optional<BlobStore> reopened = reopened();
        assumeTrue(reopened.isPresent());

        assertThat(read(reopened.get(), id)).isEqualTo(body(19, size));
        assertThat(reopened.get().list(null, 10)).isEqualTo(before);
    }
}
