package org.strongroom.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The realm of the demo: the exemplary realm, the demo people, and what this instance alone can know. */
final class RealmFile {
    static final String WEB_CLIENT = "strongroom-web";
    static final String SYNC_CLIENT = "strongroom-sync";

    private RealmFile() {}

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) Rest.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new StartFailure(file + " is not a realm: " + e.getMessage(), e);
        }
    }

    /** @param clientSecret of both clients that have one */
    static ObjectNode forDemo(Installation installation, String clientSecret) {
        var realm = RealmMerge.merge(read(installation.realm()), read(installation.demoPeople()));
        for (var client : (ArrayNode) realm.get("clients")) {
            if (client.get("clientId").asText().equals(WEB_CLIENT)) {
                ((ObjectNode) client).put("secret", clientSecret).remove("baseUrl");
                setPages((ObjectNode) client, List.of());
            }
            if (client.get("clientId").asText().equals(SYNC_CLIENT)) {
                ((ObjectNode) client).put("secret", clientSecret);
            }
        }
        return realm;
    }

    /** Makes these pages the only ones that a browser may be sent back to, after signing in and after signing out. */
    static void setPages(ObjectNode client, Collection<String> pages) {
        var redirects = client.putArray("redirectUris");
        pages.forEach(redirects::add);
        var attributes = (ObjectNode) client.get("attributes");
        attributes.put("post.logout.redirect.uris", String.join("##", pages));
        // Of several instances that share a Keycloak, the first hears of sessions that end there.
        attributes.put(
                "backchannel.logout.url",
                pages.stream()
                        .filter(page -> page.startsWith("http:"))
                        .findFirst()
                        .map(page -> page + "dav/.oidc/back-channel-logout")
                        .orElse(""));
    }
}
