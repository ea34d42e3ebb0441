package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.strongroom.identity.Caller;
import org.strongroom.tree.Change;

/** When changes are made, and by whom, as precisely as the database keeps it. */
@Dependent
class Stamp {
    private final InstantSource clock;

    @Inject
    Stamp(InstantSource clock) {
        this.clock = clock;
    }

    Change by(Caller caller) {
        return new Change(caller.person().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
