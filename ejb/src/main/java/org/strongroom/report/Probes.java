package org.strongroom.report;

import java.util.Set;

/**
 * What Windows Explorer looks for in every directory that it opens. That it found none is on the record, and left out of
 * reports on what people did.
 */
final class Probes {
    static final Set<String> NAMES = Set.of("desktop.ini", "folder.jpg", "folder.gif", "thumbs.db", "autorun.inf");

    private Probes() {}
}
