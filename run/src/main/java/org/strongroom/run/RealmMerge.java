package org.strongroom.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Lays one realm representation over another: objects are merged, lists of named things by their name, and anything
 * else is replaced.
 */
final class RealmMerge {
    private static final List<String> NAMES = List.of("clientId", "username", "name");

    private RealmMerge() {}

    /**
     * Lays an overlay over a realm.
     *
     * @param realm is changed
     * @param overlay is not changed, and its parts are not shared
     * @return the changed realm
     */
    static ObjectNode merge(ObjectNode realm, ObjectNode overlay) {
        overlay.properties().forEach(property -> {
            var below = realm.get(property.getKey());
            var above = property.getValue();
            if (below instanceof ObjectNode object && above instanceof ObjectNode over) {
                merge(object, over);
            } else if (below instanceof ArrayNode list && above instanceof ArrayNode over && isNamed(over)) {
                mergeNamed(list, over);
            } else {
                realm.set(property.getKey(), above.deepCopy());
            }
        });
        return realm;
    }

    private static void mergeNamed(ArrayNode list, ArrayNode overlay) {
        for (var above : overlay) {
            find(list, nameOf(above))
                    .ifPresentOrElse(below -> merge(below, (ObjectNode) above), () -> list.add(above.deepCopy()));
        }
    }

    private static Optional<ObjectNode> find(ArrayNode list, Optional<String> name) {
        for (var element : list) {
            if (nameOf(element).equals(name) && element instanceof ObjectNode object) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(ArrayNode list) {
        for (var element : list) {
            if (nameOf(element).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> nameOf(JsonNode element) {
        return NAMES.stream().filter(element::has).findFirst().map(name -> element.get(name)
                .asText());
    }
}
