package org.strongroom.dav;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells apart whether the sender broke off or our own storage failed: only the first raises {@link BrokenOff}. */
final class RequestBody extends FilterInputStream {
    /** The body ended early, was badly chunked, or its connection went away. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokenOff(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    RequestBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }
}
