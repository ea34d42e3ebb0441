package org.strongroom.blob;

import java.io.IOException;

/** What the store has under that id is not what was put; restore it from a copy, or delete it and put it again. */
public final class BlobDamagedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient BlobId id;

    BlobDamagedException(BlobId id, String damage) {
        super("content " + id + " is damaged: " + damage);
        this.id = id;
    }

    public BlobId id() {
        return id;
    }
}
