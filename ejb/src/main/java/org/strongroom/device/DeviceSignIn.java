package org.strongroom.device;

import org.strongroom.identity.Credential;
import org.strongroom.identity.Person;

/**
 * A device password that was accepted, and whose it is.
 *
 * @param credential its id is the device's
 * @param workstation the device's name
 */
public record DeviceSignIn(Person person, Credential credential, String workstation) {}
