package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;

/** How to use the API, in the words of OpenAPI 3.1. */
@Path("/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {
    static final String FILE = "/openapi.json";

    @GET
    public InputStream show() {
        return Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(FILE));
    }
}
