package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.strongroom.audit.Action;
import org.strongroom.report.search.EventSearch;
import org.strongroom.web.Access;

/** The log itself, for auditors. */
@Path("/audit/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {
    @Inject
    private EventSearch search;

    @Inject
    private HttpServletRequest request;

    @GET
    public EventPageRepresentation page() {
        return new EventPageRepresentation(
                search.page(Access.of(request).to(Action.SEARCH_EVENTS), QueryParameters.of(request)));
    }

    @GET
    @Path("/histogram")
    public EventHistogramRepresentation histogram() {
        return new EventHistogramRepresentation(
                search.histogram(Access.of(request).to(Action.SEARCH_EVENTS), QueryParameters.of(request)));
    }
}
