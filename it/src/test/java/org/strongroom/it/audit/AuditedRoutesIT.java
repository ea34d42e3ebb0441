package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/**
 * Every route of the deployed product with every method, asked by nobody, an employee and an auditor: the answer is on
 * the record, in the journal's file, when its first byte is here; that of a change, which commits with the change, soon
 * after. Only what everyone gets, byte for byte and without signing in, needs no record. Of the API each use case that
 * answers has to be on the record as what it is, so that no other's record stands for it, and one that refuses what has a
 * number has to be on the record with it.
 */
class AuditedRoutesIT {
    /** All but TRACE, to which Undertow says 405 before the product sees it. */
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "REPORT",
            "SEARCH",
            "NONSENSE");

    /** All that this server tells anybody: whether it is ready, its description, and the one page with what belongs to it. */
    private static final Set<String> PUBLIC = Set.of(
            "/api/v1/ready",
            "/api/v1/openapi.json",
            "/assets/icon.svg",
            "/logout",
            "/signed-in",
            "/files/private/",
            "/files/missing",
            "/trash",
            "/devices",
            "/audit/events",
            "/access/public/missing",
            "/admin");

    private static final Set<String> CHANGING =
            Set.of("POST", "PUT", "PATCH", "DELETE", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK");
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Product product = Product.running();
    private final JournalTail journal;

    AuditedRoutesIT() throws IOException {
        journal = new JournalTail(product.journal());
    }

    @Test
    void nothingIsToldWithoutARecord() throws Exception {
        TreeSet<String> routes = DeployedRoutes.of(product);
        assertThat(routes)
                .contains("/", "/dav/private", "/api/v1/me", "/api/v1/devices/999999999", "/api/v1/reports/R03");
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("alice", "Bearer " + product.bearerToken(product.person("alice")));
        callers.put("audrey", "Bearer " + product.bearerToken(product.person("audrey")));
        callers.put("adam", "Bearer " + product.bearerToken(product.person("adam")));
        List<String> untold = new ArrayList<>();
        for (String route : routes) {
            for (String method : METHODS) {
                Answer unsigned = ask(method, route, "");
                if (!unsigned.isRecorded()
                        && !unsigned.isPublic()
                        && !unsigned.tellsMethodsOnly()
                        && !unsigned.isWayToSignIn(product)) {
                    untold.add("nobody " + unsigned);
                }
                for (Map.Entry<String, String> caller : callers.entrySet()) {
                    Answer answer = ask(method, route, caller.getValue());
                    if (!answer.isRecorded() && !answer.isSameAs(unsigned) && !answer.tellsMethodsOnly()) {
                        untold.add(caller.getKey() + " " + answer);
                    }
                    if (answer.isRefusalWithoutItsNumber()) {
                        untold.add(caller.getKey() + " " + answer + ": the number");
                    }
                    if (answer.isDone() && !answer.isSameAs(unsigned) && !answer.tellsMethodsOnly()) {
                        ExpectedActions.missing(method, route, answer.actions())
                                .forEach(missing -> untold.add(caller.getKey() + " " + answer + ": " + missing));
                    }
                }
            }
        }

        assertThat(untold).isEmpty();
    }

    private Answer ask(String method, String route, String authorization) throws IOException, InterruptedException {
        String id = "route-" + UUID.randomUUID();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.http() + route))
                .header("X-Request-Id", id)
                .header("X-Strongroom", "1")
                .method(method, BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                method + " " + route,
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8).replace(id, ""),
                response.headers().firstValue("Location").orElse(""),
                isRecorded(method, response.statusCode(), id),
                journal.actions(id),
                journal.details(id));
    }

    private boolean isRecorded(String method, int status, String id) throws IOException {
        String member = "\"request\":\"" + id + '"';
        boolean found = journal.has(member);
        long deadline = System.nanoTime() + DRAINED.toNanos();
        while (!found && status < 300 && CHANGING.contains(method) && System.nanoTime() < deadline) {
            found = journal.has(member);
        }
        return found;
    }

    private record Answer(
            String request,
            int status,
            String body,
            String location,
            boolean isRecorded,
            Set<String> actions,
            Set<String> details) {
        /** Something was told or changed. */
        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Refused was something that has a number, and the record does not say which. */
        boolean isRefusalWithoutItsNumber() {
            return status >= 400
                    && request.contains(DeployedRoutes.NUMBER)
                    && !actions.equals(Set.of("unknown"))
                    && details.stream().noneMatch(words -> words.contains(DeployedRoutes.NUMBER));
        }

        boolean isPublic() {
            return PUBLIC.stream().anyMatch(path -> request.equals("GET " + path) || request.equals("HEAD " + path));
        }

        /** Pages send those who are not signed in to the first one, and that one to Keycloak; they tell nothing. */
        boolean isWayToSignIn(Product product) {
            return (status == 302 && location.contains("/protocol/openid-connect/auth"))
                    || (status == 302 && location.equals(product.http() + "/"))
                    || (status == 302 && location.equals(product.http() + "/?prompt=login"))
                    || (status == 303 && location.equals("/signed-out"));
        }

        boolean tellsMethodsOnly() {
            return request.startsWith("OPTIONS ") && (status == 200 || status == 204);
        }

        boolean isSameAs(Answer other) {
            return status == other.status && body.equals(other.body) && location.equals(other.location);
        }

        @Override
        public String toString() {
            return request + " -> " + status + " " + location;
        }
    }
}
