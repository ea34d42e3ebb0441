package org.strongroom.auditlog.verify;

import java.util.Base64;
import java.util.List;

/**
 * That the first records of a log have a root.
 *
 * @param size how many records
 * @param root 32 bytes in Base64
 * @param source who says so
 */
record Head(String origin, long size, String root, String source) {
    /** Reads the lines of a head; throws {@link IllegalArgumentException} if they are not origin, size and root. */
    static Head parse(List<String> lines, String source) {
        if (lines.size() != 3 || !lines.get(1).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(source + " is not a tree head");
        }
        return new Head(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), source);
    }

    boolean hasRoot(byte[] hash) {
        return root.equals(Base64.getEncoder().encodeToString(hash));
    }
}
