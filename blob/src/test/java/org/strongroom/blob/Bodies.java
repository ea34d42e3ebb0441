package org.strongroom.blob;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;

/** Content for tests, and the usual way of it in and out of a store. */
final class Bodies {
    private Bodies() {}

    /** The same bytes for the same seed and size. */
    static byte[] body(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static StagedBlob stage(BlobStore store, byte[] body) throws IOException {
        return store.staging().stage(new ByteArrayInputStream(body), body.length, OptionalLong.of(body.length));
    }

    static BlobId put(BlobStore store, byte[] body) throws IOException {
        try (StagedBlob staged = stage(store, body)) {
            store.put(staged);
            return staged.id();
        }
    }

    static byte[] read(BlobStore store, BlobId id) throws IOException {
        try (BlobContent content = store.open(id)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            return bytes.toByteArray();
        }
    }
}
