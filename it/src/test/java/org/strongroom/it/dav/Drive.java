package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** A person's drive with a fresh directory for one test. */
record Drive(Dav dav, String login, String password, String directory) {
    static Drive of(String person) {
        Product.Person someone = Product.running().person(person);
        String login = someone.device().login();
        String password = someone.device().password();
        return new Drive(new Dav(root(), login, password), login, password, "/public/everyone/it-" + UUID.randomUUID());
    }

    static URI root() {
        return Product.running().dav();
    }

    /** Alice's, with its directory made. */
    static Drive fresh() throws IOException, InterruptedException {
        Drive drive = of("alice");
        drive.expect(201, "MKCOL", "");
        return drive;
    }

    /** The same directory as another person sees it. */
    Drive seenBy(String person) {
        Drive other = of(person);
        return new Drive(other.dav, other.login, other.password, directory);
    }

    /** Sends a request for something in the directory, without a body. */
    HttpResponse<String> send(String method, String name, String... headers) throws IOException, InterruptedException {
        return dav.send(method, path(name), "", headers);
    }

    HttpResponse<String> sendBody(String method, String name, String body, String... headers)
            throws IOException, InterruptedException {
        return dav.send(method, path(name), body, headers);
    }

    /** The same with the status that must come back. */
    HttpResponse<String> expect(int status, String method, String name, String... headers)
            throws IOException, InterruptedException {
        return checked(status, send(method, name, headers));
    }

    HttpResponse<String> expectBody(int status, String method, String name, String body, String... headers)
            throws IOException, InterruptedException {
        return checked(status, sendBody(method, name, body, headers));
    }

    /** An encoded name in the directory; the directory itself for the empty one. */
    String path(String name) {
        return name.isEmpty() ? directory : directory + "/" + name;
    }

    String url(String name) {
        return root() + path(name);
    }

    /** As in a Destination or an href: from the server's root. */
    String absolutePath(String name) {
        return root().getPath() + path(name);
    }

    void content(String name, String expected) throws IOException, InterruptedException {
        assertThat(expect(200, "GET", name).body()).isEqualTo(expected);
    }

    static HttpResponse<String> checked(int status, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s answered %s %s", response.request(), response.headers().map(), response.body())
                .isEqualTo(status);
        return response;
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
