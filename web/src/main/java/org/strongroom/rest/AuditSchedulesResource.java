package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.report.format.Format;
import org.strongroom.report.job.Recurrence;
import org.strongroom.report.job.ReportSchedule;
import org.strongroom.report.job.ReportSchedules;
import org.strongroom.report.job.ScheduleRequest;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** Reports that come again and again into a directory, for auditors. */
@Path("/audit/schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditSchedulesResource {
    private static final Set<String> KEYS = Set.of("report", "parameters", "format", "directory", "recurrence", "zone");

    @Inject
    private ReportSchedules schedules;

    @Inject
    private HttpServletRequest request;

    @GET
    public ScheduleListRepresentation list() {
        return new ScheduleListRepresentation(schedules.list(Access.of(request).to(Action.LIST_SCHEDULES)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        Caller caller = Access.of(request).to(Action.SCHEDULE_REPORT);
        JsonBody json = JsonBody.read(body, KEYS);
        ReportSchedule schedule = schedules.create(
                caller,
                new ScheduleRequest(
                        json.text("report"),
                        json.texts("parameters"),
                        Format.of(json.text("format")),
                        directory(json.text("directory")),
                        recurrence(json.text("recurrence")),
                        zone(json.text("zone"))));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.ROOT + "/audit/schedules/" + schedule.id())
                .entity(new ScheduleRepresentation(schedule))
                .build();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void end(@PathParam("id") long id) {
        schedules.end(Access.of(request).to(Action.END_SCHEDULE, Numbered.Kind.SCHEDULE, id), id);
    }

    private static NodePath directory(String text) {
        if (!text.startsWith("/") || text.length() == 1) {
            throw JsonBody.bad("\"directory\" is an absolute path, such as /public/audit.");
        }
        return NodePath.of(Arrays.stream(text.split("/", -1))
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new));
    }

    private static Recurrence recurrence(String text) {
        return Arrays.stream(Recurrence.values())
                .filter(recurrence -> recurrence.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> JsonBody.bad("\"recurrence\" is daily, weekly or monthly."));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw JsonBody.bad("\"zone\" is a time zone such as Europe/Berlin.");
        }
    }
}
