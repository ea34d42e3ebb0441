package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.Function;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The container's persistence unit. */
@ApplicationScoped
class JtaDatabase implements Database {
    @PersistenceUnit(unitName = "strongroom")
    private EntityManagerFactory factory;

    @Override
    public <T> T call(Function<StatelessSession, T> work) {
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            return work.apply(session);
        } catch (JDBCException e) {
            throw Unreachable.translated(e);
        }
    }
}
