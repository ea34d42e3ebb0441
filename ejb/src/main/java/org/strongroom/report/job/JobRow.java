package org.strongroom.report.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strongroom.blob.BlobId;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;

/** A report that was asked for, and what came of it. */
@Entity
@Table(name = "report_job")
class JobRow extends RequestedReport {
    @Id
    @GeneratedValue(generator = "report_job_seq")
    @SequenceGenerator(name = "report_job_seq", sequenceName = "report_job_seq")
    private long id;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportJob.State state;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column
    private @Nullable Instant finished;

    @Column(name = "row_count")
    private long rows;

    @Column(name = "file_name")
    private String fileName;

    @Column
    private String header;

    @Column
    private @Nullable String blob;

    protected JobRow() {}

    JobRow(long person, String name, Map<String, String> parameters, Format format, Instant now) {
        super(person, name, parameters, format, now);
        this.state = ReportJob.State.WAITING;
        this.fileName = "";
        this.header = "";
    }

    void succeed(ReportHeader of, BlobId result, Instant now) {
        state = ReportJob.State.DONE;
        rows = of.rows();
        fileName = of.fileName(format());
        header = StoredParameters.text(of.fields());
        blob = result.toString();
        finished = now;
    }

    void fail(String words, Instant now) {
        state = ReportJob.State.FAILED;
        note(words);
        finished = now;
    }

    long id() {
        return id;
    }

    /** The result, once there is one. */
    @Nullable
    BlobId result() {
        return blob == null ? null : BlobId.parse(blob);
    }

    ReportJob toJob() {
        return new ReportJob(
                id,
                name(),
                format(),
                state,
                created(),
                finished,
                rows,
                fileName,
                StoredParameters.parse(header),
                problem());
    }
}
