package org.strongroom.blob;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The store for tests: in memory, gone with the process, otherwise as the contract says. */
public final class MemoryBlobStore implements BlobStore {
    private final NavigableMap<BlobId, Held> blobs = new ConcurrentSkipListMap<>();
    private final Staging staging = Staging.inMemory();
    private final InstantSource clock;

    public MemoryBlobStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public void put(StagedBlob staged) throws IOException {
        blobs.put(staged.id(), new Held(staged.inMemory(), clock.instant()));
    }

    @Override
    public BlobContent open(BlobId id, BlobRange range) throws IOException {
        BlobRange within = range.within(id);
        Held held = blobs.get(id);
        if (held == null) {
            throw new BlobMissingException(id);
        }
        return new HeapContent(held.bytes, within);
    }

    @Override
    public boolean has(BlobId id) {
        return blobs.containsKey(id);
    }

    @Override
    public List<StoredBlob> list(@Nullable BlobId after, int limit) {
        NavigableMap<BlobId, Held> rest = after == null ? blobs : blobs.tailMap(after, false);
        return rest.entrySet().stream()
                .limit(limit)
                .map(entry -> new StoredBlob(entry.getKey(), entry.getValue().touched))
                .toList();
    }

    @Override
    public boolean delete(BlobId id, Instant untouchedSince) {
        Held held = blobs.get(id);
        // Removes that very entry: a put since then has made another one.
        return held != null && held.touched.toEpochMilli() < untouchedSince.toEpochMilli() && blobs.remove(id, held);
    }

    /** What the heap can still take. */
    @Override
    public long usableSpace() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** Equal only to itself, so that a removal names one put. */
    private static final class Held {
        private final byte[] bytes;
        private final Instant touched;

        Held(byte[] bytes, Instant touched) {
            this.bytes = bytes;
            this.touched = touched;
        }
    }
}
