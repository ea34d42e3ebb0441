package org.strongroom.report.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strongroom.audit.LogExtent;

/**
 * Rows that are worked out anew each time they are read, such as rights as they are now.
 *
 * @param source passes each row to what it is given, until that wants no more
 */
public record ComputedRows(
        Map<String, String> asked, List<String> columns, Consumer<Predicate<List<Object>>> source, long count)
        implements Rows {
    public static ComputedRows of(
            Map<String, String> asked, List<String> columns, Consumer<Predicate<List<Object>>> source) {
        long[] count = {0};
        source.accept(row -> {
            count[0]++;
            return true;
        });
        return new ComputedRows(asked, columns, source, count[0]);
    }

    public static ComputedRows of(Map<String, String> asked, List<String> columns, List<List<Object>> rows) {
        return new ComputedRows(asked, columns, reader -> readAll(rows, reader), rows.size());
    }

    private static void readAll(List<List<Object>> rows, Predicate<List<Object>> reader) {
        boolean wanted = true;
        for (int i = 0; i < rows.size() && wanted; i++) {
            wanted = reader.test(rows.get(i));
        }
    }

    @Override
    public LogExtent extent() {
        return LogExtent.NONE;
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        source.accept(reader);
    }
}
