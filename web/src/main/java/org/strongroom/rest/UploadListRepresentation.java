package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.upload.Progress;
import org.strongroom.upload.Upload;

/** Somebody's uploads that are not finished: what they are of, so that the same file can be recognised, and how far. */
record UploadListRepresentation(List<Progress> unfinished) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        unfinished.forEach(progress -> all.add(json(progress)));
        return Json.createObjectBuilder().add("uploads", all).build();
    }

    private static JsonObject json(Progress progress) {
        Upload upload = progress.upload();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", upload.id())
                .add("path", upload.path().toString())
                .add("length", upload.length())
                .add("offset", progress.offset())
                .add("expires", progress.expires().toString());
        if (upload.modified() != null) {
            json.add("modified", upload.modified().toString());
        }
        return json.build();
    }
}
