package org.strongroom.dav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.BlobRange;
import org.strongroom.dav.wildfly.Wire;
import org.strongroom.files.OpenFile;
import org.strongroom.http.ByteRange;
import org.strongroom.http.MultipartRanges;

/** Sends a file's bytes, all or in ranges, and notes how it ended. */
final class ContentAnswer {
    private final OpenFile file;
    private final HttpServletResponse response;
    private final AuditTrail audit;

    ContentAnswer(OpenFile file, HttpServletResponse response, AuditTrail audit) {
        this.file = file;
        this.response = response;
        this.audit = audit;
    }

    /** Sends what the record says is read. */
    void send(String mediaType) throws IOException {
        List<ByteRange> ranges = file.ranges();
        if (ranges.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_OK);
            sendOne(new BlobRange(0, file.size()), mediaType);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() > 1) {
            sendParts(MultipartRanges.of(mediaType, ranges, file.size()));
            return;
        }
        ByteRange range = ranges.get(0);
        response.setHeader("Content-Range", range.contentRange(file.size()));
        sendOne(new BlobRange(range.first(), range.length()), mediaType);
    }

    private void sendOne(BlobRange range, String mediaType) throws IOException {
        boolean complete = false;
        try (BlobContent content = file.content(range)) {
            response.setContentType(mediaType);
            response.setContentLengthLong(range.length());
            Wire.send(content, response.getOutputStream());
            complete = true;
        } finally {
            audit.ended(file.receipt(), complete ? range.length() : Wire.bodyBytesSent(), complete);
        }
    }

    private void sendParts(MultipartRanges parts) throws IOException {
        boolean complete = false;
        try {
            response.setContentType(parts.contentType());
            response.setContentLengthLong(parts.length());
            OutputStream target = response.getOutputStream();
            for (ByteRange range : parts.ranges()) {
                target.write(parts.head(range));
                try (BlobContent content = file.content(new BlobRange(range.first(), range.length()))) {
                    content.writeTo(target);
                }
            }
            target.write(parts.end());
            complete = true;
        } finally {
            long asked = parts.ranges().stream().mapToLong(ByteRange::length).sum();
            audit.ended(file.receipt(), complete ? asked : Wire.bodyBytesSent(), complete);
        }
    }
}
