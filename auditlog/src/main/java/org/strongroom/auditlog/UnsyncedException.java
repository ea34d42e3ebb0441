package org.strongroom.auditlog;

import java.io.IOException;

/**
 * The disk did not confirm. Never tried again: the kernel may have dropped the pages that it could not write, and then
 * the next sync succeeds without them.
 */
final class UnsyncedException extends IOException {
    private static final long serialVersionUID = 1;

    UnsyncedException(String what, IOException cause) {
        super(what + " could not be synced: " + cause.getMessage(), cause);
    }
}
