package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.strongroom.report.job.ReportSchedule;

/** The live schedules, in the order in which they were made. */
record ScheduleListRepresentation(List<ReportSchedule> schedules) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        schedules.forEach(schedule -> all.add(new ScheduleRepresentation(schedule).json()));
        return Json.createObjectBuilder().add("schedules", all).build();
    }
}
