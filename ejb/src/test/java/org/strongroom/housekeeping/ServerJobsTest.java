package org.strongroom.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;
import org.strongroom.job.JobState;
import org.strongroom.job.JobTimers;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class ServerJobsTest {
    private final List<String> started = new ArrayList<>();
    private FilesFixture house;
    private Caller admin;
    private Caller employee;
    private JobRegister register;
    private ServerJobs jobs;

    @BeforeEach
    void open() {
        house = FilesFixture.on(TestDatabase.Kind.H2);
        admin = house.someone("admin", Set.of(Role.ADMIN), Set.of()).caller();
        Visitor visitor = house.someone("employee");
        employee = visitor.caller();
        register = new JobRegister(house.clock());
        register.addStartable("sweep", () -> true);
        register.add("verify", () -> true);
        jobs = new ServerJobs(
                register,
                new JobTimers() {
                    @Override
                    public void start(Job job) {
                        started.add(job.name());
                    }
                },
                house.audit().trail());
    }

    @Test
    void tellsOfAllJobsAndRecordsTheQuestion() {
        assertThat(jobs.list(admin)).extracting(JobState::name).containsExactly("sweep", "verify");

        assertThat(recorded(admin)).containsExactly("list-jobs");
    }

    @Test
    void startsARunAndRecordsIt() {
        jobs.start(admin, "sweep");

        assertThat(started).containsExactly("sweep");
        assertThat(house.audit().of(admin.request())).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("run-job");
            assertThat(event.detail()).isEqualTo("job sweep");
        });
    }

    @Test
    void refusesWhatMayNotBeStarted() {
        register.addStartable("long", () -> {
            refused(admin, "long", new Problem.Conflict("The job long is running already. Wait until it has ended."));
            return true;
        });

        refused(admin, "verify", new Problem.Conflict("The job verify runs by itself alone."));
        refused(admin, "none", new Problem.NotFound());
        assertThat(register.find("long").orElseThrow().run()).isTrue();
        assertThat(started).isEmpty();
    }

    @Test
    void isForAdministratorsAlone() {
        assertThatThrownBy(() -> jobs.list(employee)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> jobs.start(employee, "sweep")).isInstanceOf(ProblemException.class);
        assertThat(started).isEmpty();
    }

    private void refused(Caller caller, String name, Problem problem) {
        assertThatThrownBy(() -> jobs.start(caller, name))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> assertThat(thrown.problem())
                        .isEqualTo(problem));
    }

    private List<String> recorded(Caller caller) {
        return house.audit().of(caller.request()).stream()
                .map(RecordedEvent::action)
                .toList();
    }
}
