package org.strongroom.files;

import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;

/** A path as records name it: a private directory by its person's login. */
public final class RecordedPath {
    private RecordedPath() {}

    /** The path that this caller means. */
    public static String of(Caller caller, NodePath path) {
        return Places.recorded(caller, path);
    }
}
