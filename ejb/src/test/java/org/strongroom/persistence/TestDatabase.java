package org.strongroom.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The product's schema and entities on a real database, for tests without a container. Each kind is opened once and
 * shared by all tests, so they keep to names of their own. Transactions belong to the thread, as in the container.
 */
public final class TestDatabase {
    /** Those that the product runs on. */
    public enum Kind {
        H2 {
            @Override
            JdbcConnectionPool create() {
                return JdbcConnectionPool.create(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "sa");
            }
        },
        POSTGRESQL {
            @Override
            JdbcConnectionPool create() {
                String name = "t" + UUID.randomUUID().toString().replace("-", "");
                try (Connection connection =
                        Server.RUNNING.getPostgresDatabase().getConnection()) {
                    connection.createStatement().execute("create database " + name);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
                source.setUrl(Server.RUNNING.getJdbcUrl("postgres", name));
                source.setReadOnlyMode("always");
                return JdbcConnectionPool.create(source);
            }
        };

        abstract JdbcConnectionPool create();

        private @Nullable TestDatabase opened;

        /** One that no other test sees. */
        public TestDatabase fresh() {
            return new TestDatabase(create());
        }

        public synchronized TestDatabase open() {
            if (opened == null) {
                opened = new TestDatabase(create());
            }
            return opened;
        }
    }

    /** Started when the first test needs it, and stopped with the tests. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final JdbcConnectionPool pool;
    private final StatementCount statements = new StatementCount();
    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable StatelessSession> current = new ThreadLocal<>();
    private final ThreadLocal<List<Consumer<Boolean>>> onEnd = ThreadLocal.withInitial(ArrayList::new);

    /** Ends what {@link Kind#fresh} began. */
    public void close() {
        factory.close();
        pool.dispose();
    }

    /** The only connection that there is from now on; who asks for another waits for a second in vain. */
    Connection takeLastConnection() throws SQLException {
        pool.setMaxConnections(1);
        pool.setLoginTimeout(1);
        return pool.getConnection();
    }

    private TestDatabase(JdbcConnectionPool opened) {
        pool = opened;
        Schema.migrate(opened);
        DataSource source = statements.counting(opened);
        factory = Persistence.createEntityManagerFactory(
                "strongroom",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", source,
                        "jakarta.persistence.nonJtaDataSource", source));
    }

    public Database database() {
        return new Database() {
            @Override
            public <T> T call(Function<StatelessSession, T> work) {
                StatelessSession joined = current.get();
                if (joined != null) {
                    return work.apply(joined);
                }
                try (StatelessSession own = factory.unwrap(SessionFactory.class).openStatelessSession()) {
                    own.doWork(connection -> connection.setReadOnly(true));
                    return work.apply(own);
                }
            }
        };
    }

    /** Does what a server does by itself some minutes after many rows came: from then on it plans with their number. */
    public void gatherStatistics() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(false);
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when a statement waits for a lock that another has, or when what was begun is done. */
    public void awaitBlocked(Future<?> begun) {
        while (!begun.isDone() && blocked() == 0) {
            Thread.onSpinWait();
        }
    }

    private int blocked() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        connection.getMetaData().getDatabaseProductName().equals("H2")
                                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                                : "select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many statements this thread puts to the database while it acts. */
    public long statements(Runnable act) {
        return statements.during(act);
    }

    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return current.get() != null ? work.get() : Collisions.retrying(() -> once(work));
            }

            @Override
            public void afterCompletion(Consumer<Boolean> work) {
                if (current.get() == null) {
                    throw new IllegalStateException("outside a transaction");
                }
                onEnd.get().add(work);
            }

            /** A database in memory, or one whose commits are durable. */
            @Override
            public void awaitDurable() {}
        };
    }

    private static void end(Transaction transaction, boolean done, List<Consumer<Boolean>> after) {
        boolean committed = false;
        try {
            if (done) {
                transaction.commit();
                committed = true;
            } else {
                transaction.rollback();
            }
        } finally {
            for (Consumer<Boolean> work : after) {
                work.accept(committed);
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            session.doWork(connection -> connection.setReadOnly(false));
            Transaction transaction = session.beginTransaction();
            current.set(session);
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                List<Consumer<Boolean>> after = onEnd.get();
                onEnd.remove();
                current.remove();
                end(transaction, done, after);
            }
        }
    }
}
