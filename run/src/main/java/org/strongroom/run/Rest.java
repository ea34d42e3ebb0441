package org.strongroom.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Calls of JSON over HTTP. */
final class Rest {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param status the HTTP status
     * @param text the body
     */
    record Answer(String request, int status, String text) {

        /**
         * @throws StartFailure when the status is another one
         */
        Answer require(int expected) {
            if (status != expected) {
                throw new StartFailure("%s answered %d instead of %d: %s".formatted(request, status, expected, text));
            }
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new StartFailure(request + " answered with something else than JSON.", e);
            }
        }
    }

    Answer get(String address, String authorization) {
        return send("GET", address, authorization, "", "");
    }

    Answer post(String address, String authorization, JsonNode body) {
        return send("POST", address, authorization, "application/json", body.toString());
    }

    Answer put(String address, String authorization, JsonNode body) {
        return send("PUT", address, authorization, "application/json", body.toString());
    }

    Answer postForm(String address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", address, "", "application/x-www-form-urlencoded", form);
    }

    Answer send(String method, String address, String authorization, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (method.equals("PROPFIND")) {
            request.header("Depth", "0");
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + address, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new StartFailure(method + " " + address + " was not answered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted during " + method + " " + address, e);
        }
    }

    /** Whether a GET is answered with 200 right now. */
    boolean isUp(String address) {
        return isAnswered(address, answer -> answer.status() == 200);
    }

    /** Whether a GET is answered right now with more than a status. */
    boolean answersInWords(String address) {
        return isAnswered(address, answer -> !answer.text().isEmpty());
    }

    private boolean isAnswered(String address, Predicate<Answer> as) {
        try {
            return as.test(get(address, ""));
        } catch (StartFailure e) {
            return false;
        }
    }
}
