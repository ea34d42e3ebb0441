package org.strongroom.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T01:02:03Z"));
    private static final String NOTE = "strongroom/node-1\n7\nroot\n\n\u2014 strongroom/node-1 sig\n";

    @TempDir
    Path directory;

    @Test
    void aDirectoryKeepsEachHeadOnce() throws IOException {
        Witness witness = only(directory.toUri().toString());
        witness.keep("strongroom/node-1", 7, NOTE);
        witness.keep("strongroom/node-1", 7, "another");
        assertThat(directory.resolve("strongroom_node-1/00000000000000000007")).hasContent(NOTE);
    }

    @Test
    void aUrlIsSentTheNote() throws IOException {
        AtomicReference<String> received = new AtomicReference<>("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/heads") ? 204 : 503, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            only(address + "/heads").keep("strongroom/node-1", 7, NOTE);
            assertThat(received).hasValue(NOTE);
            assertThatThrownBy(() -> only(address + "/full").keep("strongroom/node-1", 7, NOTE))
                    .hasMessageEndingWith("answered 503");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void syslogIsSentOneMessage() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = server.accept()) {
                    return new String(socket.getInputStream().readAllBytes(), UTF_8);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            only("syslog://127.0.0.1:" + server.getLocalPort()).keep("strongroom/node-1", 7, NOTE);
            String message = received.get();
            int space = message.indexOf(' ');
            assertThat(message.substring(space + 1).getBytes(UTF_8))
                    .hasSize(Integer.parseInt(message.substring(0, space)));
            assertThat(message)
                    .contains(
                            "<109>1 2026-11-22T01:02:03Z ",
                            " strongroom - tree-head - strongroom/node-1\\n7\\nroot\\n");
        }
    }

    @Test
    void otherPlacesAreRefused() {
        assertThat(Witnesses.parse("", CLOCK)).isEmpty();
        assertThat(Witnesses.parse(" file:///a  syslog://host ", CLOCK)).hasSize(2);
        assertThatThrownBy(() -> only("ftp://host")).hasMessageContaining("STRONGROOM_AUDIT_WITNESSES");
        assertThatThrownBy(() -> only("directory")).hasMessageContaining("STRONGROOM_AUDIT_WITNESSES");
    }

    private static Witness only(String place) {
        List<Witness> all = Witnesses.parse(place, CLOCK);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
