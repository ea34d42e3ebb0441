package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.report.bundle.Bundle;
import org.strongroom.report.bundle.Bundles;
import org.strongroom.web.Access;

/** A report as one page with its evidence, for auditors. */
@Path("/audit/bundle")
@RequestScoped
public class AuditBundleResource {
    @Inject
    private Bundles bundles;

    @Inject
    private HttpServletRequest request;

    @GET
    public Response make() {
        Caller caller = Access.of(request).to(Action.EXPORT_BUNDLE);
        Map<String, String> parameters = QueryParameters.of(request);
        String report = parameters.remove("report");
        if (report == null) {
            throw JsonBody.bad("report is missing, such as R01.");
        }
        Bundle bundle = bundles.make(caller, report, parameters);
        StreamingOutput body = out -> {
            try (bundle) {
                bundle.writeTo(out);
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + bundle.fileName() + '"')
                .build();
    }
}
