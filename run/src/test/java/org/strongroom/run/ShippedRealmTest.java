package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a realm for production must and must not have. */
class ShippedRealmTest {
    private static final Path CONFIG = Path.of("..", "config", "keycloak");

    private final ObjectNode realm = RealmFile.read(CONFIG.resolve("strongroom-realm.json"));
    private final ObjectNode demo = RealmFile.read(CONFIG.resolve("demo-people.json"));

    @Test
    void redirectsAreExactAddressesOfThePublicPage() {
        assertThat(texts(client("strongroom-web").get("redirectUris"))).containsExactly("${STRONGROOM_PUBLIC_URL}/");
        assertThat(attribute("strongroom-web", "post.logout.redirect.uris")).isEqualTo("${STRONGROOM_PUBLIC_URL}/");
        assertThat(client("strongroom-web").get("webOrigins")).isEmpty();
        assertThat(client("strongroom-cli").get("redirectUris")).isEmpty();
        assertThat(client("strongroom-sync").get("redirectUris")).isEmpty();
    }

    @Test
    void thereIsNoWildcardAndNoLocalhost() {
        assertThat(realm.toString()).doesNotContain("*", "localhost", "127.0.0.1", "http://");
    }

    @Test
    void thereAreNoPeopleAndNoSecrets() {
        assertThat(realm.get("users"))
                .extracting(user -> user.get("serviceAccountClientId").asText())
                .containsExactly("strongroom-sync");
        assertThat(realm.has("groups")).isFalse();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void theBrowserSignsInByCodeFlowWithPkce() {
        var web = client("strongroom-web");

        assertThat(attribute("strongroom-web", "pkce.code.challenge.method")).isEqualTo("S256");
        assertThat(web.get("publicClient").asBoolean()).isFalse();
        assertThat(web.get("standardFlowEnabled").asBoolean()).isTrue();
    }

    @Test
    void noClientTakesPasswordsOrImplicitFlow() {
        for (var client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.get("serviceAccountsEnabled").asBoolean()).isEqualTo(isSync(client));
            assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
        }
    }

    @Test
    void tokensOfBothClientsNameTheAudienceAndTheGroups() {
        for (var client : List.of(client("strongroom-web"), client("strongroom-cli"))) {
            var mappers = client.get("protocolMappers");
            assertThat(configured(mappers, "included.custom.audience")).containsExactly("strongroom");
            assertThat(configured(mappers, "included.client.audience")).containsExactly("strongroom-web");
            assertThat(configured(mappers, "claim.name")).containsExactly("groups");
            assertThat(configured(mappers, "full.path")).containsExactly("true");
        }
    }

    @Test
    void theServiceAccountMayLookAtPeopleAndChangeNothing() {
        var sync = client("strongroom-sync");
        assertThat(sync.get("publicClient").asBoolean()).isFalse();
        assertThat(sync.get("standardFlowEnabled").asBoolean()).isFalse();
        var user = realm.get("users").get(0);
        assertThat(texts(user.get("clientRoles").get("realm-management")))
                .containsExactly("view-users", "query-users", "query-groups", "view-realm", "view-events");
        assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(user.get("clientRoles").size()).isOne();
        assertThat(user.has("realmRoles")).isFalse();
    }

    private static boolean isSync(JsonNode client) {
        return client.get("clientId").asText().equals("strongroom-sync");
    }

    @Test
    void guessingPasswordsIsSlowedAndTlsRequired() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.get("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void builtInScopesAreLeftToKeycloak() {
        assertThat(realm.has("clientScopes")).isFalse();
    }

    @Test
    void theDemoHasAnEmployeeOfEachGroupAnAuditorAndAnAdministrator() {
        assertThat(demo.get("users"))
                .extracting(person -> person.get("username").asText())
                .containsExactly("alice", "bob", "audrey", "adam");
        assertThat(demo.findValuesAsText("email")).allMatch(address -> address.endsWith("@example.com"));
        assertThat(texts(demo.get("users").get(2).get("realmRoles"))).contains("auditor");
        assertThat(texts(demo.get("users").get(3).get("realmRoles"))).contains("admin");
    }

    @Test
    void theDemoAloneTakesPasswordsForTools() {
        var merged = RealmFile.forDemo(
                new Installation(Path.of(""), Path.of(""), Path.of(""), CONFIG.getParent()), "not-a-secret");

        assertThat(find(merged, "strongroom-cli")
                        .get("directAccessGrantsEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(find(merged, "strongroom-web").get("secret").asText()).isEqualTo("not-a-secret");
        assertThat(find(merged, "strongroom-web").get("redirectUris")).isEmpty();
        assertThat(merged.toString()).doesNotContain("${");
    }

    private JsonNode client(String name) {
        return find(realm, name);
    }

    private static JsonNode find(ObjectNode realm, String name) {
        Predicate<JsonNode> isNamed = client -> client.get("clientId").asText().equals(name);
        return elements(realm.get("clients")).filter(isNamed).findFirst().orElseThrow();
    }

    private String attribute(String client, String name) {
        return client(client).get("attributes").get(name).asText();
    }

    private static List<String> configured(JsonNode mappers, String name) {
        return elements(mappers)
                .map(mapper -> mapper.get("config"))
                .filter(config -> config.has(name))
                .map(config -> config.get(name).asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
