package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.blob.Bodies.body;
import static org.strongroom.blob.Bodies.put;
import static org.strongroom.blob.Bodies.read;
import static org.strongroom.blob.Bodies.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDiskBlobStoreTest implements BlobStoreContract {
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path parent;

    private Path root;
    private LocalDiskBlobStore store;

    @BeforeEach
    void open() throws IOException {
        root = parent.resolve("blobs");
        store = LocalDiskBlobStore.open(root, clock);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Optional<BlobStore> reopened() throws IOException {
        store.close();
        store = LocalDiskBlobStore.open(root, clock);
        return Optional.of(store);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 300_000})
    void tornFileIsNeverServed(int size) throws IOException {
        BlobId id = put(store, body(1, size));
        cut(id);

        assertThat(store.has(id)).isFalse();
        assertThatThrownBy(() -> store.open(id))
                .isInstanceOfSatisfying(BlobDamagedException.class, damaged -> assertThat(damaged.id())
                        .isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 64 * 1024})
    void flippedBitInSmallContentIsSeenOnOpen(int size) throws IOException {
        BlobId id = put(store, body(2, size));
        flipLastBit(id);

        assertThatThrownBy(() -> store.open(id)).isInstanceOf(BlobDamagedException.class);
        assertThatThrownBy(() -> store.open(id, new BlobRange(0, 1))).isInstanceOf(BlobDamagedException.class);
    }

    @Test
    void flippedBitInLargeContentIsSeenByTheVerifier() throws IOException {
        BlobId id = put(store, body(3, 300_000));
        flipLastBit(id);

        assertThatThrownBy(() -> new BlobVerifier(store).verify(id)).isInstanceOf(BlobDamagedException.class);
    }

    @Test
    void fileCutWhileItIsReadIsDamaged() throws IOException {
        BlobId id = put(store, body(4, 300_000));
        try (BlobContent content = store.open(id)) {
            cut(id);

            assertThatThrownBy(() -> content.writeTo(new ByteArrayOutputStream()))
                    .isInstanceOf(BlobDamagedException.class);
            assertThatThrownBy(() -> content.writeTo(Channels.newChannel(new ByteArrayOutputStream())))
                    .isInstanceOf(BlobDamagedException.class);
        }
    }

    @Test
    void damagedContentIsReplacedByAPut() throws IOException {
        byte[] small = body(5, 100);
        byte[] large = body(5, 300_000);
        BlobId flipped = put(store, small);
        BlobId torn = put(store, large);
        flipLastBit(flipped);
        cut(torn);

        put(store, small);
        put(store, large);

        assertThat(read(store, flipped)).isEqualTo(small);
        assertThat(read(store, torn)).isEqualTo(large);
    }

    @Test
    void damagedContentIsListedAndCanBeDeleted() throws IOException {
        BlobId id = put(store, body(6, 100));
        cut(id);

        assertThat(store.list(null, 10)).extracting(StoredBlob::id).containsExactly(id);
        assertThat(store.delete(id, Instant.now().plus(DAY))).isTrue();
    }

    @Test
    void foreignFilesAreNotListed() throws IOException {
        BlobId id = put(store, body(7, 100));
        Path folder = fileOf(id).getParent();
        Files.writeString(folder.resolve("README"), "who put this here?");
        Files.writeString(folder.resolve(id.toString().toUpperCase(Locale.ROOT)), "");
        Files.copy(fileOf(id), folder.resolve(id + ".orig"));
        Files.createDirectory(folder.resolve(new BlobId(id.sha256(), 7).toString()));
        BlobId elsewhere = BlobId.of(body(8, 100));
        Files.write(folder.resolve(elsewhere.toString()), body(8, 100));

        assertThat(store.list(null, 10)).extracting(StoredBlob::id).containsExactly(id);
        assertThatThrownBy(() -> store.open(elsewhere)).isInstanceOf(BlobMissingException.class);
    }

    @Test
    void symbolicLinkIsNotFollowed() throws IOException {
        BlobId id = put(store, body(9, 100));
        Path copy = Files.copy(fileOf(id), parent.resolve("copy"));
        Files.delete(fileOf(id));
        Files.createSymbolicLink(fileOf(id), copy);

        assertThatThrownBy(() -> store.open(id)).isInstanceOf(IOException.class);
    }

    @Test
    void contentThatIsThereIsNotWrittenAgain() throws IOException {
        BlobId id = put(store, body(10, 300_000));
        Object inode = Files.getAttribute(fileOf(id), "unix:ino");

        put(store, body(10, 300_000));

        assertThat(Files.getAttribute(fileOf(id), "unix:ino")).isEqualTo(inode);
    }

    @Test
    void stagedFileIsMovedNotCopied() throws IOException {
        try (StagedBlob staged = stage(store, body(11, 300_000))) {
            Object inode = Files.getAttribute(stagingFiles().get(0), "unix:ino");
            store.put(staged);
            assertThat(Files.getAttribute(fileOf(staged.id()), "unix:ino")).isEqualTo(inode);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000})
    void nothingIsLeftInTheStagingFolder(int size) throws IOException {
        byte[] body = body(12, size);
        stage(store, body).close();
        put(store, body);
        put(store, body);

        assertThat(stagingFiles()).isEmpty();
    }

    @Test
    void leftoversOfACrashAreSweptOnceTheyAreOld() throws IOException {
        Path old = leftover("staged-0000000000000001", Duration.ofHours(25));
        Path young = leftover("staged-0000000000000002", Duration.ofHours(23));
        Path foreign = leftover("notes.txt", Duration.ofHours(25));

        reopened();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        Path file = fileOf(put(store, body(13, 100)));

        assertThat(modeOf(file)).isEqualTo("rw-------");
        assertThat(modeOf(root.resolve("lock"))).isEqualTo("rw-------");
        for (Path folder : List.of(
                root,
                root.resolve("staging"),
                file.getParent(),
                file.getParent().getParent())) {
            assertThat(modeOf(folder)).isEqualTo("rwx------");
        }
    }

    @Test
    void rootIsOpenedOnceInAProcess() throws IOException {
        assertThatThrownBy(() -> LocalDiskBlobStore.open(root, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already open in this process");

        assertThat(reopened()).isPresent();
    }

    @Test
    void closedStoreTakesNothing() throws IOException {
        BlobId id = put(store, body(14, 100));
        store.close();

        assertThatThrownBy(() -> put(store, body(15, 100))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.delete(id, clock.instant().plus(DAY))).isInstanceOf(IllegalStateException.class);
    }

    private Path fileOf(BlobId id) {
        String text = id.toString();
        return root.resolve("content")
                .resolve(text.substring(7, 8))
                .resolve(text.substring(8, 10))
                .resolve(text);
    }

    private void cut(BlobId id) throws IOException {
        try (FileChannel file = FileChannel.open(fileOf(id), StandardOpenOption.WRITE)) {
            file.truncate(id.size() - 1);
        }
    }

    private void flipLastBit(BlobId id) throws IOException {
        byte[] bytes = Files.readAllBytes(fileOf(id));
        bytes[bytes.length - 1] ^= 1;
        Files.write(fileOf(id), bytes);
    }

    private Path leftover(String name, Duration age) throws IOException {
        Path file = Files.writeString(root.resolve("staging").resolve(name), "torn");
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }

    private List<Path> stagingFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("staging"))) {
            return files.toList();
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
