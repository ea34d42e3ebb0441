package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HexFormat;
import org.strongroom.condition.EntityTag;
import org.strongroom.files.Resource;
import org.strongroom.path.NodePath;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;

/** A directory or file as the caller sees it. */
record NodeRepresentation(Resource resource) implements Representation {
    @Override
    public JsonObject json() {
        Node node = resource.node();
        NodePath path = resource.path();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", node.id())
                .add("path", path.toString())
                .add("name", path.isRoot() ? "" : path.name().text())
                .add("kind", resource.isDirectory() ? "directory" : "file")
                .add("writable", resource.writable())
                .add("created", node.created().toString())
                .add("modified", node.modified().toString())
                .add("href", href(path));
        FileContent content = node.content();
        EntityTag tag = node.entityTag();
        if (content != null && tag != null) {
            json.add("size", node.size())
                    .add("mediaType", content.mediaType())
                    .add("version", node.version())
                    .add("etag", tag.toString())
                    .add("sha256", HexFormat.of().formatHex(content.blob().sha256()))
                    .add("content", Api.ROOT + "/content" + path.encoded());
        }
        return json.build();
    }

    static String href(NodePath path) {
        return Api.ROOT + "/files" + path.encoded();
    }
}
