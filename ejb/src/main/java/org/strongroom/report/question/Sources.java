package org.strongroom.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.access.AccessHistory;
import org.strongroom.access.AccessPolicy;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventGroups;
import org.strongroom.audit.LogMarks;
import org.strongroom.device.DeviceInventory;
import org.strongroom.people.GroupNames;
import org.strongroom.people.Memberships;
import org.strongroom.people.People;
import org.strongroom.people.Register;
import org.strongroom.tree.Ancestry;
import org.strongroom.tree.Tree;

/** Where reports get their answers from. */
@ApplicationScoped
class Sources {
    private final AuditEvents events;
    private final EventGroups groups;
    private final LogMarks marks;
    private final Tree tree;
    private final Ancestry ancestry;
    private final People people;
    private final Register register;
    private final Memberships memberships;
    private final DeviceInventory devices;
    private final AccessPolicy policy;
    private final AccessHistory history;
    private final GroupNames groupNames;
    private final Whereabouts whereabouts;

    @Inject
    Sources(
            AuditEvents events,
            EventGroups groups,
            LogMarks marks,
            Tree tree,
            Ancestry ancestry,
            People people,
            Register register,
            Memberships memberships,
            DeviceInventory devices,
            AccessPolicy policy,
            AccessHistory history,
            GroupNames groupNames,
            Whereabouts whereabouts) {
        this.events = events;
        this.groups = groups;
        this.marks = marks;
        this.tree = tree;
        this.ancestry = ancestry;
        this.people = people;
        this.register = register;
        this.memberships = memberships;
        this.devices = devices;
        this.policy = policy;
        this.history = history;
        this.groupNames = groupNames;
        this.whereabouts = whereabouts;
    }

    AuditEvents events() {
        return events;
    }

    EventGroups groups() {
        return groups;
    }

    LogMarks marks() {
        return marks;
    }

    Tree tree() {
        return tree;
    }

    Ancestry ancestry() {
        return ancestry;
    }

    People people() {
        return people;
    }

    Register register() {
        return register;
    }

    /** Who was in which group when. */
    Memberships memberships() {
        return memberships;
    }

    DeviceInventory devices() {
        return devices;
    }

    /** What decides on access now. */
    AccessPolicy policy() {
        return policy;
    }

    /** What decided on access then. */
    AccessHistory history() {
        return history;
    }

    GroupNames groupNames() {
        return groupNames;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }
}
