package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The clock that every other class is given. */
@ApplicationScoped
class Clock {
    @Produces
    InstantSource system() {
        return InstantSource.system();
    }
}
