package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Locale;
import org.strongroom.report.job.ReportJob;

/** A report that runs in the background; once it is done, where its result is. */
record JobRepresentation(ReportJob job) implements Representation {
    @Override
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", job.id())
                .add("report", job.report())
                .add("format", job.format().extension())
                .add("state", job.state().name().toLowerCase(Locale.ROOT))
                .add("created", job.created().toString());
        Instant finished = job.finished();
        if (finished != null) {
            json.add("finished", finished.toString());
        }
        if (job.state() == ReportJob.State.DONE) {
            json.add("rows", job.rows())
                    .add("fileName", job.fileName())
                    .add("content", Api.ROOT + "/audit/jobs/" + job.id() + "/content");
        }
        if (!job.problem().isEmpty()) {
            json.add("problem", job.problem());
        }
        return json.build();
    }
}
