package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.audit.RecordedEvent;

/** The files and directories of an event of class 6006. */
final class OcsfFile {
    private static final int UNKNOWN = 0;
    private static final int REGULAR = 1;
    private static final int FOLDER = 2;
    private static final int SHA_256 = 3;

    private OcsfFile() {}

    static void describe(RecordedEvent event, JsonObjectBuilder json) {
        json.add("file", file(event, event.path(), event.object()));
        if (!event.destination().isEmpty()) {
            long object = event.destinationObject() == 0 ? event.object() : event.destinationObject();
            json.add("file_result", file(event, event.destination(), object));
        }
    }

    private static JsonObjectBuilder file(RecordedEvent event, String path, long object) {
        JsonObjectBuilder file = Json.createObjectBuilder()
                .add("name", name(path))
                .add("path", path)
                .add("type_id", type(event))
                .add("size", event.bytes());
        if (object != 0) {
            file.add("uid", Long.toString(object));
        }
        if (!event.digest().isEmpty()) {
            file.add(
                    "hashes",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("algorithm_id", SHA_256)
                                    .add("value", event.digest())));
        }
        return file;
    }

    /** The top has no name, and a path that was not understood is not there. */
    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.isEmpty() ? name : path.isEmpty() ? "unknown" : path;
    }

    /** Whatever is done with a file has its digest, but for taking it out of the trash. */
    private static int type(RecordedEvent event) {
        if (!event.digest().isEmpty()) {
            return REGULAR;
        }
        boolean isKnown = event.outcome().equals("done") && !event.action().equals("restore");
        return isKnown || event.action().equals("make-directory") ? FOLDER : UNKNOWN;
    }
}
