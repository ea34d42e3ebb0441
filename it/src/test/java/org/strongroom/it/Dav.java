package org.strongroom.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A plain WebDAV client for one person, over HTTP/1.1 with Basic. Paths are below {@code /dav} and encoded. */
public final class Dav {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final String authorization;

    public Dav(URI root, String login, String password) {
        this.root = root;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the request and reads the whole answer as text. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return http.send(request(method, path, publisher, headers), BodyHandlers.ofString());
    }

    /** Sends the request and reads the whole answer as bytes. */
    public HttpResponse<byte[]> sendBytes(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return sendBytes(request(method, path, BodyPublishers.ofByteArray(body), headers));
    }

    /** Sends a request of this person and reads the whole answer as bytes. */
    public HttpResponse<byte[]> sendBytes(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /** A request of this person, to be sent in some other way. */
    public HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        return requestWithin(PATIENCE, method, path, body, headers);
    }

    /** The same with that much time for its answer to begin. */
    public HttpRequest requestWithin(
            Duration patience, String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(patience)
                .header("Authorization", authorization)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
