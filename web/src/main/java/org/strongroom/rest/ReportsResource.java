package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.strongroom.audit.Action;
import org.strongroom.report.Delivery;
import org.strongroom.report.ReportRun;
import org.strongroom.report.Reports;
import org.strongroom.report.format.Format;
import org.strongroom.web.Access;

/** Reports, for auditors. */
@Path("/reports")
@RequestScoped
public class ReportsResource {
    @Inject
    private Reports reports;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/{name: R[0-9]{2}}")
    public Response run(@PathParam("name") String name, @QueryParam("format") @DefaultValue("csv") String extension) {
        Access access = Access.of(request);
        Format format = Format.of(extension);
        Map<String, String> parameters = QueryParameters.of(request);
        parameters.remove("format");
        ReportRun run = reports.run(access.to(Action.RUN_REPORT), name, parameters, Delivery.file(format));
        StreamingOutput body = out -> run.write(format, out);
        Response.ResponseBuilder answer = Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + run.header().fileName(format) + '"');
        run.header().fields().forEach(answer::header);
        return answer.build();
    }
}
