package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong with a body, the old content stays and nothing new appears. */
class BrokenBodyIT {
    private Drive drive;

    @BeforeEach
    void putOldContent() throws Exception {
        drive = Drive.fresh();
        drive.expectBody(201, "PUT", "old.txt", "old content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.txt", "new.txt"})
    void aBodyShorterThanAnnouncedChangesNothing(String name) throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(drive, "PUT", drive.path(name), "Content-Length: 1000")
                    .send("half of it")
                    .end();
            assertThat(connection.rest()).doesNotContain("HTTP/1.1 2");
        }
        nothingChanged(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.txt", "new.txt"})
    void aLargeBodyThatBreaksOffChangesNothing(String name) throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.request(drive, "PUT", drive.path(name), "Content-Length: 10000000");
            connection.send("x".repeat(1_000_000));
        }
        nothingChanged(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello\r\n",
                "5\r\nhel",
                "5\r\nhello",
                "zz\r\nhello\r\n0\r\n\r\n",
                "zz\r\n\r\n",
                "\r\n\r\n",
                "3\r\nhello\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloworld\r\n0\r\n\r\n",
                "5\r\nhello\r\n0\r\n",
                "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n",
            })
    void badlyChunkedBodiesChangeNothing(String body) throws Exception {
        for (String name : new String[] {"old.txt", "new.txt"}) {
            try (RawConnection connection = new RawConnection()) {
                connection
                        .request(drive, "PUT", drive.path(name), "Transfer-Encoding: chunked")
                        .send(body)
                        .end();
                assertThat(connection.rest()).doesNotContain("HTTP/1.1 2");
            }
            nothingChanged(name);
        }
    }

    @Test
    void finderSaysHowLongItsChunksShouldBe() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(
                            drive,
                            "PUT",
                            drive.path("old.txt"),
                            "Transfer-Encoding: chunked",
                            "X-Expected-Entity-Length: 11")
                    .send("5\r\nhello\r\n0\r\n\r\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 400");
        }
        nothingChanged("old.txt");
    }

    /** Which of two lengths is meant is how one request is smuggled inside another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 40",
                "Content-Length: 5\r\nContent-Length: 20",
                "Content-Length: -5",
                "Content-Length: 5x",
                "Content-Length: 5, 5",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
            })
    void contradictoryLengthsAreRefusedAndEndTheConnection(String lengths) throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(drive, "PUT", drive.path("new.txt"), lengths)
                    .send("5\r\nhello\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
            String answer = connection.rest();
            assertThat(answer).doesNotContain("HTTP/1.1 2").containsOnlyOnce("HTTP/1.1");
        }
        drive.expect(404, "GET", "new.txt");
    }

    @Test
    void aGoodChunkedBodyIsTaken() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(drive, "PUT", drive.path("new.txt"), "Transfer-Encoding: chunked")
                    .send("5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\n\r\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 201");
        }
        drive.content("new.txt", "hello world");
    }

    @Test
    void anEmptyBodyMakesARealEmptyFile() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(drive, "PUT", drive.path("new.txt"), "Transfer-Encoding: chunked")
                    .send("0\r\n\r\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 201");
        }
        drive.content("new.txt", "");
        drive.expect(204, "PUT", "old.txt");
        drive.content("old.txt", "");
    }

    @Test
    void partsAndCompressedBodiesAreRefused() throws Exception {
        drive.expectBody(400, "PUT", "old.txt", "part", "Content-Range", "bytes 0-3/100");
        drive.expectBody(415, "PUT", "old.txt", "zipped", "Content-Encoding", "gzip");
        drive.content("old.txt", "old content");
        drive.expectBody(204, "PUT", "old.txt", "plain", "Content-Encoding", "identity");
    }

    @Test
    void whoIsNotSignedInSendsNoBody() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.plainRequest("PUT", drive.path("old.txt"), "Content-Length: 5000000000", "Expect: 100-continue");
            assertThat(connection.head()).startsWith("HTTP/1.1 401").contains("Basic realm");
        }
        try (RawConnection connection = new RawConnection()) {
            connection.plainRequest("PUT", drive.path("old.txt"), "Content-Length: 5000000000");
            connection.send("x".repeat(100_000));
            assertThat(connection.head()).startsWith("HTTP/1.1 401").contains("Connection: close");
        }
    }

    @Test
    void whoMayNotWriteSendsNoBody() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.request(
                    drive, "PUT", "/public/finance/x.txt", "Content-Length: 5000000000", "Expect: 100-continue");
            assertThat(connection.head()).matches("(?s)HTTP/1.1 40[349].*");
        }
    }

    /** The connection is used again by the next request, so no byte of a refused body may be taken for one. */
    @Test
    void aRefusedSmallBodyDoesNotSpoilTheConnection() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection
                    .plainRequest("PUT", drive.path("old.txt"), "Content-Length: 21")
                    .send("GET / HTTP/1.1\r\nA: b\r\n".substring(0, 21));
            String refused = connection.head();
            assertThat(refused).startsWith("HTTP/1.1 401");
            assertThat(connection
                            .plainRequest("OPTIONS", drive.path("old.txt"), "Connection: close")
                            .rest())
                    .contains("HTTP/1.1 200");
        }
    }

    private void nothingChanged(String name) throws IOException, InterruptedException {
        if (name.equals("old.txt")) {
            drive.content(name, "old content");
        } else {
            drive.expect(404, "GET", name);
        }
    }
}
