package org.strongroom.identity;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Requests to the identity provider. HTTP/1.1, since there is one at a time; no redirect is followed, since the address
 * is the one that IT trusts.
 */
public final class ProviderHttp {
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long the connection, and then the answer, may take */
    public ProviderHttp(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends it, and waits for the answer, whatever its status.
     *
     * @throws IOException when there is none in time, or the thread is interrupted, which it then still is
     */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(patience).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
