package org.strongroom.blob;

import java.io.IOException;

/** The store does not have that content. */
public final class BlobMissingException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient BlobId id;

    BlobMissingException(BlobId id) {
        super("content " + id + " is not in the store");
        this.id = id;
    }

    public BlobId id() {
        return id;
    }
}
