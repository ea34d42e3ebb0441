package org.strongroom.auditlog.merkle;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.TreeFormat;

/** A SHA-256 hash of the tree; its text is Base64 (RFC 4648, section 4), as in a checkpoint. */
public final class Hash {
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of these 32 bytes.
     *
     * @throws IllegalArgumentException if there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != TreeFormat.HASH_BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Takes the next 32 bytes of a buffer. */
    public static Hash from(ByteBuffer buffer) {
        byte[] bytes = new byte[TreeFormat.HASH_BYTES];
        buffer.get(bytes);
        return new Hash(bytes);
    }

    /**
     * The hash of this text.
     *
     * @throws IllegalArgumentException if it is not Base64 of 32 bytes
     */
    public static Hash parse(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** The 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Puts the 32 bytes at a buffer's position. */
    public void put(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
