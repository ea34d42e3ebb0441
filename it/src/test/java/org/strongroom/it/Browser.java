package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser as far as signing in and calling the API go: cookies, redirects and Keycloak's form. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final LoopbackCookies cookies = new LoopbackCookies();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(AnyCertificate.accepted())
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
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

    /** What servers asked to be kept, as they wrote it. */
    public List<String> setCookies() {
        return cookies.written;
    }

    /** Sets a cookie, as somebody may who once had this browser in their hands. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookie.setDomain("127.0.0.1");
        cookies.getCookieStore().add(URI.create("http://127.0.0.1"), cookie);
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

    /** Sends text with nothing but the cookies and these headers. */
    public HttpResponse<String> sendPlain(String method, URI address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers do, sends secure cookies to this machine by plain HTTP too. */
    private static final class LoopbackCookies extends CookieManager {
        private final List<String> written = new CopyOnWriteArrayList<>();

        LoopbackCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new HashMap<>();
            headers.forEach((name, values) -> {
                if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                    written.addAll(values);
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
