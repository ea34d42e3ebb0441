package org.strongroom.audit;

import java.util.List;
import java.util.Set;

/**
 * What belongs to the story of some objects: the events on them or that made them, the refusals at their paths, where
 * no object was named, and how the directories that they lay in were moved, deleted, restored and handed on. Empty parts
 * add nothing.
 *
 * @param objects ids
 * @param paths as events name them
 */
public record ObjectStory(Set<Long> objects, Set<String> paths, List<DirectorySpan> directories) {
    public ObjectStory {
        objects = Set.copyOf(objects);
        paths = Set.copyOf(paths);
        directories = List.copyOf(directories);
    }
}
