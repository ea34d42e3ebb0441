package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;

/** Makes what the container knows injectable through constructors. */
@ApplicationScoped
class Persistence {
    @Produces
    @PersistenceContext(unitName = "strongroom")
    private EntityManager entityManager;

    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
