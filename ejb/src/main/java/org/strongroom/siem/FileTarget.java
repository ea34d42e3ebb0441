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
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            write(channel, end, endOfTornLine(channel, end));
            write(channel, channel.size(), batch.toByteArray());
            channel.force(false);
        }
    }

    /** What a crash or a full disk has left of a line must not make the next one unreadable. */
    private static byte[] endOfTornLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        boolean isTorn = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
        return isTorn ? new byte[] {'\n'} : new byte[0];
    }

    private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
    }

    @Override
    public void close() {
        // nothing stays open
    }
}
