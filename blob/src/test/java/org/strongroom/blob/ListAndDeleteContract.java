package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.blob.Bodies.body;
import static org.strongroom.blob.Bodies.put;
import static org.strongroom.blob.Bodies.read;
import static org.strongroom.blob.Threads.atOnce;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweeper and a scrub rely on. */
interface ListAndDeleteContract extends StoreUnderTest {
    @Test
    default void pagesListEverythingOnceInOrder() throws IOException {
        List<BlobId> ids = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            ids.add(put(store(), body(seed, 20)));
        }
        Collections.sort(ids);

        List<BlobId> listed = new ArrayList<>();
        List<StoredBlob> page = store().list(null, 5);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(5);
            page.forEach(stored -> listed.add(stored.id()));
            page = store().list(listed.get(listed.size() - 1), 5);
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
    @ValueSource(ints = {60_000, 100_000})
    default void deleteNeverTakesWhatIsBeingPut(int size) throws Exception {
        byte[] body = body(18, size);
        BlobId id = put(store(), body);
        for (int round = 0; round < 40; round++) {
            clock().advance(DAY);
            Instant since = clock().instant();

            atOnce(List.of(() -> put(store(), body), () -> store().delete(id, since)));

            assertThat(read(store(), id)).isEqualTo(body);
        }
    }

    private Instant afterNow() {
        return clock().instant().plus(DAY);
    }
}
