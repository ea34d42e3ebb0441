package org.strongroom.auditlog.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done to the files of records. */
final class SegmentForgeries {
    private final SampleLog sample;

    SegmentForgeries(SampleLog sample) {
        this.sample = sample;
    }

    Stream<Forgery> all() {
        List<Forgery> forgeries = new ArrayList<>();
        for (int offset : new int[] {2, 11, 15, 23, 31, 39, 41, 45, 300, 511}) {
            forgeries.add(Forgery.of("a flipped bit in a segment's header at " + offset, forger -> {
                forger.flip(forger.segment(1), offset);
                return forger.first(1);
            }));
        }
        forgeries.add(Forgery.of("a flipped bit behind the records of a segment", forger -> {
            forger.flip(forger.segment(1), -1);
            return forger.first(2);
        }));
        forgeries.add(Forgery.of("a flipped bit behind the last record", forger -> {
            Path last = forger.segments().get(forger.segments().size() - 1);
            forger.append(last, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 1});
            return sample.size();
        }));
        forgeries.add(Forgery.of("a deleted segment", forger -> {
            long first = forger.first(1);
            forger.delete(forger.segment(1));
            return first;
        }));
        forgeries.add(Forgery.of("the first segment deleted", forger -> {
            forger.delete(forger.segment(0));
            return 0;
        }));
        forgeries.add(Forgery.of("the last segment deleted", forger -> {
            long first = forger.first(-1);
            forger.delete(forger.segment(-1));
            return first;
        }));
        forgeries.add(Forgery.of("the last segment cut off", forger -> {
            long first = forger.first(-1);
            forger.cut(forger.segment(-1), (int) Files.size(forger.log.resolve(forger.segment(-1))) - 512);
            return first;
        }));
        forgeries.add(Forgery.of("a segment twice", forger -> {
            long following = forger.first(2);
            Path again = forger.log.resolve(String.format("%020d.journal", forger.first(1) + 1));
            Files.copy(forger.segments().get(1), again);
            return following;
        }));
        forgeries.add(Forgery.of("a mark beyond the end", forger -> {
            long size = sample.size();
            forger.mark(size + 3);
            return size;
        }));
        forgeries.add(Forgery.of("no mark", forger -> {
            forger.delete("durable");
            return sample.size();
        }));
        return forgeries.stream();
    }
}
