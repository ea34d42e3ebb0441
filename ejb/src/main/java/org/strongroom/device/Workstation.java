package org.strongroom.device;

import org.strongroom.identity.Person;

/** A workstation and whose it is. */
public record Workstation(Device device, Person owner) {}
