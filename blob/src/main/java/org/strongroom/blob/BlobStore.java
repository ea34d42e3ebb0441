package org.strongroom.blob;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps content under its {@link BlobId}. Content never changes; every method may be repeated, and is safe for use by
 * many threads.
 *
 * <p>Any {@link IOException} other than the ones named means that the device failed or is full. After one from
 * {@link #put} the content counts as not put; it is safe to stage and put it again.
 */
public interface BlobStore {

    /** Where content for this store is hashed and spooled before {@link #put}. Always the same object. */
    Staging staging();

    /**
     * Takes staged content in. When this returns, the content is as durable as the store can make it, and whole: at no
     * instant, crash included, can a part of it be read under its id. Content that is already there whole is not
     * written again; it is touched, so that {@link #delete} sees that somebody wants it; damaged content is replaced.
     *
     * @param staged staged by this store's own {@link #staging()}; closing it stays the caller's duty
     */
    void put(StagedBlob staged) throws IOException;

    /**
     * Opens a part of the content. It stays readable until closed, even if deleted meanwhile. The caller closes it.
     *
     * @throws BlobMissingException if there is no such content
     * @throws BlobDamagedException if what is there is not what was put, as far as the store checks on open: always the
     *     length, and the hash of content up to {@link Staging#IN_MEMORY_LIMIT}. Check larger content by
     *     {@link BlobVerifier}
     * @throws IndexOutOfBoundsException if the range ends after the content does
     */
    BlobContent open(BlobId id, BlobRange range) throws IOException;

    /** Opens the whole content; otherwise like {@link #open(BlobId, BlobRange)}. */
    default BlobContent open(BlobId id) throws IOException {
        return open(id, BlobRange.whole(id));
    }

    /** Whether that content is there with its full length. Its bytes are not read. */
    boolean has(BlobId id) throws IOException;

    /**
     * The next page of what is stored, in the order of the ids. Damaged content is listed too, so that a scrub meets
     * it; files that are none of the store's are not. What is put or deleted while the pages are read may or may not
     * be seen.
     *
     * @param after the last id of the page before, or null for the first page; it need not exist any more
     * @param limit the most entries of a page, at least 1; an empty page is the end
     */
    List<StoredBlob> list(@Nullable BlobId after, int limit) throws IOException;

    /**
     * Deletes content, damaged or not, unless it was put or put again since the given instant (compared by the
     * millisecond). One step against any {@link #put} of this store: either the put comes first and nothing is deleted,
     * or the put finds nothing and writes anew. A crash may undo a deletion, which is then to be repeated.
     *
     * @param untouchedSince an instant far enough in the past that whoever put before it has by now recorded the id
     * @return whether content was there and has been deleted
     */
    boolean delete(BlobId id, Instant untouchedSince) throws IOException;

    /** How many more bytes can be put, as the device says; a guess, since others may write to it too. */
    long usableSpace() throws IOException;
}
