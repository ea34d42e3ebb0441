package org.strongroom.auditlog.head;

import java.io.IOException;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/** Where the private keys are kept. */
@FunctionalInterface
public interface SigningKeys {
    /**
     * The private half of a key.
     *
     * @throws IOException if it is not kept here, or cannot be read
     */
    SigningKey require(VerifierKey key) throws IOException;
}
