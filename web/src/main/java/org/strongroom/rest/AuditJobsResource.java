package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.strongroom.audit.Action;
import org.strongroom.blob.BlobContent;
import org.strongroom.identity.Caller;
import org.strongroom.report.job.ReportJob;
import org.strongroom.report.job.ReportJobs;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** The caller's reports that run in the background, and what came of them. */
@Path("/audit/jobs")
@RequestScoped
public class AuditJobsResource {
    @Inject
    private ReportJobs jobs;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    public JobRepresentation show(@PathParam("id") long id) {
        return new JobRepresentation(jobs.find(Access.of(request).to(Action.LIST_REPORTS, Numbered.Kind.JOB, id), id));
    }

    @GET
    @Path("/{id: [0-9]{1,18}}/content")
    public Response fetch(@PathParam("id") long id) {
        Caller caller = Access.of(request).to(Action.FETCH_REPORT, Numbered.Kind.JOB, id);
        ReportJob job = jobs.find(caller, id);
        BlobContent content = jobs.open(caller, job.id());
        StreamingOutput body = out -> {
            try (content) {
                content.writeTo(out);
            }
        };
        Response.ResponseBuilder answer = Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, job.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + job.fileName() + '"');
        job.header().forEach(answer::header);
        return answer.build();
    }
}
