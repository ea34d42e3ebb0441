package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk while others write, as a crash would leave it. */
class SavedBetweenTransactionsTest {
    private static final int WRITERS = 4;
    private static final int TOGETHER = 10;
    private static final int SAVES = 25;

    private final WriteTurns turns = new WriteTurns(TestDatabase.Kind.H2.open().database());
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    @TempDir
    private Path directory;

    @Test
    void isOfWholeTransactionsInTheTableAndInItsIndexes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Connection connection = open("live");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id int primary key, g int, a int, b int, c int)");
            statement.execute(
                    "create index t_a on t (a); create index t_b on t (b, a); create index t_c on t (c, b, a)");
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    try {
                        write();
                        return true;
                    } finally {
                        stopped.set(true);
                    }
                }));
            }
            for (int i = 0; i < SAVES; i++) {
                awaitTransactions(next.get() + WRITERS * 5);
                H2Store store = H2Store.of(connection);
                store.writeOnlyWhenTold();
                try (WriteTurns.Turn turn = turns.take()) {
                    store.tidy();
                    store.write();
                }
                store.sync();
                copy(i);
            }
            stopped.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (int i = 0; i < SAVES; i++) {
                assertWhole("copy" + i);
            }
        } finally {
            stopped.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void spaceThatNothingNeedsAnyMoreIsGivenBack() throws Exception {
        try (Connection connection = open("live");
                Statement statement = connection.createStatement()) {
            H2Store store = H2Store.of(connection);
            store.writeOnlyWhenTold();
            statement.execute("create table kept (id int primary key, text varchar)");
            statement.execute("create table gone (id int primary key, text varchar)");
            for (int i = 0; i < 20; i++) {
                for (String table : List.of("gone", "kept")) {
                    statement.execute("insert into %s select %d + x, repeat('x', %d) from system_range(1, 100)"
                            .formatted(table, i * 100, table.equals("gone") ? 4000 : 100));
                    store.write();
                }
            }
            long before = Files.size(file("live"));
            statement.execute("drop table gone");
            for (int i = 0; i < 20; i++) {
                store.tidy();
                store.write();
                store.sync();
            }

            assertThat(Files.size(file("live"))).isLessThan(before / 4);
            assertThat(number(connection, "select count(*) from kept")).isEqualTo(2000);
        }
    }

    private void write() throws SQLException {
        try (Connection connection = open("live");
                PreparedStatement insert = connection.prepareStatement("insert into t values (?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            while (!stopped.get()) {
                try (WriteTurns.Turn turn = turns.take()) {
                    writeTogether(next.incrementAndGet(), insert);
                }
            }
        }
    }

    private static void writeTogether(int group, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < TOGETHER; i++) {
            int id = group * TOGETHER + i;
            insert.setInt(1, id);
            insert.setInt(2, group);
            insert.setInt(3, id * 31 % 10_007);
            insert.setInt(4, id * 17 % 10_007);
            insert.setInt(5, id * 13 % 10_007);
            insert.execute();
        }
        if (group % 3 == 0) {
            insert.getConnection().rollback();
        } else {
            insert.getConnection().commit();
        }
    }

    private void awaitTransactions(int number) {
        while (next.get() < number && !stopped.get()) {
            Thread.onSpinWait();
        }
    }

    private void copy(int number) throws IOException {
        Files.copy(file("live"), file("copy" + number));
    }

    private Path file(String name) {
        return directory.resolve(name + ".mv.db");
    }

    private void assertWhole(String name) throws SQLException {
        try (Connection connection = open(name)) {
            long rows = number(connection, "select count(*) from t");
            assertThat(number(connection, "select count(*) from (select g from t group by g having count(*) <> 10)"))
                    .as("transactions in part")
                    .isZero();
            for (String column : List.of("a", "b", "c")) {
                assertThat(number(
                                connection,
                                "select count(*) from t use index (t_%1$s) where %1$s >= 0".formatted(column)))
                        .as("entries of the index of %s", column)
                        .isEqualTo(rows);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve(name) + ";RETENTION_TIME=0", "sa", "");
    }
}
