package org.strongroom.auditlog.head;

import java.io.IOException;

/** The journal, the tiles, the heads or the key are not what was signed: tampering, a restored copy, or a lost key. */
public final class LogContradictedException extends IOException {
    private static final long serialVersionUID = 1;

    LogContradictedException(String what) {
        super(what);
    }
}
