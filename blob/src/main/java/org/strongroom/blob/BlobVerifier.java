package org.strongroom.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Reads content to its end and compares the hash: what a scrub does with each, and what an open spares large content. */
public final class BlobVerifier {
    private final BlobStore store;

    public BlobVerifier(BlobStore store) {
        this.store = store;
    }

    /**
     * Returns if the content is there as it was put; takes as long as reading and hashing all of it.
     *
     * @throws BlobMissingException if the store does not have the content
     * @throws BlobDamagedException if it has other bytes than were put
     */
    public void verify(BlobId id) throws IOException {
        MessageDigest sha256 = Sha256.newDigest();
        try (BlobContent content = store.open(id)) {
            content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        }
        if (!id.hasHash(sha256.digest())) {
            throw new BlobDamagedException(id, "its bytes have another hash");
        }
    }
}
