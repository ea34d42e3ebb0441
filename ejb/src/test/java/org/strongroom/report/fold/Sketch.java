package org.strongroom.report.fold;

import java.time.Instant;
import org.strongroom.audit.RecordedEvent;

/** An event as far as a test minds it. */
final class Sketch {
    private final long sequence;
    private final Instant time;
    private final String action;
    private String outcome;
    private final String path;
    private final int version;
    private final long bytes;
    private long person;
    private String protocol;
    private String destination = "";
    private String detail = "";

    Sketch(
            long sequence,
            Instant time,
            String action,
            String outcome,
            String path,
            int version,
            long bytes,
            long person,
            String protocol) {
        this.sequence = sequence;
        this.time = time;
        this.action = action;
        this.outcome = outcome;
        this.path = path;
        this.version = version;
        this.bytes = bytes;
        this.person = person;
        this.protocol = protocol;
    }

    Sketch outcome(String other) {
        outcome = other;
        return this;
    }

    Sketch person(long other) {
        person = other;
        return this;
    }

    Sketch protocol(String other) {
        protocol = other;
        return this;
    }

    Sketch destination(String other) {
        destination = other;
        return this;
    }

    Sketch detail(String other) {
        detail = other;
        return this;
    }

    RecordedEvent toEvent() {
        return new RecordedEvent(
                "node-1",
                sequence,
                time,
                "r" + sequence,
                person,
                "s" + person,
                "p" + person,
                "device-password",
                "17",
                "WS-1",
                "10.0.0.1",
                protocol,
                "agent",
                action,
                outcome,
                "",
                path,
                path.hashCode(),
                version,
                destination,
                0,
                bytes,
                "",
                0,
                detail);
    }
}
