package org.strongroom.sharing;

import org.jspecify.annotations.Nullable;
import org.strongroom.access.Level;
import org.strongroom.identity.Person;

/**
 * What a change would give to somebody or take from them.
 *
 * @param before null for nothing
 * @param after null for nothing
 */
public record Shift(Person person, String path, @Nullable Level before, @Nullable Level after) {}
