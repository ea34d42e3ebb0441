package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strongroom.it.Product;
import org.strongroom.run.Device;

/** Somebody whom a test makes in Keycloak, to leave the company. */
final class Leaver {
    private static final String PASSWORD = "a-long-test-password";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private Leaver() {}

    static Product.Person hired(Product product, String login) {
        product.keycloak()
                .administer(
                        "POST",
                        "users",
                        """
                        {"username":"%s","enabled":true,"firstName":"Lee","lastName":"Leaver","email":"%s@example.com",
                         "emailVerified":true,"credentials":[{"type":"password","value":"%s"}]}"""
                                .formatted(login, login, PASSWORD));
        Matcher id = ID.matcher(product.keycloak().administer("GET", "users?exact=true&username=" + login, ""));
        assertThat(id.find()).isTrue();
        String role = product.keycloak().administer("GET", "roles/user", "");
        product.keycloak().administer("POST", "users/" + id.group(1) + "/role-mappings/realm", "[" + role + "]");
        return new Product.Person(login, PASSWORD, List.of(), List.of(), new Device("", ""));
    }

    /** What the drive answers to the token. */
    static int status(Product product, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.dav() + "/private/"))
                .header("Authorization", "Bearer " + token)
                .header("Depth", "0")
                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
