package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.blob.Bodies.body;
import static org.strongroom.blob.Bodies.put;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a second process shows. */
@Timeout(60)
class LocalDiskCrashTest {
    private static final int ACKNOWLEDGED = 100;
    private static final long LARGE = 64L << 20;

    @TempDir
    private Path parent;

    @Test
    void whatWasAcknowledgedSurvivesAKillAndNothingIsTorn() throws Exception {
        Path root = parent.resolve("blobs");
        List<String> lines = new ArrayList<>();
        try (ChildJvm child = ChildJvm.start(PutsForEver.class, List.of(), root)) {
            BufferedReader acknowledged = child.output();
            while (lines.size() < ACKNOWLEDGED) {
                lines.add(acknowledged.readLine());
            }
            child.kill();
        }

        try (LocalDiskBlobStore store = LocalDiskBlobStore.open(root, InstantSource.system())) {
            BlobVerifier verifier = new BlobVerifier(store);
            for (String line : lines) {
                verifier.verify(BlobId.parse(line));
            }
            List<StoredBlob> all = store.list(null, Integer.MAX_VALUE);
            assertThat(all).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            for (StoredBlob stored : all) {
                verifier.verify(stored.id());
            }
        }
    }

    @Test
    void secondProcessIsTurnedAwayWhileTheFirstLives() throws Exception {
        Path root = parent.resolve("blobs");
        try (ChildJvm child = ChildJvm.start(PutsForEver.class, List.of(), root)) {
            assertThat(child.output().readLine()).startsWith("sha256-");

            assertThatThrownBy(() -> LocalDiskBlobStore.open(root, InstantSource.system()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is in use by process " + child.pid());

            child.kill();
        }
        LocalDiskBlobStore.open(root, InstantSource.system()).close();
    }

    @Test
    void largeContentNeedsLittleMemory() throws Exception {
        try (ChildJvm child = ChildJvm.start(
                PutsLarge.class, List.of("-Xmx16m", "-XX:MaxDirectMemorySize=4m"), parent.resolve("blobs"))) {
            assertThat(child.output().lines()).singleElement().asString().endsWith("-" + LARGE);
            assertThat(child.exitValue()).isZero();
        }
    }

    static final class PutsForEver {
        public static void main(String[] args) throws IOException {
            LocalDiskBlobStore store = LocalDiskBlobStore.open(Path.of(args[0]), InstantSource.system());
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 1_000_000;
                new Thread(() -> putForEver(store, first)).start();
            }
        }

        private static void putForEver(BlobStore store, int first) {
            try {
                for (int seed = first; ; seed++) {
                    System.out.println(put(store, body(seed, seed % 7 == 0 ? 100_000 : 1000)));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    static final class PutsLarge {
        public static void main(String[] args) throws IOException {
            try (LocalDiskBlobStore store = LocalDiskBlobStore.open(Path.of(args[0]), InstantSource.system());
                    StagedBlob staged = store.staging().stage(zeros(LARGE), Long.MAX_VALUE)) {
                store.put(staged);
                System.out.println(staged.id());
            }
        }

        private static InputStream zeros(long size) {
            return new InputStream() {
                private long left = size;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    int read = (int) Math.min(left, length);
                    left -= read;
                    return read > 0 ? read : -1;
                }
            };
        }
    }
}
