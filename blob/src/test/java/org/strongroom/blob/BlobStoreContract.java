package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.strongroom.blob.Bodies.body;
import static org.strongroom.blob.Bodies.put;
import static org.strongroom.blob.Bodies.read;
import static org.strongroom.blob.Bodies.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link BlobStore} does. A store's test implements this and gives an empty store for each test. */
public interface BlobStoreContract {
    Duration DAY = Duration.ofDays(1);

    /** The store under test; the same one for the whole test, until reopened. */
    BlobStore store();

    /** The clock that the store under test reads. */
    SettableClock clock();

    /** Closes the store and opens it again on what it kept; empty for a store that keeps nothing. */
    default Optional<BlobStore> reopened() throws IOException {
        return Optional.empty();
    }

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

    @Test
    default void pagesListEverythingOnceInOrder() throws IOException {
        List<BlobId> ids = new ArrayList<>();
        for (int seed = 0; seed < 25; seed++) {
            ids.add(put(store(), body(seed, 20)));
        }
        Collections.sort(ids);

        List<BlobId> listed = new ArrayList<>();
        List<StoredBlob> page = store().list(null, 10);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            page.forEach(stored -> listed.add(stored.id()));
            page = store().list(listed.get(listed.size() - 1), 10);
        }

        assertThat(listed).isEqualTo(ids);
    }

    @Test
    default void listingGoesOnAfterAnIdThatIsGone() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            put(store(), body(seed, 20));
        }
        List<StoredBlob> all = store().list(null, 10);
        BlobId gone = all.get(2).id();
        assertThat(store().delete(gone, afterNow())).isTrue();

        assertThat(store().list(gone, 10)).isEqualTo(all.subList(3, 5));
    }

    @Test
    default void listingTellsWhenContentWasLastPut() throws IOException {
        BlobId id = put(store(), body(12, 20));
        assertThat(store().list(null, 1)).containsExactly(new StoredBlob(id, clock().instant()));

        clock().advance(DAY);
        put(store(), body(12, 20));

        assertThat(store().list(null, 1)).containsExactly(new StoredBlob(id, clock().instant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void untouchedContentIsDeleted(int size) throws IOException {
        byte[] body = body(13, size);
        BlobId id = put(store(), body);

        assertThat(store().delete(id, afterNow())).isTrue();

        assertThat(store().has(id)).isFalse();
        assertThatThrownBy(() -> store().open(id)).isInstanceOf(BlobMissingException.class);
        assertThat(store().delete(id, afterNow())).isFalse();
        put(store(), body);
        assertThat(read(store(), id)).isEqualTo(body);
    }

    @Test
    default void contentPutSinceIsNotDeleted() throws IOException {
        BlobId id = put(store(), body(14, 100));

        assertThat(store().delete(id, clock().instant())).isFalse();
        assertThat(store().has(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void contentPutAgainSinceIsNotDeleted(int size) throws IOException {
        BlobId id = put(store(), body(15, size));
        clock().advance(DAY);
        Instant since = clock().instant();
        put(store(), body(15, size));

        assertThat(store().delete(id, since)).isFalse();
        assertThat(store().has(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    default void openContentStaysReadableWhenDeleted(int size) throws IOException {
        byte[] body = body(16, size);
        BlobId id = put(store(), body);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (BlobContent content = store().open(id)) {
            assertThat(store().delete(id, afterNow())).isTrue();
            content.writeTo(bytes);
        }

        assertThat(bytes.toByteArray()).isEqualTo(body);
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
        List<Callable<BlobId>> puts = IntStream.range(0, 64)
                .<Callable<BlobId>>mapToObj(seed -> () -> put(store(), body(seed, 1000)))
                .toList();

        for (BlobId id : atOnce(puts)) {
            new BlobVerifier(store()).verify(id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    default void deleteNeverTakesWhatIsBeingPut(int size) throws Exception {
        byte[] body = body(18, size);
        BlobId id = put(store(), body);
        for (int round = 0; round < 50; round++) {
            clock().advance(DAY);
            Instant since = clock().instant();

            atOnce(List.of(() -> put(store(), body), () -> store().delete(id, since)));

            assertThat(read(store(), id)).isEqualTo(body);
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

    private Instant afterNow() {
        return clock().instant().plus(DAY);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
