package org.strongroom.blob;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The name of content: its SHA-256 and its size, as text {@code sha256-<64 lower hex>-<size>}.
 *
 * <p>The size is part of the name so that a torn file is known by its length alone. Ids are ordered by hash, then size.
 *
 * @param sha256 the 32 bytes of the hash; copied on the way in and out
 * @param size in bytes, not negative
 */
@SuppressWarnings("ArrayRecordComponent") // copied and compared by content below
public record BlobId(byte[] sha256, long size) implements Comparable<BlobId> {
    private static final String PREFIX = "sha256-";
    private static final int HASH_LENGTH = 32;
    private static final int HASH_END = PREFIX.length() + 2 * HASH_LENGTH;
    private static final HexFormat HEX = HexFormat.of();

    public BlobId {
        if (sha256.length != HASH_LENGTH) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + sha256.length);
        }
        if (size < 0) {
            throw new IllegalArgumentException("content cannot have " + size + " bytes");
        }
        sha256 = sha256.clone();
    }

    /** The id of content that is in memory. */
    public static BlobId of(byte[] content) {
        return new BlobId(Sha256.newDigest().digest(content), content.length);
    }

    /**
     * Reads the text form; there is one spelling only: lower case, no sign, no leading zero.
     *
     * @throws IllegalArgumentException if the text is not exactly what {@link #toString()} would write
     */
    public static BlobId parse(String text) {
        return recognise(text).orElseThrow(() -> new IllegalArgumentException("not a blob id: " + text));
    }

    /** The same for text that may as well be something else, such as a foreign file's name. */
    static Optional<BlobId> recognise(String text) {
        if (text.length() <= HASH_END + 1 || !text.startsWith(PREFIX) || text.charAt(HASH_END) != '-') {
            return Optional.empty();
        }
        try {
            byte[] sha256 = HEX.parseHex(text, PREFIX.length(), HASH_END);
            BlobId id = new BlobId(sha256, Long.parseLong(text, HASH_END + 1, text.length(), 10));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    boolean names(byte[] content) {
        return content.length == size && hasHash(Sha256.newDigest().digest(content));
    }

    boolean hasHash(byte[] other) {
        return Arrays.equals(sha256, other);
    }

    /** The first bits of the hash as a number: evenly spread, so a place in a table. */
    int leadingBits(int bits) {
        return ByteBuffer.wrap(sha256).getInt() >>> (Integer.SIZE - bits);
    }

    @Override
    public int compareTo(BlobId other) {
        int byHash = Arrays.compareUnsigned(sha256, other.sha256);
        return byHash != 0 ? byHash : Long.compare(size, other.size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlobId that && size == that.size && Arrays.equals(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(sha256).getInt();
    }

    @Override
    public String toString() {
        return PREFIX + HEX.formatHex(sha256) + '-' + size;
    }
}
