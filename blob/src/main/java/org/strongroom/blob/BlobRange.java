package org.strongroom.blob;

import java.util.Objects;

/**
 * A run of bytes of one content.
 *
 * @param offset of the first byte, counted from 0
 * @param length in bytes; 0 is an empty run
 */
public record BlobRange(long offset, long length) {
    public BlobRange {
        Objects.checkFromIndexSize(offset, length, Long.MAX_VALUE);
    }

    /** All bytes of that content. */
    public static BlobRange whole(BlobId id) {
        return new BlobRange(0, id.size());
    }

    /**
     * This range, if that content has it.
     *
     * @throws IndexOutOfBoundsException if it ends after the content does; to clamp is the caller's business
     */
    BlobRange within(BlobId id) {
        if (offset + length > id.size()) {
            throw new IndexOutOfBoundsException(this + " ends after " + id);
        }
        return this;
    }
}
