package org.strongroom.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Hashes content while it streams in, and holds it until a store takes it: small content in memory, larger in a file.
 * Needs the same little memory for any size. Got from {@link BlobStore#staging()}; safe for many threads.
 */
public final class Staging {
    /** Content up to this many bytes stays in memory while staged, and is read into memory and verified on open. */
    public static final int IN_MEMORY_LIMIT = 64 * 1024;

    static final int BUFFER_SIZE = 64 * 1024;
    private static final int FIRST_GUESS = 8 * 1024;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final @Nullable Path folder;

    private Staging(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Spools into that folder, which must exist and be on the file system of the store that it serves. */
    static Staging in(Path folder) {
        return new Staging(folder);
    }

    static Staging inMemory() {
        return new Staging(null);
    }

    /** Stages a body of unknown length; otherwise like {@link #stage(InputStream, long, OptionalLong)}. */
    public StagedBlob stage(InputStream body, long limit) throws IOException {
        return stage(body, limit, OptionalLong.empty());
    }

    /**
     * Reads the body to its end. Whatever is raised, nothing is left behind.
     *
     * @param body read, not closed
     * @param limit the most bytes that are accepted
     * @param expected the length that the sender announced
     * @return to be put into the store, and closed by the caller in any case
     * @throws StagingLimitExceededException if the body is longer than the limit or the announced length; before the
     *     first byte is read, if the announcement already is
     * @throws StagingIncompleteException if the body ends before the announced length
     * @throws IOException if the body cannot be read or the staging folder cannot be written
     */
    public StagedBlob stage(InputStream body, long limit, OptionalLong expected) throws IOException {
        if (expected.orElse(0) < 0) {
            throw new IllegalArgumentException("a body cannot have " + expected.orElse(0) + " bytes");
        }
        if (expected.orElse(0) > limit) {
            throw new StagingLimitExceededException(limit);
        }
        int inMemory = folder == null ? LONGEST_ARRAY - 1 : IN_MEMORY_LIMIT;
        long most = Math.min(expected.orElse(limit), folder == null ? Math.min(limit, inMemory) : limit);
        Length length = new Length(most, expected);
        // One byte more than fits tells the end of the body from the end of the space.
        byte[] head = readUpTo((int) Math.min(most, inMemory) + 1, body, expected.isPresent());
        length.add(head.length);
        if (folder != null && head.length > inMemory) {
            return spool(head, body, length, folder);
        }
        length.requireComplete();
        return new StagedBlob(BlobId.of(head), head);
    }

    private static byte[] readUpTo(int most, InputStream body, boolean lengthIsKnown) throws IOException {
        byte[] bytes = new byte[Math.min(most, lengthIsKnown ? IN_MEMORY_LIMIT + 1 : FIRST_GUESS)];
        int read = body.readNBytes(bytes, 0, bytes.length);
        while (read == bytes.length && read < most) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * read));
            read += body.readNBytes(bytes, read, bytes.length - read);
        }
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    private static StagedBlob spool(byte[] head, InputStream body, Length length, Path folder) throws IOException {
        StagingFile file = StagingFile.create(folder);
        try {
            MessageDigest sha256 = Sha256.newDigest();
            byte[] buffer = new byte[BUFFER_SIZE];
            sha256.update(head);
            file.write(head, head.length);
            int read;
            while ((read = body.readNBytes(buffer, 0, buffer.length)) > 0) {
                length.add(read);
                sha256.update(buffer, 0, read);
                file.write(buffer, read);
            }
            length.requireComplete();
            return new StagedBlob(new BlobId(sha256.digest(), length.received), file);
        } catch (Throwable failure) {
            try (file) {
                throw failure;
            }
        }
    }

    /**
     * Removes what a crash left behind. An upload that is still going on keeps its file young.
     *
     * @param untouchedSince files last written before this instant go
     * @return how many files went
     */
    public int sweep(Instant untouchedSince) throws IOException {
        if (folder == null) {
            return 0;
        }
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, StagingFile.PREFIX + "*")) {
            for (Path file : files) {
                if (isOlder(file, untouchedSince) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException putMeanwhile) {
            return false;
        }
    }

    /** Counts a body against what it may and must have. */
    private static final class Length {
        private final long most;
        private final OptionalLong expected;
        private long received;

        Length(long most, OptionalLong expected) {
            this.most = most;
            this.expected = expected;
        }

        void add(int bytes) throws StagingLimitExceededException {
            received += bytes;
            if (received > most) {
                throw new StagingLimitExceededException(most);
            }
        }

        void requireComplete() throws StagingIncompleteException {
            if (received < expected.orElse(0)) {
                throw new StagingIncompleteException(expected.orElse(0), received);
            }
        }
    }
}
