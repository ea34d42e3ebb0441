package org.strongroom.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/** An opened range of content, to be sent once or more. For one thread at a time; closed by who opened it. */
public interface BlobContent extends AutoCloseable {

    /** Bytes in the range. */
    long length();

    /**
     * Writes the whole range; neither flushes nor closes the target.
     *
     * @throws BlobDamagedException if the content ends early, after a part has been written
     */
    void writeTo(OutputStream target) throws IOException;

    /** Likewise, to a channel in blocking mode. */
    void writeTo(WritableByteChannel target) throws IOException;

    /** The range as a part of an open file, where there is one: the way from disk to socket without a copy. */
    Optional<FileRegion> fileRegion();

    @Override
    void close() throws IOException;
}
