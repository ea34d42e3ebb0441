package org.strongroom.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables that this version needs. */
final class Schema {
    private Schema() {}

    /** Applies all migrations that this database has not seen. */
    static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
