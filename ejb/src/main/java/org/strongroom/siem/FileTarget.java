package org.strongroom.siem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** A file to which lines are added, opened anew for each batch, so that it may be moved away at any time. */
record FileTarget(Path file) implements Target {
    @Override
    public boolean open() {
        return false;
    }

    @Override
    public Duration doubt() {
        return Duration.ZERO;
    }

    @Override
    public void send(List<byte[]> lines) throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            batch.write(line);
            batch.write('\n');
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(batch.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    @Override
    public void close() {
        // nothing stays open
    }
}
