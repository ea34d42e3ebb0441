package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that were exported as JSON Lines, an object of columns a line; those of other nodes are passed over. */
final class JsonLinesRows implements RowSource {
    private final String node;
    private final BufferedReader lines;
    private long number;
    private long highest = -1;

    JsonLinesRows(Path file, String node) throws IOException {
        this.node = node;
        this.lines = Files.newBufferedReader(file, UTF_8);
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            Map<String, Object> columns = read(line);
            if (columns.getOrDefault("node", node).equals(node)) {
                if (columns.get("seq") instanceof Long sequence) {
                    highest = Math.max(highest, sequence);
                    return new Row(sequence, columns);
                }
                throw new IOException("line " + number + " of the rows has no number seq");
            }
        }
        return null;
    }

    @Override
    public Set<String> nodes() {
        return Set.of();
    }

    @Override
    public long last() throws IOException {
        long last = highest;
        for (Row row = next(); row != null; row = next()) {
            last = Math.max(last, row.sequence());
        }
        return last;
    }

    private Map<String, Object> read(String line) throws IOException {
        try {
            return FlatJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new IOException("line " + number + " of the rows is not flat JSON", e);
        }
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
