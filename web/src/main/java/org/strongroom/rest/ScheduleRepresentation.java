package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.strongroom.report.job.ReportSchedule;

/** A report that comes again and again. */
record ScheduleRepresentation(ReportSchedule schedule) implements Representation {
    @Override
    public JsonObject json() {
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        schedule.parameters().forEach(parameters::add);
        return Json.createObjectBuilder()
                .add("id", schedule.id())
                .add("person", schedule.person())
                .add("report", schedule.report())
                .add("parameters", parameters)
                .add("format", schedule.format().extension())
                .add("directory", schedule.directory())
                .add("recurrence", schedule.recurrence().name().toLowerCase(Locale.ROOT))
                .add("zone", schedule.zone())
                .add("from", schedule.from().toString())
                .add("due", schedule.due().toString())
                .add("lastFile", schedule.lastFile())
                .add("problem", schedule.problem())
                .build();
    }
}
