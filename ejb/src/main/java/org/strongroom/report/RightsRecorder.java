package org.strongroom.report;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;

/**
 * Puts the rights of the configuration on the record when a server starts and they are not what was recorded last, so
 * that the rights of any instant can be told.
 */
@Singleton
@Startup
@DependsOn("AuditJobs")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RightsRecorder {
    private static final Origin SERVER = new Origin("", "", "server", "");

    @Inject
    private AuditEvents events;

    @Inject
    private AuditTrail trail;

    /** The same setting, with the same default, as {@link org.strongroom.access.AccessPolicy} is made from. */
    @Inject
    @ConfigProperty(name = "strongroom.directories", defaultValue = "everyone=rw:*")
    private String directories;

    @PostConstruct
    void start() {
        record(events, trail, directories);
    }

    static void record(AuditEvents events, AuditTrail trail, String setting) {
        events.catchUp();
        String recorded = new RightsRecord(events)
                .before(Period.ALL.until())
                .map((RecordedEvent event) -> RightsRecord.setting(event))
                .orElse("");
        if (!recorded.equals(setting)) {
            Caller server = new Caller(Person.NOBODY, Credential.NONE, SERVER, RequestId.of(null));
            trail.record(AuditEvent.done(server, Action.CONFIGURE_RIGHTS).detail(setting));
        }
    }
}
