package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.file.Path;

/** The directory of a journal: the other half of the seam of {@link SegmentFile}. */
interface SegmentFiles {
    /** Opens an empty file to read and write; what was in it is gone. */
    SegmentFile create(Path path) throws IOException;

    /** Opens a file to read and write, made when missing. */
    SegmentFile open(Path path) throws IOException;

    /** Gives a file its name at once, in the place of none; durable when it returns. */
    void rename(Path from, Path to) throws IOException;
}
