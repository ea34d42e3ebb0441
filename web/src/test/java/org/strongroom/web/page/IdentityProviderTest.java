package org.strongroom.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strongroom.problem.Problem;

/** Whether anybody can sign in, and the end of a session at the provider. */
class IdentityProviderTest {
    private final AtomicLong now = new AtomicLong();
    private final List<String> ended = new ArrayList<>();
    private int looks;
    private int status = 200;
    private HttpServer server;
    private IdentityProvider provider;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String realm = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/r";
        server.createContext("/realms/r/.well-known/openid-configuration", exchange -> {
            looks++;
            byte[] body =
                    "{\"end_session_endpoint\":\"%s/end\"}".formatted(realm).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/realms/r/end", exchange -> {
            ended.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        provider = new IdentityProvider(realm + "/", now::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whoAnswersIsAskedOnceInTwoSeconds() {
        assertThat(provider.isReachable()).isTrue();
        assertThat(provider.isReachable()).isTrue();
        assertThat(looks).isEqualTo(1);

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(provider.isReachable()).isTrue();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void whileNobodyAnswersThatIsSaidWithATimeToTryAgain() {
        server.stop(0);
        assertUnavailable();
    }

    @Test
    void aProviderThatFailsIsAsGoodAsNone() {
        status = 503;
        assertUnavailable();

        status = 200;
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(provider.isReachable()).isTrue();
    }

    @Test
    void theIdTokenNamesTheSessionThatEnds() {
        assertThat(provider.endSession("a.b+c")).isTrue();
        assertThat(ended).containsExactly("id_token_hint=a.b%2Bc");
    }

    @Test
    void whileNobodyAnswersNoSessionEndsThere() {
        server.stop(0);
        assertThat(provider.endSession("t")).isFalse();
    }

    private void assertUnavailable() {
        assertThat(provider.isReachable()).isFalse();
        Problem told = IdentityProvider.unreachable().problem();
        assertThat(told).isInstanceOf(Problem.Unavailable.class);
        assertThat(told.retryAfter()).isPresent();
    }
}
