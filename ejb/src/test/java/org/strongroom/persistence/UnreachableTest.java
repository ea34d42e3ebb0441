package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
