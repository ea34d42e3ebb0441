package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.strongroom.audit.Integrity;
import org.strongroom.audit.LogVerification;
import org.strongroom.audit.SealState;

/** The integrity of a node's log, to auditors. */
record IntegrityRepresentation(Integrity integrity) implements Representation {
    @Override
    public JsonObject json() {
        SealState seals = integrity.seals();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", integrity.key())
                .add("head", ProofRepresentation.head(integrity.head()));
        seals.chained().ifPresent(head -> json.add("clusterHead", ProofRepresentation.head(head)));
        seals.sealedAt().ifPresent(at -> json.add("sealedAt", at.toString()));
        seals.fault().ifPresent(fault -> json.add("fault", fault));
        json.add("witnesses", witnesses(seals));
        integrity.verified().ifPresent(verified -> json.add("verified", verification(verified)));
        integrity.pending().ifPresent(pending -> json.add("pending", verification(pending)));
        return json.build();
    }

    static JsonArrayBuilder witnesses(SealState seals) {
        JsonArrayBuilder witnesses = Json.createArrayBuilder();
        seals.witnesses().forEach((name, witnessed) -> {
            JsonObjectBuilder witness = Json.createObjectBuilder().add("name", name);
            witnessed.last().ifPresent(at -> witness.add("last", at.toString()));
            witnessed.fault().ifPresent(fault -> witness.add("fault", fault));
            witnesses.add(witness);
        });
        return witnesses;
    }

    private static JsonObjectBuilder verification(LogVerification verification) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", verification.id())
                .add("state", verification.state().name().toLowerCase(Locale.ROOT))
                .add("asked", verification.asked().toString());
        if (!verification.login().isEmpty()) {
            json.add("by", verification.login());
        }
        verification.finished().ifPresent(at -> json.add("at", at.toString())
                .add("holds", verification.state() == LogVerification.State.HOLDS)
                .add("first", verification.first())
                .add("next", verification.next())
                .add("words", verification.words()));
        verification.badEntry().ifPresent(entry -> json.add("firstBadEntry", entry));
        return json;
    }
}
