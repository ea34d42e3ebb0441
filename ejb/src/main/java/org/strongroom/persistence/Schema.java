package org.strongroom.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables that this version needs. */
final class Schema {
    private Schema() {}

    /** Applies all migrations that this database has not seen. */
    static void migrate(DataSource database) {
        migrations(database).load().migrate();
    }

    static FluentConfiguration migrations(DataSource database) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new GroupNamesMigration(), new LookupColumnsMigration());
    }
}
