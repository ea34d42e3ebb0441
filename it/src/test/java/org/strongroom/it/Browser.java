package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser as far as signing in and calling the API go: cookies, redirects and Keycloak's form. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final LoopbackCookies cookies = new LoopbackCookies();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Opens the address, fills in Keycloak's form, and returns where that leads. */
    public HttpResponse<String> signIn(URI page, Product.Person person) throws IOException, InterruptedException {
        HttpResponse<String> form = get(page);
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        String credentials = "username=" + encode(person.login()) + "&password=" + encode(person.password());
        return http.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(credentials))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The value of a cookie that was set. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send("GET", address, "");
    }

    /** Sends JSON as the page's script does. */
    public HttpResponse<String> send(String method, URI address, String json) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("X-Strongroom", "1")
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers do, sends secure cookies to this machine by plain HTTP too. */
    private static final class LoopbackCookies extends CookieManager {
        LoopbackCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new HashMap<>();
            headers.forEach((name, values) -> {
                if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                    plain.put(
                            name,
                            values.stream()
                                    .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                                    .toList());
                }
            });
            super.put(address, plain);
        }
    }
}
