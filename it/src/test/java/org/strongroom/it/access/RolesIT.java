package org.strongroom.it.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/**
 * Every role at every route with every method, as {@code roles.tsv} says: nobody, a user, an auditor, an administrator,
 * and somebody who manages the place that is asked for. A route that the product describes and the table lacks fails.
 */
class RolesIT {
    private static final Product product = Product.running();
    private static final List<String> LOGINS = List.of("", "alice", "audrey", "adam", "bob");
    private static final int FIRST_STATUS = 3;

    private static String place;
    private static String directory;
    private static String grant;

    @BeforeAll
    static void prepare() throws Exception {
        Api bob = Api.of(product, "bob");
        Api adam = Api.of(product, "adam");
        assertThat(bob.send("GET", "/api/v1/me", "").statusCode()).isEqualTo(200);
        JsonNode made = json(adam.send(
                        "POST",
                        "/api/v1/directories",
                        "{\"name\":\"roles-" + UUID.randomUUID()
                                + "\",\"owners\":[{\"kind\":\"person\",\"name\":\"bob\"}]}")
                .body());
        place = made.get("path").asText();
        directory = made.get("id").asText();
        JsonNode granted = json(bob.send(
                        "POST",
                        "/api/v1/grants",
                        "{\"path\":\"" + place
                                + "\",\"level\":\"view\",\"holder\":{\"kind\":\"group\",\"name\":\"finance\"}}")
                .body());
        grant = granted.get("id").asText();
    }

    @Test
    void everyRoleGetsWhatTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Api> callers = LOGINS.stream().map(login -> Api.of(product, login)).toList();
        for (String[] row : table()) {
            for (int i = 0; i < callers.size(); i++) {
                if (row[FIRST_STATUS + i].equals("-")) {
                    continue;
                }
                int status = callers.get(i)
                        .send(row[0], filled(row[1]), filled(row[2]), "X-Strongroom", "1")
                        .statusCode();
                if (status != Integer.parseInt(row[FIRST_STATUS + i])) {
                    wrong.add(row[0] + " " + row[1] + " as " + (i == 0 ? "nobody" : LOGINS.get(i)) + ": " + status
                            + ", not " + row[FIRST_STATUS + i]);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHasEveryRouteThatTheProductDescribes() throws Exception {
        List<String[]> table = table();
        TreeSet<String> missing = new TreeSet<>();
        JsonNode paths = json(Api.of(product, "")
                        .send("GET", "/api/v1/openapi.json", "")
                        .body())
                .get("paths");
        for (String path : (Iterable<String>) paths::fieldNames) {
            String pattern =
                    "/api/v1" + path.replace("/{path}", "[^?]*").replaceAll("\\{[a-z]+}", "[^/]+") + "(\\?.*)?";
            for (String method : (Iterable<String>) paths.get(path)::fieldNames) {
                boolean found =
                        table.stream().anyMatch(row -> row[0].equalsIgnoreCase(method) && row[1].matches(pattern));
                if (!found && !method.equals("parameters")) {
                    missing.add(method.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> variable : Map.of(
                        "{place}",
                        place,
                        "{directory}",
                        directory,
                        "{grant}",
                        grant,
                        "{random}",
                        UUID.randomUUID().toString())
                .entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return filled;
    }

    /** Method, address, body, and a status for each who asks. */
    static List<String[]> table() throws Exception {
        try (InputStream file = Objects.requireNonNull(RolesIT.class.getResourceAsStream("roles.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
