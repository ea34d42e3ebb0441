package org.strongroom.it.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newest records of a live journal, as they stand in its files. */
final class JournalTail {
    private final Path journal;
    private Path segment;
    private long from;

    JournalTail(Path journal) throws IOException {
        this.journal = journal;
        this.segment = newest();
    }

    /** Whether the text stands in the journal behind where the one before was found. */
    boolean has(String text) throws IOException {
        if (find(text)) {
            return true;
        }
        Path newest = newest();
        if (newest.equals(segment)) {
            return false;
        }
        segment = newest;
        from = 0;
        return find(text);
    }

    /** What was done by a request, as far as it is found behind where {@link #has} found it. */
    Set<String> actions(String request) throws IOException {
        return members(request, "action");
    }

    /** Further words on it, as {@link #actions}. */
    Set<String> details(String request) throws IOException {
        return members(request, "detail");
    }

    private Set<String> members(String request, String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
            byte[] rest = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(rest);
            return Pattern.compile(
                            "\"request\":\"" + request + "\"(?:(?!\"kind\":)[\\s\\S])*?\"" + name + "\":\"([^\"]+)\"")
                    .matcher(new String(rest, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private boolean find(String text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
            byte[] rest = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(rest);
            int at = new String(rest, StandardCharsets.ISO_8859_1).indexOf(text);
            from += Math.max(at, 0);
            return at >= 0;
        }
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
