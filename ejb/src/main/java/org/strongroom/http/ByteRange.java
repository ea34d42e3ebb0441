package org.strongroom.http;

/**
 * A satisfiable range of a file.
 *
 * @param first position of the first byte
 * @param last position of the last byte, inclusive
 */
public record ByteRange(long first, long last) {
    public long length() {
        return last - first + 1;
    }

    /** As in Content-Range, such as {@code bytes 0-99/1000}. */
    public String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
