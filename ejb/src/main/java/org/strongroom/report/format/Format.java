package org.strongroom.report.format;

import java.io.OutputStream;
import java.util.Arrays;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** How a report is written. */
public enum Format {
    CSV("csv", "text/csv; charset=utf-8; header=present") {
        @Override
        public RowWriter writer(OutputStream out) {
            return new CsvRows(out);
        }
    },
    JSON_LINES("jsonl", "application/jsonl; charset=utf-8") {
        @Override
        public RowWriter writer(OutputStream out) {
            return new JsonRows(out);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public RowWriter writer(OutputStream out) {
            return new XlsxRows(out);
        }
    },
    PDF("pdf", "application/pdf") {
        @Override
        public RowWriter writer(OutputStream out) {
            return new PdfRows(out);
        }
    };

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Of a file's name, without the dot; also by what a request asks for it. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether the file itself tells the {@link ReportHeader}. */
    public boolean tellsHeader() {
        return this != CSV;
    }

    /**
     * The format with this extension.
     *
     * @throws ProblemException with a {@link Problem.BadRequest} when there is none
     */
    public static Format of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equalsIgnoreCase(extension))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.BadRequest("format is csv, jsonl, xlsx or pdf.")));
    }

    /** Writes rows to this stream, and does not close it. */
    public abstract RowWriter writer(OutputStream out);
}
