package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strongroom.it.Browser;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.run.Device;

/** Somebody whom a test makes in Keycloak, with the three ways to be signed in here. */
final class Employee {
    private static final String PASSWORD = "a-long-test-password";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("\"password\":\"([^\"]+)\"");

    private final Product product;
    final String login;
    final String id;
    final String token;
    final Dav drive;
    private final String secret;
    final Browser browser = new Browser();

    private Employee(Product product, String login, String... groups) throws Exception {
        this.product = product;
        this.login = login;
        this.id = create(product, login, groups);
        Product.Person person = new Product.Person(login, PASSWORD, List.of(), List.of(), new Device("", ""));
        this.token = product.bearerToken(person);
        browser.signIn(product.http().resolve("/"), person);
        this.secret = found(
                SECRET,
                browser.send("POST", api("devices"), "{\"name\":\"WS\"}").body());
        this.drive = new Dav(product.dav(), login, secret);
    }

    static Employee in(Product product, String... groups) throws Exception {
        return new Employee(product, "p" + UUID.randomUUID().toString().substring(0, 8), groups);
    }

    /** Goes through Keycloak's form once more, in that browser. */
    void signIn(Browser other, URI page) throws Exception {
        other.signIn(page, new Product.Person(login, PASSWORD, List.of(), List.of(), new Device("", "")));
    }

    /** The same workstation, where the person is called otherwise. */
    Dav driveAs(String otherLogin) {
        return new Dav(product.dav(), otherLogin, secret);
    }

    /** Another account under the same login, made when that of this one is gone. */
    Employee successor() throws Exception {
        return new Employee(product, login);
    }

    int bySession() throws Exception {
        return browser.get(api("files/public/engineering")).statusCode();
    }

    int driveBySession() throws Exception {
        return browser.send("PROPFIND", URI.create(product.dav() + "/private/"), "")
                .statusCode();
    }

    int byToken() throws Exception {
        return bearer(token, "/public/engineering/");
    }

    int byDevice() throws Exception {
        return drive.send("PROPFIND", "/public/engineering/", "", "Depth", "0").statusCode();
    }

    int bearer(String credential, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.dav() + path))
                                .method("PROPFIND", BodyPublishers.noBody())
                                .header("Depth", "0")
                                .header("Authorization", "Bearer " + credential)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    String freshToken() {
        return product.keycloak().token(login, PASSWORD);
    }

    void update(String json) {
        product.keycloak().administer("PUT", "users/" + id, json);
    }

    void leave(String group) {
        String found = product.keycloak().administer("GET", "groups?exact=true&search=" + group, "");
        product.keycloak().administer("DELETE", "users/" + id + "/groups/" + found(ID, found), "");
    }

    void delete() {
        product.keycloak().administer("DELETE", "users/" + id, "");
    }

    private URI api(String path) {
        return product.http().resolve("/api/v1/" + path);
    }

    private static String create(Product product, String login, String... groups) {
        String names = groups.length == 0 ? "" : "\"/" + String.join("\",\"/", groups) + "\"";
        product.keycloak()
                .administer(
                        "POST",
                        "users",
                        """
                        {"username":"%s","enabled":true,"firstName":"Pat","lastName":"Test","email":"%s@example.com",
                         "emailVerified":true,"groups":[%s],
                         "credentials":[{"type":"password","value":"%s"}]}"""
                                .formatted(login, login, names, PASSWORD));
        String id = found(ID, product.keycloak().administer("GET", "users?exact=true&username=" + login, ""));
        String role = product.keycloak().administer("GET", "roles/user", "");
        product.keycloak().administer("POST", "users/" + id + "/role-mappings/realm", "[" + role + "]");
        return id;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
