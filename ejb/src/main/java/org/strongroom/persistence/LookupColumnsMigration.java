package org.strongroom.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of old events what they are looked up by as new rows have it, since a verification compares it: the
 * hashes of paths, which V4 left empty, claimed logins, which V50 did not compose, and the mark of a probe, which
 * directories and refusals had too.
 */
final class LookupColumnsMigration implements JavaMigration {
    private static final int FETCHED = 1000;
    private static final int LONGEST_LOGIN = 255;
    private static final long LARGEST_PROBE = 65_536;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("54");
    }

    @Override
    public String getDescription() {
        return "lookup columns";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(
                        "update audit_event set path_hash = ?, destination_hash = ?, claimed_login = ?, probe = ?"
                                + " where node = ? and seq = ?")) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("select * from audit_event where person_id = 0 and login <> ''"
                    + " or probe or path like '%/.!_%' escape '!' or path like '%/~$%'"
                    + " or path_hash = 0 and path <> '' or destination_hash = 0 and destination <> ''")) {
                while (rows.next()) {
                    update.setLong(1, hash(rows.getString("path")));
                    update.setLong(2, hash(rows.getString("destination")));
                    update.setString(3, rows.getLong("person_id") == 0 ? claimed(rows.getString("login")) : "");
                    update.setBoolean(4, isProbe(rows));
                    update.setString(5, rows.getString("node"));
                    update.setLong(6, rows.getLong("seq"));
                    update.execute();
                }
            }
        }
    }

    private static long hash(String path) {
        try {
            return path.isEmpty()
                    ? 0
                    : ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                                    .digest(composed(path).getBytes(UTF_8)))
                            .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String claimed(String login) {
        String key = composed(login.substring(login.lastIndexOf('\\') + 1)).toLowerCase(Locale.ROOT);
        int end = Math.min(key.length(), LONGEST_LOGIN);
        return key.substring(0, end > 0 && Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end);
    }

    /** What was looked for in vain by one of the names that programs look for was marked rightly. */
    private static boolean isProbe(ResultSet row) throws SQLException {
        String destination = row.getString("destination");
        if (!isOwn(row.getString("path"))) {
            return row.getBoolean("probe");
        }
        return row.getString("reason").equals("not-found")
                || !row.getString("digest").isEmpty()
                        && row.getLong("bytes") <= LARGEST_PROBE
                        && (destination.isEmpty() || isOwn(destination));
    }

    private static boolean isOwn(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("._") || name.startsWith("~$") || name.equals(".ds_store");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
