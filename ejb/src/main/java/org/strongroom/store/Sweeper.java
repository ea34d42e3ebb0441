package org.strongroom.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.blob.BlobId;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StoredBlob;
import org.strongroom.tree.ContentNames;

/**
 * Removes content that no node names, present or past, and that nobody has put for a day: what a crash left between
 * storing and binding.
 */
@ApplicationScoped
public class Sweeper {
    private static final Duration AGE = Duration.ofDays(1);
    private static final int PAGE = 500;

    private final BlobStore blobs;
    private final ContentNames names;
    private final InstantSource clock;

    @Inject
    public Sweeper(BlobStore blobs, ContentNames names, InstantSource clock) {
        this.blobs = blobs;
        this.names = names;
        this.clock = clock;
    }

    /** Sweeps the whole store and says how many contents went. */
    public int sweep() throws IOException {
        Instant old = clock.instant().minus(AGE);
        blobs.staging().sweep(old);
        int swept = 0;
        BlobId last = null;
        List<StoredBlob> page;
        do {
            page = blobs.list(last, PAGE);
            swept += sweep(page, old);
            last = lastOf(page, last);
        } while (page.size() == PAGE);
        return swept;
    }

    private int sweep(List<StoredBlob> page, Instant old) throws IOException {
        List<BlobId> aged = page.stream()
                .filter(blob -> blob.touched().isBefore(old))
                .map(StoredBlob::id)
                .toList();
        Set<BlobId> named = names.among(aged);
        int swept = 0;
        for (BlobId id : aged) {
            if (!named.contains(id) && blobs.delete(id, old)) {
                swept++;
            }
        }
        return swept;
    }

    private static @Nullable BlobId lastOf(List<StoredBlob> page, @Nullable BlobId before) {
        return page.isEmpty() ? before : page.get(page.size() - 1).id();
    }
}
