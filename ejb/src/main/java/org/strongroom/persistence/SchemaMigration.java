package org.strongroom.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings the schema to this version when the server starts, before anything else touches the database. In a cluster
 * Flyway lets one server do it while the others wait.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    @Resource(lookup = "java:jboss/datasources/StrongroomDS")
    private DataSource database;

    @PostConstruct
    void migrate() throws SQLException {
        quieten();
        Schema.migrate(database);
    }

    private void quieten() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (H2Store.isBehind(connection)) {
                H2Store.of(connection).writeOnlyWhenTold();
            }
        }
    }
}
