package org.strongroom.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.RefusedAccesses;
import org.strongroom.people.People;
import org.strongroom.tree.Ancestry;

/** Where reports get their answers from. */
@ApplicationScoped
class Sources {
    private final AuditEvents events;
    private final RefusedAccesses refused;
    private final Ancestry ancestry;
    private final People people;
    private final Whereabouts whereabouts;

    @Inject
    Sources(AuditEvents events, RefusedAccesses refused, Ancestry ancestry, People people, Whereabouts whereabouts) {
        this.events = events;
        this.refused = refused;
        this.ancestry = ancestry;
        this.people = people;
        this.whereabouts = whereabouts;
    }

    AuditEvents events() {
        return events;
    }

    RefusedAccesses refused() {
        return refused;
    }

    Ancestry ancestry() {
        return ancestry;
    }

    People people() {
        return people;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }
}
