package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.strongroom.job.JobRun;
import org.strongroom.job.JobState;

/** How the jobs of this server do. */
record ServerJobListRepresentation(List<JobState> jobs) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        jobs.forEach(job -> all.add(job(job)));
        return Json.createObjectBuilder().add("jobs", all).build();
    }

    private static JsonObjectBuilder job(JobState job) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", job.name())
                .add("startable", job.startable())
                .add("failures", job.failures());
        job.running().ifPresent(since -> json.add("running", text(since)));
        job.last().ifPresent(run -> json.add("last", run(run)));
        job.next().ifPresent(at -> json.add("next", text(at)));
        return json;
    }

    private static JsonObjectBuilder run(JobRun run) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("started", text(run.started()))
                .add("milliseconds", run.took().toMillis());
        run.fault()
                .ifPresent(fault -> json.add(
                        "fault",
                        Json.createObjectBuilder()
                                .add("cause", fault.cause().name().toLowerCase(Locale.ROOT))
                                .add("detail", fault.detail())));
        return json;
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
