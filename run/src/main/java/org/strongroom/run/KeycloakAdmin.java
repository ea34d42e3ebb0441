package org.strongroom.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** What the launcher asks of Keycloak's administration over REST. */
final class KeycloakAdmin {
    static final String USER = "admin";
    private static final String REALM = "/admin/realms/strongroom";

    private final Rest rest;
    private final String base;
    private final String authorization;

    private KeycloakAdmin(Rest rest, String base, String authorization) {
        this.rest = rest;
        this.base = base;
        this.authorization = authorization;
    }

    static KeycloakAdmin signIn(Rest rest, String base, String password) {
        var fields = Map.of("grant_type", "password", "client_id", "admin-cli", "username", USER, "password", password);
        var token = rest.postForm(base + "/realms/master/protocol/openid-connect/token", fields)
                .require(200)
                .json();
        return new KeycloakAdmin(
                rest, base, "Bearer " + token.get("access_token").asText());
    }

    boolean hasRealm() {
        return rest.get(base + REALM, authorization).status() == 200;
    }

    String call(String method, String path, String json) {
        var answer = rest.send(
                method, base + REALM + (path.isEmpty() ? "" : "/" + path), authorization, "application/json", json);
        if (answer.status() >= 300) {
            throw new StartFailure("%s answered %d: %s".formatted(answer.request(), answer.status(), answer.text()));
        }
        return answer.text();
    }

    void create(ObjectNode realm) {
        rest.post(base + "/admin/realms", authorization, realm).require(201);
    }

    /** Makes these pages the only ones that a browser may be sent back to. */
    void setPages(Collection<String> pages) {
        var found = rest.get(base + REALM + "/clients?clientId=" + RealmFile.WEB_CLIENT, authorization)
                .require(200)
                .json();
        var client = (ObjectNode) found.get(0);
        RealmFile.setPages(client, pages);
        rest.put(base + REALM + "/clients/" + client.get("id").asText(), authorization, client)
                .require(204);
    }
}
