package org.strongroom.sharing;

import org.strongroom.access.Principal;

/**
 * To whom something is to be granted, as somebody names it.
 *
 * @param id 0 to go by the name
 * @param name a login or the name of a group; empty to go by the number
 */
public record HolderWish(Principal.Kind kind, long id, String name) {}
