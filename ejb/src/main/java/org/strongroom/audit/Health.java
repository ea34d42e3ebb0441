package org.strongroom.audit;

import java.util.List;

/**
 * How this server does, as far as it knows.
 *
 * @param node the name of this server
 * @param sealing how the sealing of its log goes
 * @param volumes where it keeps things
 */
public record Health(String node, SealState sealing, List<Volume> volumes) {
    public Health {
        volumes = List.copyOf(volumes);
    }

    /**
     * A place on a disk.
     *
     * @param name what is kept there: {@code data} or {@code audit}
     * @param usable how many bytes can still be written
     * @param total how many bytes the disk holds
     */
    public record Volume(String name, long usable, long total) {}
}
