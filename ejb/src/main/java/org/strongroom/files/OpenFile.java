package org.strongroom.files;

import java.io.IOException;
import java.util.List;
import org.strongroom.audit.Receipt;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.BlobId;
import org.strongroom.blob.BlobRange;
import org.strongroom.blob.BlobStore;
import org.strongroom.http.ByteRange;

/** A file whose reading is already on the record; its bytes are had from here and nowhere else. */
public final class OpenFile {
    private final Receipt receipt;
    private final Resource resource;
    private final boolean notModified;
    private final BlobId blob;
    private final List<ByteRange> ranges;
    private final BlobStore blobs;

    OpenFile(
            Receipt receipt,
            Resource resource,
            BlobId blob,
            boolean notModified,
            List<ByteRange> ranges,
            BlobStore blobs) {
        this.receipt = receipt;
        this.resource = resource;
        this.blob = blob;
        this.notModified = notModified;
        this.ranges = List.copyOf(ranges);
        this.blobs = blobs;
    }

    public Receipt receipt() {
        return receipt;
    }

    public Resource resource() {
        return resource;
    }

    /** True when the client has this very content (RFC 9110, sections 13.1.2 and 13.1.3): answer 304 and send none. */
    public boolean notModified() {
        return notModified;
    }

    /** What the record says is read, in ascending order; none for the whole file. */
    public List<ByteRange> ranges() {
        return ranges;
    }

    /** In bytes. */
    public long size() {
        return blob.size();
    }

    /**
     * Opens a part of the content, as often as needed. The caller closes it.
     *
     * @throws IOException when the content is missing, damaged or out of reach
     */
    public BlobContent content(BlobRange range) throws IOException {
        return blobs.open(blob, range);
    }
}
