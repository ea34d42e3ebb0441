package org.strongroom.auditlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.auditlog.JournalRecord;

/** The rows of a real database against the records. */
class JdbcRowsTest {
    private static final String URL = "jdbc:h2:mem:rows";

    @TempDir
    private Path place;

    private SampleLog log;
    private Connection database;

    @BeforeEach
    void open() throws Exception {
        log = SampleLog.write(place, 10_000);
        database = DriverManager.getConnection(URL);
        execute("create table audit_event (node varchar(64), seq bigint, time timestamp(6) with time zone,"
                + " kind varchar(16), login varchar(255), path varchar(32768), object_id bigint, version integer)");
        execute("create table audit_end (node varchar(64), access_seq bigint, seq bigint, outcome varchar(16))");
        execute("create table audit_watermark (node varchar(64), seq bigint)");
        execute("insert into audit_watermark values ('node-1', 10004)");
        String insert = "insert into audit_event values ('node-1', ?, ?, ?, ?, ?, ?, 0)";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            for (JournalRecord one : SampleLog.records(log.directory)) {
                Instant time = one.members().get("time") instanceof String text
                        ? Instant.parse(text)
                        : Instant.EPOCH.plusNanos((Long) one.members().get("time_utc_us") * 1000);
                statement.setLong(1, one.sequence());
                statement.setObject(2, OffsetDateTime.ofInstant(time, ZoneOffset.ofHours(5)));
                statement.setString(3, (String) one.members().get("kind"));
                statement.setString(4, (String) one.members().getOrDefault("login", ""));
                statement.setString(5, (String) one.members().getOrDefault("path", ""));
                statement.setObject(6, one.members().getOrDefault("object", 0L));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @AfterEach
    void close() throws SQLException {
        execute("drop all objects");
        database.close();
    }

    @Test
    void rowsThatTellWhatTheRecordsTellHold() {
        assertThat(verify()).contains("rows      10004 of the database", "OK");
    }

    @Test
    void everyChangeOfARowIsNamed() throws SQLException {
        execute("update audit_event set object_id = 7 where seq = 6000");
        assertThat(verify()).contains("FAILED at entry 6000: the database has another object_id");
        execute("update audit_event set login = 'mallory' where seq = 5999");
        assertThat(verify()).contains("FAILED at entry 5999: the database has another login");
        execute("update audit_event set time = time + interval '1' second where seq = 5998");
        assertThat(verify()).contains("FAILED at entry 5998: the database has another time");
        execute("delete from audit_event where seq = 5997");
        assertThat(verify()).contains("FAILED at entry 5997: the database has no row of this record");
    }

    @Test
    void aRowInTheTableOfEndsHidesNoRecordFromReports() throws SQLException {
        execute("insert into audit_end select node, 0, seq, '' from audit_event where seq = 7000");
        execute("delete from audit_event where seq = 7000");
        assertThat(verify()).contains("FAILED at entry 7000: the database has the row of a record among those of ends");
    }

    @Test
    void rowsWithoutRecordsAreNamed() throws SQLException {
        execute("insert into audit_event select 'node-1', 1000000, time, kind, login, path, object_id, version"
                + " from audit_event where seq = 5000");
        assertThat(verify()).contains("FAILED at entry 1000000: the database has a row, but the log has no such");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void rowsBeforeTheFirstRecordAreNamed(long sequence) throws SQLException {
        execute("insert into audit_event select 'node-1', " + sequence
                + ", time, kind, login, path, object_id, version from audit_event where seq = 5000");
        assertThat(verify()).contains("FAILED: the database has a row " + sequence + ", which no record can have");
    }

    @Test
    void rowsOfOtherNodesAreTheirs() throws SQLException {
        execute("insert into audit_event select 'node-2', seq, time, kind, 'bob', path, object_id, version"
                + " from audit_event");
        assertThat(verify()).contains("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node-7", ""})
    void rowsOfANodeThatNeverWasAreNamed(String name) throws SQLException {
        execute("insert into audit_event values ('" + name + "', 0, now(), 'access', 'bob', '', 0, 0)");
        assertThat(verify()).as("it may have just begun").contains("OK");
        execute("update audit_event set time = time - interval '11' minute where node = '" + name + "'");
        assertThat(verify())
                .contains("FAILED", "rows of strongroom/" + name + ", of which the log of heads knows nothing");
    }

    @Test
    void oneRowOfTheFutureHidesNoOther() throws SQLException {
        execute("insert into audit_event values ('node-7', 0, now() + interval '1' day, 'access', 'bob', '', 0, 0)");
        assertThat(verify()).contains("FAILED", "rows of strongroom/node-7");
        execute("update audit_event set time = now() where node = 'node-7'");
        execute("insert into audit_event values ('node-7', 1, now() - interval '1' day, 'access', 'bob', '', 0, 0)");
        assertThat(verify()).contains("FAILED", "rows of strongroom/node-7");
    }

    private String verify() {
        return Verifiers.product(log.directory.toString(), "--key", log.key.toString(), "--jdbc", URL)
                .output();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
