package org.strongroom.report.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.access.AccessHistory;
import org.strongroom.access.AccessPolicy;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventGroups;
import org.strongroom.audit.LogMarks;
import org.strongroom.device.DeviceInventory;
import org.strongroom.leaver.LeaverRegister;
import org.strongroom.people.GroupNames;
import org.strongroom.people.Memberships;
import org.strongroom.people.People;
import org.strongroom.people.Register;
import org.strongroom.tree.Ancestry;
import org.strongroom.tree.Tree;

/** Where reports get their answers from. */
@ApplicationScoped
public class Sources {
    private final AuditEvents events;
    private final EventGroups groups;
    private final LogMarks marks;
    private final Tree tree;
    private final Ancestry ancestry;
    private final People people;
    private final Register register;
    private final Memberships memberships;
    private final DeviceInventory devices;
    private final LeaverRegister leavers;
    private final AccessPolicy policy;
    private final AccessHistory history;
    private final GroupNames groupNames;
    private final Whereabouts whereabouts;

    @Inject
    public Sources(
            AuditEvents events,
            EventGroups groups,
            LogMarks marks,
            Tree tree,
            Ancestry ancestry,
            People people,
            Register register,
            Memberships memberships,
            DeviceInventory devices,
            LeaverRegister leavers,
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
        this.leavers = leavers;
        this.policy = policy;
        this.history = history;
        this.groupNames = groupNames;
        this.whereabouts = whereabouts;
    }

    public AuditEvents events() {
        return events;
    }

    public EventGroups groups() {
        return groups;
    }

    public LogMarks marks() {
        return marks;
    }

    public Tree tree() {
        return tree;
    }

    public Ancestry ancestry() {
        return ancestry;
    }

    public People people() {
        return people;
    }

    public Register register() {
        return register;
    }

    /** Who was in which group when. */
    public Memberships memberships() {
        return memberships;
    }

    public DeviceInventory devices() {
        return devices;
    }

    public LeaverRegister leavers() {
        return leavers;
    }

    /** What decides on access now. */
    public AccessPolicy policy() {
        return policy;
    }

    /** What decided on access then. */
    public AccessHistory history() {
        return history;
    }

    public GroupNames groupNames() {
        return groupNames;
    }

    public Whereabouts whereabouts() {
        return whereabouts;
    }
}
