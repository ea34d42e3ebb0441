package org.strongroom.blob;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content as files below a root on a local POSIX file system, one writing process at a time. The steps are in
 * {@code docs/life-of-a-blob.md}.
 *
 * <p>The file's name is the id, its modification time is when it was last touched. Nothing else is kept, so a copy of
 * the folders is a whole backup.
 */
public final class LocalDiskBlobStore implements BlobStore, AutoCloseable {
    /** Staging files that are older than this were left by a crash. */
    public static final Duration LEFTOVER_AGE = Duration.ofHours(24);

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final int STRIPE_BITS = 8;

    private final Path root;
    private final InstantSource clock;
    private final RootLock rootLock;
    private final FanOut fanOut;
    private final Path stagingFolder;
    private final Staging staging;
    private final List<Object> stripes =
            Stream.generate(Object::new).limit(1 << STRIPE_BITS).toList();

    private LocalDiskBlobStore(Path root, InstantSource clock, RootLock rootLock) throws IOException {
        this.root = root;
        this.clock = clock;
        this.rootLock = rootLock;
        Path content = root.resolve("content");
        this.stagingFolder = root.resolve("staging");
        PrivateFiles.makeFolder(content);
        PrivateFiles.makeFolder(stagingFolder);
        this.fanOut = new FanOut(content);
        this.staging = Staging.in(stagingFolder);
        sweepLeftovers();
    }

    /**
     * Opens the store in that folder, which is made if its parent is there, and sweeps leftovers of a crash.
     *
     * @param clock tells when content is touched
     * @throws IOException if another process has the store open, or the folder cannot be written
     */
    public static LocalDiskBlobStore open(Path root, InstantSource clock) throws IOException {
        if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new IOException(root + " is not on a POSIX file system, which the store needs");
        }
        PrivateFiles.makeFolder(root.toAbsolutePath());
        RootLock lock = RootLock.take(root);
        try {
            return new LocalDiskBlobStore(root.toRealPath(), clock, lock);
        } catch (Throwable failure) {
            try (lock) {
                throw failure;
            }
        }
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public void put(StagedBlob staged) throws IOException {
        rootLock.requireHeld();
        BlobId id = staged.id();
        if (!touchIfWhole(id)) {
            StagingFile durable = staged.durableFile(stagingFolder);
            fanOut.makeFolderOf(id);
            synchronized (stripeOf(id)) {
                durable.moveTo(fanOut.fileOf(id), clock.instant());
            }
        }
        // Also for content that was there: who put it may have crashed, or not be done yet.
        PrivateFiles.force(fanOut.folderOf(id));
    }

    private boolean touchIfWhole(BlobId id) throws IOException {
        Path file = fanOut.fileOf(id);
        synchronized (stripeOf(id)) {
            if (!isWhole(id)) {
                return false;
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        }
    }

    private boolean isWhole(BlobId id) throws IOException {
        if (!has(id)) {
            return false;
        }
        try {
            open(id).close();
            return true;
        } catch (BlobMissingException | BlobDamagedException notWhole) {
            return false;
        }
    }

    @Override
    public BlobContent open(BlobId id, BlobRange range) throws IOException {
        BlobRange within = range.within(id);
        FileChannel channel = openFile(id);
        try {
            if (channel.size() != id.size()) {
                throw new BlobDamagedException(id, "its file has " + channel.size() + " bytes");
            }
            if (id.size() > Staging.IN_MEMORY_LIMIT) {
                return new FileContent(id, channel, within);
            }
            try (channel) {
                return new HeapContent(readVerified(id, channel), within);
            }
        } catch (Throwable failure) {
            try (channel) {
                throw failure;
            }
        }
    }

    private FileChannel openFile(BlobId id) throws IOException {
        try {
            return FileChannel.open(fanOut.fileOf(id), READ);
        } catch (NoSuchFileException absent) {
            throw new BlobMissingException(id);
        }
    }

    private static byte[] readVerified(BlobId id, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) id.size());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        if (bytes.hasRemaining() || !id.names(bytes.array())) {
            throw new BlobDamagedException(id, "its bytes have another hash");
        }
        return bytes.array();
    }

    @Override
    public boolean has(BlobId id) {
        File file = fanOut.fileOf(id).toFile(); // java.io: an absent file, the usual case of a put, costs no exception
        return file.length() == id.size() && file.isFile();
    }

    @Override
    public List<StoredBlob> list(@Nullable BlobId after, int limit) throws IOException {
        List<StoredBlob> page = new ArrayList<>();
        for (Path folder : fanOut.foldersFrom(after)) {
            for (BlobId id : idsIn(folder, after)) {
                if (page.size() >= limit) {
                    return page;
                }
                touched(id).ifPresent(touched -> page.add(new StoredBlob(id, touched)));
            }
        }
        return page;
    }

    private List<BlobId> idsIn(Path folder, @Nullable BlobId after) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BlobId> ids = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                BlobId.recognise(file.getFileName().toString())
                        .filter(id -> folder.equals(fanOut.folderOf(id)))
                        .filter(id -> after == null || id.compareTo(after) > 0)
                        .ifPresent(ids::add);
            }
        }
        ids.sort(null);
        return ids;
    }

    @Override
    public boolean delete(BlobId id, Instant untouchedSince) throws IOException {
        rootLock.requireHeld();
        synchronized (stripeOf(id)) {
            Optional<Instant> touched = touched(id);
            return touched.isPresent()
                    && touched.get().toEpochMilli() < untouchedSince.toEpochMilli()
                    && Files.deleteIfExists(fanOut.fileOf(id));
        }
    }

    private Optional<Instant> touched(BlobId id) throws IOException {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(fanOut.fileOf(id), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return file.isRegularFile() ? Optional.of(file.lastModifiedTime().toInstant()) : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Free bytes for this process on the file system of the root; 0 also when it cannot be told. */
    @Override
    public long usableSpace() {
        return root.toFile().getUsableSpace();
    }

    /**
     * Removes staging files that a crash left behind and that are older than {@link #LEFTOVER_AGE}. Done on opening;
     * for a daily job as well.
     *
     * @return how many went
     */
    public int sweepLeftovers() throws IOException {
        return staging.sweep(clock.instant().minus(LEFTOVER_AGE));
    }

    /** Lets another process open the store. What is open for reading stays open; no more is put or deleted. */
    @Override
    public void close() throws IOException {
        rootLock.close();
    }

    private Object stripeOf(BlobId id) {
        return stripes.get(id.leadingBits(STRIPE_BITS));
    }
}
