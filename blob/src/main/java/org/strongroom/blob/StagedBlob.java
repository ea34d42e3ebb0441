package org.strongroom.blob;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Content that is hashed and held, but in no store yet. For one thread at a time; closed by who staged it. */
public final class StagedBlob implements AutoCloseable {
    private final BlobId id;
    private final byte @Nullable [] bytes;
    private @Nullable StagingFile file;

    StagedBlob(BlobId id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    StagedBlob(BlobId id, StagingFile file) {
        this.id = id;
        this.bytes = null;
        this.file = file;
    }

    public BlobId id() {
        return id;
    }

    /** The content in memory; a store's own array, not to be changed. */
    byte[] inMemory() throws IOException {
        return bytes != null ? bytes : heldFile().readAll();
    }

    /** The content in a file that is on disk; made in that folder if the content is still in memory. */
    StagingFile durableFile(Path folder) throws IOException {
        if (file == null && bytes != null) {
            file = StagingFile.create(folder);
            file.write(bytes, bytes.length);
        }
        StagingFile held = heldFile();
        held.force();
        return held;
    }

    private StagingFile heldFile() {
        if (file == null) {
            throw new IllegalStateException("staged content " + id + " is closed");
        }
        return file;
    }

    /** Removes the content, unless a store has taken it. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
