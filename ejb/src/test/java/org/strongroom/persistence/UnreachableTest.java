package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Who asks while the database is away is told to try again. */
class UnreachableTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDatabaseWithoutAFreeConnectionIsUnavailable(TestDatabase.Kind kind) throws SQLException {
        TestDatabase database = kind.fresh();
        try (Connection last = database.takeLastConnection()) {
            assertThat(last.isClosed()).isFalse();
            assertThat(Unreachable.translated(failure(database, "select 1")))
                    .isInstanceOfSatisfying(ProblemException.class, e -> {
                        assertThat(e.problem()).isInstanceOf(Problem.Unavailable.class);
                        assertThat(e.problem().retryAfter()).isPresent();
                    });
        }
        database.close();
    }

    /** 57P01 is what PostgreSQL tells each session when it is stopped for a switch-over, 25006 what a standby says. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "25006"})
    void aDatabaseThatStopsIsUnavailableAlsoAtTheCommit(String state) {
        SQLException stopped = new SQLException("terminating connection", state);
        Exception rolledBack = new RollbackException("could not commit");
        rolledBack.addSuppressed(new IllegalStateException(stopped));

        assertThat(Unreachable.translated(new GenericJDBCException("could not execute", stopped)))
                .isInstanceOf(ProblemException.class);
        assertThat(Unreachable.translated(new TransactionFailedException(rolledBack)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aStatementThatIsWrongIsAFailure(TestDatabase.Kind kind) {
        JDBCException failure = failure(kind.open(), "select nothing from nowhere");

        assertThat(Unreachable.translated(failure)).isSameAs(failure);
    }

    private static JDBCException failure(TestDatabase database, String sql) {
        return catchThrowableOfType(JDBCException.class, () -> database.database()
                .call(session -> session.createNativeQuery(sql, Integer.class).getSingleResult()));
    }
}
