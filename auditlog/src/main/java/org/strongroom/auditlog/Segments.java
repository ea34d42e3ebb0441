package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The segments of a directory. */
final class Segments {
    /** What the name of a segment ends with while it is being begun. */
    static final String ASIDE = ".new";

    private Segments() {}

    /** All segments, oldest first. */
    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            path -> SegmentHeader.isFileName(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Removes what a crash left of a segment that was being begun: it has no records. */
    static void removeUnfinished(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path path : files.filter(Segments::isUnfinished).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean isUnfinished(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ASIDE) && SegmentHeader.isFileName(name.substring(0, name.length() - ASIDE.length()));
    }
}
