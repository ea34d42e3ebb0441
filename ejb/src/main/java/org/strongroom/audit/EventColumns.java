package org.strongroom.audit;

import java.util.List;
import org.strongroom.identity.Login;
import org.strongroom.identity.Person;
import org.strongroom.persistence.SqlInsert;

/**
 * What a record of the journal becomes in {@code audit_event}. A text that is longer than its column is clipped: one
 * odd record must not hold up those behind it.
 */
final class EventColumns {
    static final SqlInsert INSERT = new SqlInsert(
            "audit_event",
            List.of(
                    "node",
                    "seq",
                    "time",
                    "kind",
                    "request_id",
                    "person_id",
                    "subject",
                    "login",
                    "credential_kind",
                    "credential_id",
                    "workstation",
                    "address",
                    "protocol",
                    "user_agent",
                    "action",
                    "outcome",
                    "reason",
                    "path",
                    "path_hash",
                    "object_id",
                    "version",
                    "destination",
                    "destination_hash",
                    "destination_id",
                    "bytes",
                    "digest",
                    "entries",
                    "detail",
                    "probe",
                    "claimed_login"));

    private static final int LOGIN = 255;

    private EventColumns() {}

    static Object[] of(String node, long sequence, Members members) {
        String path = members.text("path", 32768);
        String destination = members.text("destination", 32768);
        String login = members.text("login", LOGIN);
        return new Object[] {
            node,
            sequence,
            members.time(),
            members.text("kind", 16),
            members.text("request", 64),
            members.number("person"),
            members.text("subject", 255),
            login,
            members.text("credential", 32),
            members.text("credentialId", 64),
            members.text("workstation", 255),
            members.text("address", 64),
            members.text("protocol", 16),
            members.text("userAgent", 255),
            members.text("action", 32),
            members.text("outcome", 16),
            members.text("reason", 64),
            path,
            PathHash.of(path),
            members.number("object"),
            (int) members.number("version"),
            destination,
            PathHash.of(destination),
            members.number("destinationObject"),
            members.number("bytes"),
            members.text("digest", 64),
            members.number("entries"),
            members.contains("time") ? members.text("detail", 4096) : members.rest(4096),
            Probes.isProbe(members),
            members.number("person") == Person.NOBODY.id()
                    ? RecordFormat.clip(Login.typed(login).key(), LOGIN)
                    : ""
        };
    }
}
