package org.strongroom.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.strongroom.files.Watch;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;

/** Somebody who looks at a directory, and what they were told last. */
final class Spectator {
    private final Caller caller;
    private final NodePath path;
    private final Listener listener;
    private final Instant since;
    private volatile Watch watch;
    private volatile Set<String> along;
    private volatile Instant told;

    Spectator(Caller caller, NodePath path, Watch watch, Listener listener, Instant now) {
        this.caller = caller;
        this.path = path;
        this.listener = listener;
        this.since = now;
        this.told = now;
        this.watch = watch;
        this.along = along(watch.path());
    }

    Caller caller() {
        return caller;
    }

    NodePath path() {
        return path;
    }

    Watch watch() {
        return watch;
    }

    Listener listener() {
        return listener;
    }

    Instant since() {
        return since;
    }

    Instant told() {
        return told;
    }

    void told(Watch now, Instant at) {
        if (!now.path().equals(watch.path())) {
            along = along(now.path());
        }
        watch = now;
        told = at;
    }

    /**
     * Whether changes concern the directory.
     *
     * @param changed the changed paths
     * @param parents the directories that they are in
     */
    boolean isConcerned(Collection<String> changed, Collection<String> parents) {
        return parents.contains(watch.path()) || along.stream().anyMatch(changed::contains);
    }

    /** The directory and all above it. */
    private static Set<String> along(String path) {
        Set<String> all = new HashSet<>();
        for (String above = path; !above.isEmpty(); above = Paths.parent(above)) {
            all.add(above);
        }
        return all;
    }
}
