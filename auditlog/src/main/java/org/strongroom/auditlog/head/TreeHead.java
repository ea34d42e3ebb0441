package org.strongroom.auditlog.head;

import java.util.List;
import org.strongroom.auditlog.merkle.Hash;

/**
 * What is signed of a tree (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size how many records it has
 * @param root the hash over all of them
 */
public record TreeHead(String origin, long size, Hash root) {
    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException if it is not three lines: origin, size, root
     */
    public static TreeHead parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 3 || !lines.get(1).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a tree head: " + text);
        }
        return new TreeHead(lines.get(0), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /** The text that is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + root + '\n';
    }
}
