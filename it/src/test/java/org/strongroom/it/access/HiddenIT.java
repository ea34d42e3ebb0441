package org.strongroom.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strongroom.it.Product;

/** A name that one may not see answers exactly like one that does not exist: status, headers and body. */
class HiddenIT {
    private static final Set<String> OF_THIS_REQUEST = Set.of("date", "x-request-id");
    private static final String LOCK = "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:exclusive/></D:lockscope>"
            + "<D:locktype><D:write/></D:locktype></D:lockinfo>";
    private static final String PATCH =
            "<D:propertyupdate xmlns:D='DAV:'><D:set><D:prop><x xmlns='urn:x'>1</x></D:prop></D:set></D:propertyupdate>";

    private static final Product product = Product.running();
    private static final String HIDDEN = "/public/finance/" + UUID.randomUUID();
    private static final String MISSING = "/public/finanzz/" + UUID.randomUUID();
    private static final String OWN = "/public/everyone/" + UUID.randomUUID();

    private static Api alice;

    @BeforeAll
    static void prepare() throws Exception {
        alice = Api.of(product, "alice");
        Api bob = Api.of(product, "bob");
        assertThat(bob.send("MKCOL", "/dav" + HIDDEN, "").statusCode()).isEqualTo(201);
        assertThat(bob.send("PUT", "/dav" + HIDDEN + "/f", "secret").statusCode())
                .isEqualTo(201);
        assertThat(bob.send("LOCK", "/dav" + HIDDEN + "/f", LOCK).statusCode()).isEqualTo(200);
        assertThat(alice.send("PUT", "/dav" + OWN, "own").statusCode()).isEqualTo(201);
    }

    @TestFactory
    Stream<DynamicTest> answersAlikeInEveryMethod() {
        return Stream.of(
                        dav("GET", ""),
                        dav("HEAD", ""),
                        dav("OPTIONS", ""),
                        dav("PUT", "x"),
                        dav("PUT if there is something", "x", "If-Match", "*"),
                        dav("PUT if there is nothing", "x", "If-None-Match", "*"),
                        dav("DELETE", ""),
                        dav("MKCOL", ""),
                        dav("COPY", "", "Destination", "/dav" + OWN + "-copy"),
                        dav("MOVE", "", "Destination", "/dav" + OWN + "-moved"),
                        dav("PROPFIND", "", "Depth", "0"),
                        dav("PROPFIND members", "", "Depth", "1"),
                        dav("PROPPATCH", PATCH),
                        dav("LOCK", LOCK),
                        dav("UNLOCK", "", "Lock-Token", "<urn:uuid:" + UUID.randomUUID() + ">"),
                        at("COPY", "/dav" + OWN, "", "Destination", "/dav{}"),
                        at("MOVE", "/dav" + OWN, "", "Destination", "/dav{}"),
                        at("MOVE", "/dav" + OWN, "", "Destination", "/dav{}", "Overwrite", "F"),
                        at("DELETE", "/dav" + OWN, "", "If", "</dav{}> ([\"x\"])"),
                        at("PUT", "/dav" + OWN, "x", "If", "</dav{}> (Not [\"x\"] <urn:uuid:1>)"),
                        at("GET", "/api/v1/files{}", ""),
                        at("GET", "/api/v1/files{}?children", ""),
                        at("POST", "/api/v1/files{}", "{\"kind\":\"directory\"}"),
                        at("PATCH", "/api/v1/files{}", "{\"path\":\"" + OWN + "-moved\"}"),
                        at("PATCH", "/api/v1/files" + OWN, "{\"path\":\"{}\"}"),
                        at("DELETE", "/api/v1/files{}", ""),
                        at("GET", "/api/v1/content{}", ""),
                        at("HEAD", "/api/v1/content{}", ""),
                        at("PUT", "/api/v1/content{}", "x"),
                        at("GET", "/api/v1/grants?path={}", ""),
                        at("GET", "/api/v1/access/explain?path={}", ""),
                        at("GET", "/api/v1/access/who?path={}", ""),
                        at("POST", "/api/v1/access/what-if", "{\"path\":\"{}\",\"grants\":[]}"),
                        at(
                                "POST",
                                "/api/v1/grants",
                                "{\"path\":\"{}\",\"level\":\"view\",\"holder\":{\"kind\":\"everyone\"}}"),
                        at("PUT", "/api/v1/grants/inheritance", "{\"path\":\"{}\",\"inherits\":false}"))
                .map(ask -> DynamicTest.dynamicTest(
                        ask.method + " " + ask.path + " " + String.join(" ", ask.headers), () -> {
                            for (String below : List.of("", "/f", "/f/g")) {
                                assertThat(answer(ask, HIDDEN + below)).isEqualTo(answer(ask, MISSING + below));
                            }
                        }));
    }

    private record Ask(String method, String path, String body, List<String> headers) {}

    private static Ask dav(String method, String body, String... headers) {
        return at(method, "/dav{}", body, headers);
    }

    private static Ask at(String method, String path, String body, String... headers) {
        return new Ask(method, path, body, List.of(headers));
    }

    private static String answer(Ask ask, String place) throws Exception {
        String method = ask.method.replaceAll(" .*", "");
        String[] headers = ask.headers.stream()
                .map(text -> text.startsWith("/dav") || text.contains("{}") ? text.replace("{}", place) : text)
                .toArray(String[]::new);
        HttpResponse<String> response =
                alice.send(method, ask.path.replace("{}", place), ask.body.replace("{}", place), headers);
        Map<String, List<String>> shown = new TreeMap<>(response.headers().map());
        shown.keySet().removeAll(OF_THIS_REQUEST);
        String id = response.headers().firstValue("X-Request-Id").orElse("");
        String text = response.statusCode() + " "
                + shown.entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")) + " "
                + response.body();
        return text.replace(place, "{}").replace(id, "{id}");
    }
}
