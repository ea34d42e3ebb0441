package org.strongroom.auditlog.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier is asked for.
 *
 * @param log the log's directory, a ZIP file of it, or an auditor's bundle
 * @param key the file with the public key
 * @param kept files and directories of heads that were kept elsewhere
 * @param rows the file of exported rows
 * @param jdbc the database's address
 */
record Arguments(Path log, Path key, List<Path> kept, @Nullable Path rows, @Nullable String jdbc) {
    static final String USAGE =
            """
            Verifies an audit log. Exits with 0 only when everything holds, with 1 when the log is not as it was
            written, and with 2 when it could not be verified.

            java -jar strongroom-audit-verify.jar LOG --key FILE [OPTION ...]
            java -jar strongroom-audit-verify.jar --help    tells this, and verifies nothing

              LOG                the log's directory, a ZIP file of it, or an auditor's bundle (.html)
              --key FILE         the public key that signed the log's first heads
              --witness DIR      heads that were kept elsewhere: finds a log that was rolled back
              --since-head FILE  a head, or several, that you kept yourself
              --rows FILE        the rows of the database, exported as JSON Lines ordered by seq
              --jdbc URL         the database itself; its driver must be on the class path:
                                 java -cp strongroom-audit-verify.jar:DRIVER.jar \
            org.strongroom.auditlog.verify.AuditVerify LOG ...
            """;

    /** Reads a command line; throws {@link IllegalArgumentException} that says what is wrong with it. */
    static Arguments parse(String... line) {
        Path log = null;
        Path key = null;
        List<Path> kept = new ArrayList<>();
        Path rows = null;
        String jdbc = null;
        for (Iterator<String> words = List.of(line).iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--key" -> key = Path.of(value(word, words));
                case "--witness", "--since-head" -> kept.add(Path.of(value(word, words)));
                case "--rows" -> rows = Path.of(value(word, words));
                case "--jdbc" -> jdbc = value(word, words);
                default -> {
                    if (word.startsWith("--") || log != null) {
                        throw new IllegalArgumentException("unknown: " + word);
                    }
                    log = Path.of(word);
                }
            }
        }
        if (log == null || key == null) {
            throw new IllegalArgumentException(log == null ? "the log is missing" : "--key is missing");
        }
        return new Arguments(log, key, kept, rows, jdbc);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }
}
