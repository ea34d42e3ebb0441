package org.strongroom.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** A body whose sender may break off or chunk badly. That is the sender's fault, unlike a failure of our own storage. */
final class UploadBody extends FilterInputStream {
    UploadBody(InputStream body) {
        super(body);
    }

    static ProblemException brokenOff(IOException cause) {
        return new ProblemException(
                new Problem.BadRequest("The body broke off or is badly chunked; nothing was changed."), cause);
    }

    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }
}
