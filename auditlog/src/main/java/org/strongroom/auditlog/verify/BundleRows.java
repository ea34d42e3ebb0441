package org.strongroom.auditlog.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.BundleFormat;

/** Holds the rows of a bundle against the records that they tell of, where a row tells of one. */
final class BundleRows {
    private static final int MICROS = 6;

    private final Bundle bundle;
    private final String node;
    private final List<?> columns;
    private long compared;
    private long elsewhere;

    BundleRows(Bundle bundle, String node) throws BadEntryException {
        this.bundle = bundle;
        this.node = node;
        if (!(bundle.header().get("columns") instanceof List<?> names)) {
            throw Bundle.bad("its columns are missing");
        }
        this.columns = names;
    }

    /** How many rows were compared. */
    long compared() {
        return compared;
    }

    /** How many rows are of other servers. */
    long elsewhere() {
        return elsewhere;
    }

    void check() throws BadEntryException {
        for (int i = 0; bundle.isDirect() && i < bundle.rows().size(); i++) {
            check(i + 1, bundle.rows().get(i));
        }
    }

    private void check(int number, List<Object> cells) throws BadEntryException {
        if (cells.size() != columns.size()) {
            throw Bundle.bad("row " + number + " has another number of cells than there are columns");
        }
        if (!node.equals(cell(cells, "node"))) {
            elsewhere++;
            return;
        }
        long sequence = sequence(cells);
        byte[] payload = bundle.records().get(sequence);
        if (payload == null) {
            throw new BadEntryException(sequence, "row " + number + " tells of this record, but it is not there");
        }
        String calls = cell(cells, "calls");
        if (calls == null || calls.equals("1")) {
            compare(number, sequence, cells, FlatJson.read(payload));
            compared++;
        }
    }

    private void compare(int number, long sequence, List<Object> cells, Map<String, Object> members)
            throws BadEntryException {
        for (int i = 0; i < cells.size(); i++) {
            String column = String.valueOf(columns.get(i));
            String member = BundleFormat.COLUMNS.get(column);
            String cell = String.valueOf(cells.get(i));
            boolean same = column.equals("time")
                    ? micros(cell).equals(micros(String.valueOf(members.get("time"))))
                    : member == null || cell.equals(text(members.get(member), cell));
            if (!same) {
                throw new BadEntryException(sequence, "row " + number + " has another " + column + " than the record");
            }
        }
    }

    private @Nullable String cell(List<Object> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : String.valueOf(cells.get(at));
    }

    private long sequence(List<Object> cells) throws BadEntryException {
        try {
            return Long.parseLong(String.valueOf(cell(cells, "sequence")));
        } catch (NumberFormatException e) {
            throw Bundle.bad("a row has no sequence");
        }
    }

    /** What a cell says of a member: 0 or nothing where there is none; U+FFFD where no database takes a character. */
    private static String text(@Nullable Object member, String cell) {
        if (member == null) {
            return cell.equals("0") ? "0" : "";
        }
        StringBuilder text = new StringBuilder();
        member.toString()
                .codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** A time in UTC with six digits of a second. */
    private static String micros(String time) {
        String plain = time.replace("Z", "");
        int point = plain.indexOf('.');
        String digits = point < 0 ? "" : plain.substring(point + 1);
        return (point < 0 ? plain : plain.substring(0, point))
                + '.'
                + digits
                + "0".repeat(Math.max(0, MICROS - digits.length()));
    }
}
