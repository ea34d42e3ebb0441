package org.strongroom.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/** What explain says is what happens: for 200 pairs of somebody and a place, in a tree with grants as chance has it. */
class ExplainIT {
    private static final int PAIRS = 200;
    private static final List<String> PEOPLE = List.of("alice", "audrey", "bob");
    private static final List<String> GROUPS = List.of("engineering", "finance");
    private static final List<String> LEVELS = List.of("list", "view", "contribute", "edit");

    private final Product product = Product.running();
    private final Random random = new Random(20261122);
    private final List<String> files = new ArrayList<>();

    @Test
    void whatExplainSaysIsWhatHappens() throws Exception {
        Api adam = Api.of(product, "adam");
        Map<String, Api> people = new HashMap<>();
        for (String login : PEOPLE) {
            people.put(login, Api.of(product, login));
            assertThat(people.get(login).send("GET", "/api/v1/me", "").statusCode())
                    .isEqualTo(200);
        }
        build(adam);

        int readable = 0;
        for (int i = 0; i < PAIRS; i++) {
            String login = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String file = files.get(random.nextInt(files.size()));
            JsonNode told = json(adam, "GET", "/api/v1/access/explain?login=" + login + "&path=" + file, "");
            boolean visible = told.get("visible").asBoolean();
            boolean read = told.get("rights").toString().contains("\"read\"");
            boolean write = told.get("rights").toString().contains("\"write\"");
            Api person = people.get(login);
            String where = login + " at " + file + ": " + told.get("reason").asText();
            assertThat(person.send("GET", "/dav" + file, "").statusCode())
                    .as("reads: " + where)
                    .isEqualTo(read ? 200 : visible ? 403 : 404);
            assertThat(person.send("PROPFIND", "/dav" + file, "", "Depth", "0").statusCode())
                    .as("sees: " + where)
                    .isEqualTo(visible ? 207 : 404);
            if (visible) {
                assertThat(person.send("PUT", "/dav" + file, "again").statusCode())
                        .as("writes: " + where)
                        .isEqualTo(write ? 204 : 403);
            }
            readable += read ? 1 : 0;
        }
        assertThat(readable).isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    /** Three directories deep, each with a file; adam manages it all and is the one who makes it. */
    private void build(Api adam) throws Exception {
        String top = json(
                        adam,
                        "POST",
                        "/api/v1/directories",
                        "{\"name\":\"explain-" + UUID.randomUUID()
                                + "\",\"owners\":[{\"kind\":\"person\",\"name\":\"adam\"}]}")
                .get("path")
                .asText();
        for (int a = 0; a < 4; a++) {
            String outer = made(adam, top + "/a" + a);
            for (int b = 0; b < 3; b++) {
                String inner = made(adam, outer + "/b" + b);
                if (random.nextInt(4) == 0) {
                    json(adam, "PUT", "/api/v1/grants/inheritance", "{\"path\":\"" + inner + "\",\"inherits\":false}");
                }
            }
        }
    }

    private String made(Api adam, String directory) throws Exception {
        assertThat(adam.send("MKCOL", "/dav" + directory, "").statusCode()).isEqualTo(201);
        assertThat(adam.send("PUT", "/dav" + directory + "/f", "x").statusCode())
                .isEqualTo(201);
        files.add(directory + "/f");
        if (random.nextInt(2) == 0) {
            boolean group = random.nextBoolean();
            List<String> holders = group ? GROUPS : PEOPLE;
            json(
                    adam,
                    "POST",
                    "/api/v1/grants",
                    "{\"path\":\"%s\",\"level\":\"%s\",\"holder\":{\"kind\":\"%s\",\"name\":\"%s\"}}"
                            .formatted(
                                    directory,
                                    LEVELS.get(random.nextInt(LEVELS.size())),
                                    group ? "group" : "person",
                                    holders.get(random.nextInt(holders.size()))));
        }
        return directory;
    }

    private static JsonNode json(Api api, String method, String path, String body) throws Exception {
        var answer = api.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return new ObjectMapper().readTree(answer.body());
    }
}
