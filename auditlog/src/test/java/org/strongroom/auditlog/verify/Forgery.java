package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Something that is done to a copy of the log, and that a verifier must find.
 *
 * @param withWitness whether it takes the heads that were kept elsewhere
 * @param withRows whether it takes the rows
 */
record Forgery(String name, Act act, boolean withWitness, boolean withRows) {
    /** The entry that is forged where it matters little which. */
    static final int ENTRY = 5_000;

    /** Does it, and tells which entry must be named. */
    @FunctionalInterface
    interface Act {
        long on(Forger forger) throws IOException;
    }

    static Forgery of(String name, Act act) {
        return new Forgery(name, act, false, false);
    }

    static Forgery ofRows(String name, Act act) {
        return new Forgery(name, act, false, true);
    }

    static Forgery witnessed(String name, Act act) {
        return new Forgery(name, act, true, true);
    }

    /** All that can be done to this log. */
    static Stream<Forgery> all(SampleLog sample) {
        return Stream.of(
                        new RecordForgeries().all(),
                        new SegmentForgeries(sample).all(),
                        new HeadForgeries(sample).all(),
                        new RowForgeries(sample).all())
                .flatMap(forgeries -> forgeries);
    }

    @Override
    public String toString() {
        return name;
    }
}
