package org.strongroom.audit;

import java.util.List;

/** Where the log's signed tree heads (RFC 6962, section 3.5) are had from. */
public interface SignedHeads {
    /** The newest head of each server's log, as a text on one line each; none when there is none yet. */
    List<String> newest();
}
