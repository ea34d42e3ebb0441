package org.strongroom.audit.witness;

import java.io.IOException;

/** A place that keeps tree heads. */
public interface Witness {
    /** What an administrator knows it by. */
    String name();

    /**
     * Hands over a head. Repeatable.
     *
     * @param origin the name of the log
     * @param size the size of the head
     * @param note the signed note
     * @throws IOException if it is not known to be kept
     */
    void keep(String origin, long size, String note) throws IOException;
}
