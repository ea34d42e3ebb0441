package org.strongroom.blob;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a test of a store gives to the contract. */
public interface StoreUnderTest {
    Duration DAY = Duration.ofDays(1);

    /** The store under test; the same one for the whole test, until reopened. */
    BlobStore store();

    /** The clock that the store under test reads. */
    SettableClock clock();

    /** Closes the store and opens it again on what it kept; empty for a store that keeps nothing. */
    default Optional<BlobStore> reopened() throws IOException {
        return Optional.empty();
    }
}
