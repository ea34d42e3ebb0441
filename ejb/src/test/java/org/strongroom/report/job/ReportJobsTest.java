package org.strongroom.report.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.LocalDiskBlobStore;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.report.ReportsFixture;
import org.strongroom.report.Spool;
import org.strongroom.report.format.Format;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ReportJobsTest {
    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path folder;

    private FilesFixture house;
    private Visitor auditor;
    private Visitor alice;
    private ReportJobs jobs;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        auditor = house.auditor();
        alice = house.someone("alice");
        jobs = storing(house.blobs());
        runAll();
    }

    private ReportJobs storing(BlobStore blobs) {
        return new ReportJobs(
                ReportsFixture.reports(house),
                new Auditors(house.people()),
                new Stager(blobs, new Spool(folder.toString(), "node-1")),
                house.audit().trail(),
                house.database().database(),
                house.database().transactions(),
                house.clock());
    }

    @Test
    void aJobRunsAndItsResultIsFetched() throws IOException {
        alice.put(house.sharedDirectory().child("f"), "one");
        ReportJob asked = start("R02", Map.of("login", alice.person().login()));
        assertThat(asked.state()).isEqualTo(ReportJob.State.WAITING);
        assertThat(refusal(() -> jobs.open(auditor.caller(), asked.id()))).isInstanceOf(Problem.NotFound.class);

        runAll();

        ReportJob done = jobs.find(auditor.caller(), asked.id());
        assertThat(done.state()).isEqualTo(ReportJob.State.DONE);
        assertThat(done.rows()).isEqualTo(1);
        assertThat(done.header())
                .containsEntry("Report-Name", "R02")
                .containsEntry("Report-By", auditor.person().login())
                .containsEntry("Report-Rows", "1");
        assertThat(done.fileName()).startsWith("R02-").endsWith(".csv");
        assertThat(content(done).lines()).hasSize(2);
        assertThat(folder.resolve("reports/node-1")).isEmptyDirectory();
    }

    @Test
    void askingRunningAndFetchingAreOnTheRecord() throws IOException {
        ReportJob job = start("R03", Map.of());
        assertThat(auditor.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("run-report");
            assertThat(event.detail()).isEqualTo("R03 asked for as job " + job.id() + " in csv: ");
        });
        runAll();
        assertThat(house.audit().all())
                .filteredOn((RecordedEvent event) -> event.credentialId().equals("job-" + job.id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("run-report");
                    assertThat(event.protocol()).isEqualTo("job");
                    assertThat(event.detail()).startsWith("R03 for job " + job.id() + " as csv: from=");
                    assertThat(event.login()).isEqualTo(auditor.person().login());
                });
        content(job);
        assertThat(auditor.recorded()).extracting(RecordedEvent::action).containsExactly("fetch-report");
    }

    @Test
    void whatTheReportRefusesTheJobTells() {
        ReportJob job = start("R02", Map.of("login", "never-was"));
        runAll();

        ReportJob failed = jobs.find(auditor.caller(), job.id());
        assertThat(failed.state()).isEqualTo(ReportJob.State.FAILED);
        assertThat(failed.problem()).contains("Nobody with this login");
    }

    @Test
    void aResultThatCannotBeKeptIsToldAndNotTriedForEver(@TempDir Path store) throws IOException {
        Path place = store.resolve("blobs");
        BlobStore broken = LocalDiskBlobStore.open(place, house.clock());
        Files.move(place, store.resolve("away"));
        Files.createFile(place);
        ReportJob job = start("R03", Map.of());

        assertThat(storing(broken).runNext()).isTrue();

        ReportJob failed = jobs.find(auditor.caller(), job.id());
        assertThat(failed.state()).isEqualTo(ReportJob.State.FAILED);
        assertThat(failed.problem()).contains("its log tells of job " + job.id());
    }

    @Test
    void whatCannotBeMeantIsRefusedAtOnce() {
        assertThat(refusal(() -> start("R02", Map.of()))).isInstanceOf(Problem.BadRequest.class);
        assertThat(refusal(() -> jobs.start(alice.caller(), "R03", Map.of(), Format.CSV)))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aJobIsItsAuditorsAlone() {
        ReportJob job = start("R03", Map.of());
        Visitor other = house.auditor();

        assertThat(refusal(() -> jobs.find(other.caller(), job.id()))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> jobs.find(alice.caller(), job.id()))).isInstanceOf(Problem.Forbidden.class);
    }

    private ReportJob start(String name, Map<String, String> parameters) {
        return jobs.start(auditor.caller(), name, parameters, Format.CSV);
    }

    private void runAll() {
        boolean more;
        do {
            more = jobs.runNext();
        } while (more);
    }

    private String content(ReportJob job) throws IOException {
        try (BlobContent content = jobs.open(auditor.caller(), job.id())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            return out.toString(UTF_8);
        }
    }
}
