package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that fails as it is told to. */
final class FaultyFiles implements SegmentFiles {
    static final String FULL = "No space left on device";

    final AtomicInteger syncs = new AtomicInteger();
    volatile boolean full;
    volatile boolean marksFail;
    volatile boolean createFails;
    volatile boolean renameUnsynced;
    volatile boolean syncFails;
    volatile boolean syncFailsOnce;
    volatile boolean syncsAtOnce;
    volatile int writeAtMost = Integer.MAX_VALUE;
    final AtomicInteger bytesUntilFull = new AtomicInteger(Integer.MAX_VALUE);
    volatile Error crash;
    volatile CountDownLatch stuck = new CountDownLatch(0);

    private final SegmentFiles disk = new LocalSegmentFiles();

    @Override
    public SegmentFile create(Path path) throws IOException {
        if (createFails) {
            throw new IOException(FULL);
        }
        return new FaultyFile(disk.create(path), false);
    }

    @Override
    public SegmentFile open(Path path) throws IOException {
        return new FaultyFile(disk.open(path), path.endsWith("durable"));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
        if (renameUnsynced) {
            throw new UnsyncedException(to.toString(), new IOException("Input/output error"));
        }
    }

    private final class FaultyFile implements SegmentFile {
        private final SegmentFile file;
        private final boolean isMark;

        FaultyFile(SegmentFile file, boolean isMark) {
            this.file = file;
            this.isMark = isMark;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (crash != null) {
                throw crash;
            }
            if (isMark ? marksFail : full || bytesUntilFull.get() <= 0) {
                throw new IOException(FULL);
            }
            int most = isMark ? writeAtMost : Math.min(writeAtMost, bytesUntilFull.get());
            ByteBuffer some = source.duplicate();
            some.limit(some.position() + Math.min(most, some.remaining()));
            int written = file.write(some, position);
            source.position(source.position() + written);
            if (!isMark) {
                bytesUntilFull.updateAndGet(left -> left == Integer.MAX_VALUE ? left : left - written);
            }
            return written;
        }

        @Override
        public void force() throws IOException {
            syncs.incrementAndGet();
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (syncFails || syncFailsOnce) {
                syncFailsOnce = false;
                throw new IOException("Input/output error");
            }
            if (!syncsAtOnce) {
                file.force();
            }
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
