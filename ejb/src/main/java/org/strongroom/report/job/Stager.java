package org.strongroom.report.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.report.ReportRun;
import org.strongroom.report.format.Format;

/** Writes a report to where content waits to be stored, in constant memory. */
@ApplicationScoped
class Stager {
    private final BlobStore blobs;

    @Inject
    Stager(BlobStore blobs) {
        this.blobs = blobs;
    }

    BlobStore blobs() {
        return blobs;
    }

    /** The whole report; closed by the caller. */
    StagedBlob stage(ReportRun run, Format format) throws IOException {
        Path spool = Files.createTempFile("strongroom-report", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
                run.write(format, out);
            }
            long size = Files.size(spool);
            try (InputStream in = Files.newInputStream(spool)) {
                return blobs.staging().stage(in, size, OptionalLong.of(size));
            }
        } finally {
            Files.delete(spool);
        }
    }
}
