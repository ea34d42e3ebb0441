package org.strongroom.upload;

import java.time.Instant;

/**
 * How far an upload is.
 *
 * @param offset how many bytes have come
 * @param expires when it is swept if nothing more comes
 */
public record Progress(Upload upload, long offset, Instant expires) {
    public boolean isComplete() {
        return offset == upload.length();
    }
}
