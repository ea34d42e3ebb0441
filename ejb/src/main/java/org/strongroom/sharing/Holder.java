package org.strongroom.sharing;

import org.strongroom.access.Principal;

/**
 * To whom something is granted, with a name for people to read.
 *
 * @param name a login, the name of a group, or {@code everyone}
 */
public record Holder(Principal principal, String name) {}
