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
import org.strongroom.audit.Action;
import org.strongroom.device.DevicePasswords;
import org.strongroom.device.IssuedDevice;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;
import org.strongroom.web.ServerAddress;

/** The caller's device passwords. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    @Inject
    private DevicePasswords passwords;

    @Inject
    private HttpServletRequest request;

    @GET
    public DeviceListRepresentation list() {
        return new DeviceListRepresentation(passwords.list(Access.of(request).to(Action.LIST_DEVICES)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        Access access = Access.of(request);
        IssuedDevice issued =
                passwords.issue(access.to(Action.CREATE_DEVICE), DeviceJson.read(JsonBody.read(body, DeviceJson.KEYS)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.ROOT + "/devices/" + issued.id())
                .entity(new IssuedDeviceRepresentation(
                        issued, ServerAddress.of(request).dav()))
                .build();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void revoke(@PathParam("id") long id) {
        passwords.revoke(Access.of(request).to(Action.REVOKE_DEVICE, Numbered.Kind.DEVICE, id), id);
    }
}
