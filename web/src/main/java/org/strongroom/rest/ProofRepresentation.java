package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.audit.Proof;
import org.strongroom.auditlog.head.SignedHead;

/** A proof, with the head that it is against. */
record ProofRepresentation(Proof proof) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder hashes = Json.createArrayBuilder();
        proof.hashes().forEach(hash -> hashes.add(hash.toString()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("head", head(proof.head()));
        proof.leaf()
                .ifPresentOrElse(
                        leaf -> json.add("entry", proof.subject()).add("leaf", leaf.toString()),
                        () -> json.add("size", proof.subject()));
        return json.add("hashes", hashes).build();
    }

    static JsonObjectBuilder head(SignedHead head) {
        return Json.createObjectBuilder()
                .add("origin", head.head().origin())
                .add("size", head.head().size())
                .add("root", head.head().root().toString())
                .add("checkpoint", head.note().toString());
    }
}
