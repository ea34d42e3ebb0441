package org.strongroom.condition;

import java.util.List;

/**
 * The value of If-Match or If-None-Match.
 *
 * @param any true for {@code *}, which matches whatever exists
 */
public record EntityTags(boolean any, List<EntityTag> tags) {
    public static final EntityTags ANY = new EntityTags(true, List.of());

    public EntityTags {
        tags = List.copyOf(tags);
    }
}
