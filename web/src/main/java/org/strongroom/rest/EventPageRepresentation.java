package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.audit.EventPosition;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.SendingEnd;
import org.strongroom.report.search.EventPage;

/** A page of events. */
record EventPageRepresentation(EventPage page) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder events = Json.createArrayBuilder();
        page.events().forEach(event -> {
            JsonObjectBuilder members = json(event);
            SendingEnd end = page.ends().get(EventPosition.of(event));
            events.add(end == null ? members : ended(members, end));
        });
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("count", page.count())
                .add("leftOut", page.leftOut())
                .add("until", page.until().toString())
                .add("events", events);
        if (!page.next().isEmpty()) {
            json.add("next", page.next());
        }
        return json.build();
    }

    private static JsonObjectBuilder json(RecordedEvent event) {
        return Json.createObjectBuilder()
                .add("time", event.time().toString())
                .add("node", event.node())
                .add("sequence", event.sequence())
                .add("request", event.request())
                .add("person", event.person())
                .add("subject", event.subject())
                .add("login", event.login())
                .add("credential", event.credential())
                .add("credentialId", event.credentialId())
                .add("workstation", event.workstation())
                .add("address", event.address())
                .add("protocol", event.protocol())
                .add("userAgent", event.userAgent())
                .add("action", event.action())
                .add("outcome", event.outcome())
                .add("reason", event.reason())
                .add("path", event.path())
                .add("object", event.object())
                .add("version", event.version())
                .add("destination", event.destination())
                .add("bytes", event.bytes())
                .add("digest", event.digest())
                .add("entries", event.entries())
                .add("detail", event.detail());
    }

    private static JsonObjectBuilder ended(JsonObjectBuilder event, SendingEnd end) {
        return event.add("sentTime", end.time().toString())
                .add("sentOutcome", end.outcome())
                .add("sentReason", end.reason())
                .add("sentBytes", end.bytes());
    }
}
