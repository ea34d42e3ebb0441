package org.strongroom.report.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.report.ReportRun;
import org.strongroom.report.Spool;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.RowWriter;

/** Writes a report to where content waits to be stored, in constant memory. */
@ApplicationScoped
class Stager {
    private final BlobStore blobs;
    private final Spool spool;

    @Inject
    Stager(BlobStore blobs, Spool spool) {
        this.blobs = blobs;
        this.spool = spool;
    }

    BlobStore blobs() {
        return blobs;
    }

    /** The report's header as JSON Lines begin with it; closed by the caller. */
    StagedBlob stageHeader(ReportRun run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = Format.JSON_LINES.writer(out);
        writer.begin(run.header(), run.columns());
        writer.end();
        return blobs.staging().stage(new ByteArrayInputStream(out.toByteArray()), out.size());
    }

    /** The whole report; closed by the caller. */
    StagedBlob stage(ReportRun run, Format format) throws IOException {
        Path file = spool.create();
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                run.write(format, out);
            }
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                return blobs.staging().stage(in, size, OptionalLong.of(size));
            }
        } finally {
            Files.delete(file);
        }
    }
}
