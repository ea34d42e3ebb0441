package org.strongroom.blob;

import java.nio.channels.FileChannel;

/**
 * A part of an open file. The channel belongs to the {@link BlobContent} that gave it and is closed with it.
 *
 * @param channel open for reading; read it by position
 * @param position of the first byte in the file
 * @param length in bytes
 */
public record FileRegion(FileChannel channel, long position, long length) {}
