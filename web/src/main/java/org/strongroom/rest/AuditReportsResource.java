package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.report.ReportPages;
import org.strongroom.report.Reports;
import org.strongroom.report.format.Format;
import org.strongroom.report.job.ReportJob;
import org.strongroom.report.job.ReportJobs;
import org.strongroom.web.Access;

/** Which reports there are, on the screen or as a job, for auditors. */
@Path("/audit/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditReportsResource {
    @Inject
    private Reports reports;

    @Inject
    private ReportPages pages;

    @Inject
    private ReportJobs jobs;

    @Inject
    private HttpServletRequest request;

    @GET
    public CatalogueRepresentation catalogue() {
        return new CatalogueRepresentation(reports.catalogue(Access.of(request).to(Action.LIST_REPORTS)));
    }

    @GET
    @Path("/{name: R[0-9]{2}}")
    public ReportPageRepresentation page(@PathParam("name") String name) {
        Caller caller = Access.of(request).to(Action.RUN_REPORT);
        Map<String, String> parameters = QueryParameters.of(request);
        int limit = QueryParameters.limit(parameters);
        parameters.remove("limit");
        String after = Objects.requireNonNullElse(parameters.remove("after"), "");
        return new ReportPageRepresentation(pages.page(caller, name, parameters, after, limit));
    }

    @POST
    @Path("/{name: R[0-9]{2}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(@PathParam("name") String name, InputStream body) {
        Caller caller = Access.of(request).to(Action.RUN_REPORT);
        JsonBody json = JsonBody.read(body, Set.of("format", "parameters"));
        ReportJob job = jobs.start(caller, name, json.texts("parameters"), Format.of(json.text("format")));
        return Response.accepted(new JobRepresentation(job))
                .header(HttpHeaders.LOCATION, Api.ROOT + "/audit/jobs/" + job.id())
                .build();
    }
}
