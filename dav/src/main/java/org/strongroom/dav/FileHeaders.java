package org.strongroom.dav;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.strongroom.http.ContentDisposition;
import org.strongroom.http.HttpDate;
import org.strongroom.http.MediaType;
import org.strongroom.tree.Node;

/** The header fields that GET and HEAD give alike. */
final class FileHeaders {
    private FileHeaders() {}

    static MediaType set(HttpServletResponse response, Node file) {
        response.setHeader("ETag", Objects.toString(file.entityTag()));
        response.setHeader("Last-Modified", HttpDate.format(file.modified()));
        response.setHeader("Accept-Ranges", "bytes");
        // Each access is to be asked for and put on record, so nothing may be answered from a cache unasked.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        MediaType type = type(file);
        if (!type.isShowable()) {
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment(file.name().text()));
        }
        return type;
    }

    static MediaType type(Node file) {
        return file.content() == null
                ? MediaType.OCTETS
                : MediaType.of(file.content().mediaType());
    }
}
