package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private final TestDatabase database = TestDatabase.Kind.POSTGRESQL.open();

    @Test
    void nothingCanBeChangedOutsideATransaction() {
        assertThat(database.transactions().call(this::change)).isZero();

        assertThatThrownBy(this::change).hasMessageContaining("read-only");
    }

    private int change() {
        return database.database()
                .call(session -> session.doReturningWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate("delete from node where id = -1");
                    }
                }));
    }
}
