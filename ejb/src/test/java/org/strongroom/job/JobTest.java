package org.strongroom.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Instant START = Instant.parse("2026-11-02T03:17:00Z");

    private Instant now = START;
    private final JobRegister register = new JobRegister(() -> now);

    @Test
    void keepsWhenItRanAndForHowLong() {
        Job job = register.add("sweep", Job.Work.always(() -> now = now.plusSeconds(4)));
        assertThat(job.state().last()).isEmpty();

        assertThat(job.run()).isTrue();

        JobRun run = job.state().last().orElseThrow();
        assertThat(run.started()).isEqualTo(START);
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(4));
        assertThat(run.fault()).isEmpty();
        assertThat(job.state().running()).isEmpty();
    }

    @Test
    void isToldToRunWhileItDoesAndDoesNotBeginASecondRun() {
        int[] runs = {0};
        Job[] self = new Job[1];
        self[0] = register.add("sweep", Job.Work.always(() -> {
            runs[0]++;
            assertThat(self[0].state().running()).contains(START);
            self[0].run();
        }));

        self[0].run();

        assertThat(runs[0]).isEqualTo(1);
        assertThat(self[0].state().last().orElseThrow().fault()).isEmpty();
    }

    @Test
    void countsFailuresUntilOneRunSucceeds() {
        Deque<IOException> failures = new ArrayDeque<>(
                List.of(new FileSystemException("/data", null, "No space left"), new IOException("again")));
        Job job = register.add("sweep", () -> {
            if (failures.isEmpty()) {
                return false;
            }
            throw failures.pop();
        });

        assertThat(job.run()).isFalse();
        assertThat(job.state().last().orElseThrow().fault())
                .contains(new JobFault(JobFault.Cause.FILES, "/data: No space left"));
        assertThat(job.run()).isFalse();
        assertThat(job.state().failures()).isEqualTo(2);

        assertThat(job.run()).isTrue();
        assertThat(job.state().failures()).isZero();
        assertThat(job.state().last().orElseThrow().fault()).isEmpty();
    }

    @Test
    void aRunWithNothingToDoIsNone() {
        Deque<String> pieces = new ArrayDeque<>(List.of("one", "two"));
        Job job = register.add("reports", Job.Work.untilDone(() -> pieces.poll() != null));

        job.run();
        now = START.plusSeconds(60);
        job.run();

        assertThat(job.state().last().orElseThrow().started()).isEqualTo(START);
        assertThat(pieces).isEmpty();
    }

    @Test
    void saysWhatWasInTheWayWithoutStatementsAndClasses() {
        assertThat(JobFault.of(new IllegalStateException(
                        new SQLException("Table \"NODE\" not found; SQL statement:\nselect"))))
                .isEqualTo(new JobFault(JobFault.Cause.DATABASE, "Table \"NODE\" not found"));
        assertThat(JobFault.of(new UncheckedIOException(new ConnectException("Connection refused"))))
                .isEqualTo(new JobFault(JobFault.Cause.CONNECTION, "Connection refused"));
        assertThat(JobFault.of(new IOException("It answered 500")))
                .isEqualTo(new JobFault(JobFault.Cause.OTHER, "It answered 500"));
        assertThat(JobFault.of(new NullPointerException("a.b is null")))
                .isEqualTo(new JobFault(JobFault.Cause.OTHER, ""));
    }

    @Test
    void aNameStandsForOneJob() {
        register.add("sweep", () -> true);

        assertThatThrownBy(() -> register.addStartable("sweep", () -> true)).hasMessageContaining("sweep");
        assertThat(register.states()).extracting(JobState::name).containsExactly("sweep");
    }
}
