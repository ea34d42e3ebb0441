package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of records to which none is added any more.
 *
 * @param first the sequence of its first record
 * @param next the sequence of the first record that is not in it
 * @param begun when it was begun
 * @param ended when the next one was begun: each of its records was written before
 */
public record SealedSegment(long first, long next, Instant begun, Instant ended) {
    static List<SealedSegment> in(Path directory) throws IOException {
        List<SegmentHeader> headers = new ArrayList<>();
        for (Path path : Segments.in(directory)) {
            try (SegmentFile file = LocalSegmentFiles.openToRead(path)) {
                headers.add(SegmentHeader.read(file, path));
            }
        }
        List<SealedSegment> sealed = new ArrayList<>();
        for (int i = 0; i + 1 < headers.size(); i++) {
            SegmentHeader following = headers.get(i + 1);
            sealed.add(new SealedSegment(
                    headers.get(i).first(), following.first(), begun(headers.get(i)), begun(following)));
        }
        return sealed;
    }

    private static Instant begun(SegmentHeader header) {
        return Instant.EPOCH.plus(header.createdMicros(), ChronoUnit.MICROS);
    }
}
