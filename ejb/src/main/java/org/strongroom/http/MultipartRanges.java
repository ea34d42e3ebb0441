package org.strongroom.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Several ranges of one file as {@code multipart/byteranges} (RFC 9110, section 14.6).
 *
 * @param mediaType of each part
 * @param size of the whole file in bytes
 */
public record MultipartRanges(String boundary, String mediaType, List<ByteRange> ranges, long size) {
    public MultipartRanges {
        ranges = List.copyOf(ranges);
    }

    /** With a boundary that content cannot foresee. */
    public static MultipartRanges of(String mediaType, List<ByteRange> ranges, long size) {
        return new MultipartRanges(UUID.randomUUID().toString(), mediaType, ranges, size);
    }

    public String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** The body's length in bytes. */
    public long length() {
        return ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum()
                + end().length;
    }

    /** What stands before the bytes of a range. */
    public byte[] head(ByteRange range) {
        return ("\r\n--" + boundary + "\r\nContent-Type: " + mediaType + "\r\nContent-Range: "
                        + range.contentRange(size) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What stands after the last. */
    public byte[] end() {
        return ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
