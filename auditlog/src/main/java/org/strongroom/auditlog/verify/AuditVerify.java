package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.TreeFormat;

/** The program that an auditor runs. */
public final class AuditVerify {
    private static final int HOLDS = 0;
    private static final int BAD = 1;
    private static final int NOT_VERIFIED = 2;

    private AuditVerify() {}

    public static void main(String[] line) {
        System.exit(run(System.out, System.err, line));
    }

    /**
     * Verifies.
     *
     * @param out is told what was checked, and what is wrong
     * @param errors is told why it could not be verified
     * @return 0 when everything holds, 1 when something does not, 2 when that could not be found out
     */
    static int run(PrintStream out, PrintStream errors, String... line) {
        if (List.of(line).contains("--help")) {
            out.print(Arguments.USAGE);
            return NOT_VERIFIED;
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(line);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            errors.print(Arguments.USAGE);
            return NOT_VERIFIED;
        }
        try {
            return verify(arguments, out);
        } catch (BadEntryException e) {
            out.println("FAILED" + (e.entry() < 0 ? "" : " at entry " + e.entry()) + ": " + e.getMessage());
            return BAD;
        } catch (IOException | SQLException | IllegalArgumentException e) {
            errors.println("NOT VERIFIED: " + reason(e));
            return NOT_VERIFIED;
        }
    }

    private static int verify(Arguments arguments, PrintStream out)
            throws IOException, SQLException, BadEntryException {
        if (Bundle.isOne(arguments.log())) {
            PublicKey key = PublicKey.parse(Files.readString(arguments.key(), UTF_8));
            return holds(new BundleVerification(arguments.log(), key).run(), out);
        }
        if (Files.isDirectory(arguments.log())) {
            return verify(arguments, arguments.log(), out);
        }
        try (FileSystem bundle = FileSystems.newFileSystem(arguments.log())) {
            return verify(arguments, root(bundle.getPath("/")), out);
        }
    }

    /** The directory with the log: the bundle's own, or the one that it has. */
    private static Path root(Path bundle) throws IOException {
        if (Files.exists(bundle.resolve(TreeFormat.CHECKPOINT))) {
            return bundle;
        }
        try (Stream<Path> members = Files.list(bundle)) {
            return members.filter(member -> Files.exists(member.resolve(TreeFormat.CHECKPOINT)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the bundle has no log"));
        }
    }

    private static int holds(List<String> words, PrintStream out) {
        words.forEach(out::println);
        out.println("OK: everything holds.");
        return HOLDS;
    }

    private static int verify(Arguments arguments, Path log, PrintStream out)
            throws IOException, SQLException, BadEntryException {
        Verification verification = new Verification(log, Files.readString(arguments.key(), UTF_8));
        for (Path place : arguments.kept()) {
            verification.witness(place);
        }
        try (RowSource rows = rows(arguments, verification.node())) {
            return holds(
                    verification.run(rows).stream()
                            .flatMap(summary -> summary.lines().stream())
                            .toList(),
                    out);
        }
    }

    private static @Nullable RowSource rows(Arguments arguments, String node) throws IOException, SQLException {
        if (arguments.rows() != null) {
            return new JsonLinesRows(arguments.rows(), node);
        }
        return arguments.jdbc() == null ? null : new JdbcRows(DriverManager.getConnection(arguments.jdbc()), node);
    }

    private static String reason(Exception e) {
        return e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
    }
}
