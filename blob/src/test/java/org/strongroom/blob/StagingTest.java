package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.blob.Bodies.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StagingTest {
    @TempDir
    private static Path folder;

    static Stream<Arguments> everySizeInBoth() {
        return Stream.of(1, 1000, 64 * 1024, 64 * 1024 + 1, 200_000)
                .flatMap(size ->
                        Stream.of(Arguments.of(Staging.in(folder), size), Arguments.of(Staging.inMemory(), size)));
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void bodyAsLongAsTheLimitIsTaken(Staging staging, int size) throws IOException {
        try (StagedBlob staged = staging.stage(bodyOf(size), size)) {
            assertThat(staged.id()).isEqualTo(BlobId.of(body(0, size)));
        }
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void bodyBeyondTheLimitIsRefused(Staging staging, int size) throws IOException {
        assertThatThrownBy(() -> staging.stage(bodyOf(size), size - 1))
                .isInstanceOfSatisfying(StagingLimitExceededException.class, refusal -> assertThat(refusal.limit())
                        .isEqualTo(size - 1));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void announcementBeyondTheLimitIsRefusedBeforeTheBodyIsRead(Staging staging, int size) throws IOException {
        InputStream unreadable = failing(InputStream.nullInputStream());

        assertThatThrownBy(() -> staging.stage(unreadable, size - 1, OptionalLong.of(size)))
                .isInstanceOf(StagingLimitExceededException.class);
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void bodyShorterThanAnnouncedIsIncomplete(Staging staging, int size) throws IOException {
        assertThatThrownBy(() -> staging.stage(bodyOf(size), 1 << 20, OptionalLong.of(size + 1)))
                .isInstanceOfSatisfying(StagingIncompleteException.class, shortBody -> {
                    assertThat(shortBody.received()).isEqualTo(size);
                    assertThat(shortBody.expected()).isEqualTo(size + 1);
                });
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void bodyLongerThanAnnouncedIsRefused(Staging staging, int size) throws IOException {
        assertThatThrownBy(() -> staging.stage(bodyOf(size), 1 << 20, OptionalLong.of(size - 1)))
                .isInstanceOf(StagingLimitExceededException.class);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void brokenConnectionLeavesNothing(Staging staging, int size) throws IOException {
        assertThatThrownBy(() -> staging.stage(failing(bodyOf(size)), 1 << 20)).hasMessage("connection reset");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("everySizeInBoth")
    void bodyThatTricklesInIsWhole(Staging staging, int size) throws IOException {
        try (StagedBlob staged = staging.stage(trickling(bodyOf(size)), size)) {
            assertThat(staged.id()).isEqualTo(BlobId.of(body(0, size)));
        }
    }

    private static InputStream bodyOf(int size) {
        return new ByteArrayInputStream(body(0, size));
    }

    private static InputStream failing(InputStream first) {
        return new SequenceInputStream(first, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    private static InputStream trickling(InputStream all) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return all.read(into, offset, Math.min(length, 777));
            }
        };
    }

    private static void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
