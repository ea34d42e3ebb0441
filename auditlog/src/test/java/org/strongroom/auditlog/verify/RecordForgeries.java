package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;

/** What can be done to records. */
final class RecordForgeries {
    Stream<Forgery> all() {
        return Stream.of(
                Forgery.of("a flipped bit in a payload", forger -> flipFrame(forger, 20)),
                Forgery.of("a flipped bit in a length", forger -> flipFrame(forger, 3)),
                Forgery.of("a flipped bit in a length's high byte", forger -> flipFrame(forger, 0)),
                Forgery.of("a flipped bit in a checksum", forger -> flipFrame(forger, 6)),
                Forgery.of("a changed record", forger -> {
                    forger.change(all -> all.set(Forgery.ENTRY, Forger.other(all.get(Forgery.ENTRY))));
                    return Forgery.ENTRY;
                }),
                Forgery.of("a changed record, and tiles to match", forger -> {
                    forger.change(all -> all.set(Forgery.ENTRY, Forger.other(all.get(Forgery.ENTRY))));
                    forger.retile();
                    return 4097;
                }),
                Forgery.of("an inserted record", forger -> {
                    forger.change(all -> all.add(Forgery.ENTRY, Forger.other(all.get(Forgery.ENTRY))));
                    return Forgery.ENTRY;
                }),
                Forgery.of("a deleted record", forger -> {
                    forger.change(all -> all.remove(Forgery.ENTRY));
                    return Forgery.ENTRY;
                }),
                Forgery.of("swapped records", forger -> {
                    forger.change(all -> Collections.swap(all, Forgery.ENTRY, Forgery.ENTRY + 1));
                    return Forgery.ENTRY;
                }),
                Forgery.of("swapped records far apart", forger -> {
                    forger.change(all -> Collections.swap(all, Forgery.ENTRY, SampleLog.RECORDS - 5));
                    return Forgery.ENTRY;
                }),
                Forgery.of("a record twice", forger -> {
                    forger.change(all -> all.add(Forgery.ENTRY, all.get(Forgery.ENTRY)));
                    return Forgery.ENTRY + 1;
                }),
                Forgery.of("a record behind the orderly end", forger -> {
                    long[] end = {0};
                    forger.change(all -> {
                        end[0] = all.size();
                        all.add(all.get(Forgery.ENTRY));
                    });
                    return end[0];
                }),
                Forgery.of("a start and a record behind the orderly end", forger -> {
                    long[] end = {0};
                    forger.change(all -> {
                        end[0] = all.size();
                        all.add(all.get(0));
                        all.add(all.get(Forgery.ENTRY));
                    });
                    return end[0] + 1;
                }),
                Forgery.of("the last records cut off", forger -> {
                    forger.change(all ->
                            all.subList(SampleLog.RECORDS - 7, all.size()).clear());
                    return SampleLog.RECORDS - 7;
                }));
    }

    private static long flipFrame(Forger forger, int offset) throws IOException {
        String[] frame = forger.frameOf(Forgery.ENTRY);
        forger.flip(frame[0], Integer.parseInt(frame[1]) + offset);
        return Forgery.ENTRY;
    }
}
