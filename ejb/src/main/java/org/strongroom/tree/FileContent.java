package org.strongroom.tree;

import org.strongroom.blob.BlobId;

/** What a file holds: bytes by their hash, and what kind of bytes the client said they are. */
public record FileContent(BlobId blob, String mediaType) {}
