package org.strongroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The jobs of this server, by their names. Each server has its own, and knows of its own runs since its start. */
@ApplicationScoped
public class JobRegister {
    private final ConcurrentNavigableMap<String, Job> jobs = new ConcurrentSkipListMap<>();
    private final InstantSource clock;

    @Inject
    public JobRegister(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes in a job that runs by itself alone. */
    public Job add(String name, Job.Work work) {
        return add(new Job(name, false, work, clock));
    }

    /** Takes in a job of which an administrator may start a run as well: more runs than planned do no harm. */
    public Job addStartable(String name, Job.Work work) {
        return add(new Job(name, true, work, clock));
    }

    public Optional<Job> find(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /** How all of them do, by name. */
    public List<JobState> states() {
        return jobs.values().stream().map(Job::state).toList();
    }

    private Job add(Job job) {
        if (jobs.putIfAbsent(job.name(), job) != null) {
            throw new IllegalStateException("There is a job " + job.name() + " already");
        }
        return job;
    }
}
