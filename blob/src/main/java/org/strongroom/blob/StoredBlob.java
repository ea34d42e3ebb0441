package org.strongroom.blob;

import java.time.Instant;

/**
 * A line of a store's listing.
 *
 * @param id the content's name
 * @param touched when it was last put
 */
public record StoredBlob(BlobId id, Instant touched) {}
