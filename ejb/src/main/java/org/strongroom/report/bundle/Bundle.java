package org.strongroom.report.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle that is made, on the server's disk until it is closed. */
public final class Bundle implements Closeable {
    private final Path file;
    private final String name;

    Bundle(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** A name for the file, such as {@code R01-2026-03-01T090000Z.html}. */
    public String fileName() {
        return name;
    }

    /** Writes all of it; does not close what it writes to. */
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
