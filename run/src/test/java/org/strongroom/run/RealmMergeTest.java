package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RealmMergeTest {

    @Test
    void valuesOfTheOverlayWin() throws JsonProcessingException {
        assertThat(merged("{'a': 1, 'b': {'c': 2, 'd': 3}}", "{'b': {'c': 4}}"))
                .isEqualTo(json("{'a': 1, 'b': {'c': 4, 'd': 3}}"));
    }

    @Test
    void namedThingsAreMergedByTheirName() throws JsonProcessingException {
        assertThat(merged(
                        "{'clients': [{'clientId': 'a', 'x': 1}, {'clientId': 'b', 'x': 1}]}",
                        "{'clients': [{'clientId': 'b', 'x': 2}, {'clientId': 'c', 'x': 3}]}"))
                .isEqualTo(json("{'clients': [{'clientId': 'a', 'x': 1}, {'clientId': 'b', 'x': 2},"
                        + " {'clientId': 'c', 'x': 3}]}"));
    }

    @Test
    void plainListsAreReplaced() throws JsonProcessingException {
        assertThat(merged("{'uris': ['a', 'b']}", "{'uris': ['c']}")).isEqualTo(json("{'uris': ['c']}"));
    }

    @Test
    void whatIsNewIsAdded() throws JsonProcessingException {
        assertThat(merged("{}", "{'users': [{'username': 'alice'}]}"))
                .isEqualTo(json("{'users': [{'username': 'alice'}]}"));
    }

    @Test
    void theOverlayIsNotShared() throws JsonProcessingException {
        var overlay = json("{'users': [{'username': 'alice'}]}");
        var realm = RealmMerge.merge(json("{}"), overlay);

        ((ObjectNode) realm.get("users").get(0)).put("username", "bob");

        assertThat(overlay).isEqualTo(json("{'users': [{'username': 'alice'}]}"));
    }

    private static ObjectNode merged(String realm, String overlay) throws JsonProcessingException {
        return RealmMerge.merge(json(realm), json(overlay));
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) Rest.JSON.readTree(text.replace('\'', '"'));
    }
}
