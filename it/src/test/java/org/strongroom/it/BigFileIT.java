package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The product runs with a heap of 512 MiB; a file of eight times that goes up and comes down unchanged. */
class BigFileIT {
    private static final long SIZE = 4L << 30;

    @Test
    void fourGigabytesGoUpAndDown() throws Exception {
        Dav dav = Product.running().drive("alice");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpResponse<String> put = http.send(
                dav.requestWithin(
                        Duration.ofMinutes(5),
                        "PUT",
                        "/private/big",
                        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Pattern(SIZE)), SIZE)),
                BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(201);

        HttpResponse<InputStream> get = http.send(
                dav.requestWithin(Duration.ofMinutes(5), "GET", "/private/big", BodyPublishers.noBody()),
                BodyHandlers.ofInputStream());
        assertThat(get.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
        try (InputStream received = get.body()) {
            assertThat(firstDifference(received, new Pattern(SIZE))).isEqualTo(-1);
        }
        assertThat(dav.send("DELETE", "/private/big", "").statusCode()).isEqualTo(204);
    }

    private static long firstDifference(InputStream received, InputStream expected) throws IOException {
        byte[] left = new byte[1 << 16];
        byte[] right = new byte[1 << 16];
        for (long at = 0; ; at += left.length) {
            int read = received.readNBytes(left, 0, left.length);
            int wanted = expected.readNBytes(right, 0, right.length);
            if (!Arrays.equals(left, 0, read, right, 0, wanted)) {
                return at;
            }
            if (read < left.length) {
                return -1;
            }
        }
    }

    /** Bytes that do not repeat where a block would, without the cost of a random generator. */
    private static final class Pattern extends InputStream {
        private static final byte[] NOISE = noise();
        private final long size;
        private long at;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at == size ? -1 : NOISE[(int) (at++ % NOISE.length)] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == size) {
                return -1;
            }
            int from = (int) (at % NOISE.length);
            int count = (int) Math.min(Math.min(length, NOISE.length - from), size - at);
            System.arraycopy(NOISE, from, target, offset, count);
            at += count;
            return count;
        }

        private static byte[] noise() {
            byte[] noise = new byte[1_000_003];
            new java.util.Random(1).nextBytes(noise);
            return noise;
        }
    }
}
