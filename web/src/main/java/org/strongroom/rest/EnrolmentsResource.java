package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.device.DeviceRequest;
import org.strongroom.device.Enrolment;
import org.strongroom.device.Enrolments;
import org.strongroom.device.IssuedDevice;
import org.strongroom.identity.Caller;
import org.strongroom.web.Access;
import org.strongroom.web.ServerAddress;

/** Scripts that map the drive, with a code that each of them exchanges for a device password. */
@Path("/enrolments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentsResource {
    @Inject
    private Enrolments enrolments;

    @Inject
    private AuditTrail trail;

    @Inject
    private HttpServletRequest request;

    /** The scripts that IT hands to all: without a code, for workstations that sign in by the domain's tickets. */
    @GET
    public Representation forAll() {
        Caller caller = Access.of(request).to(Action.LIST_DEVICES);
        trail.record(AuditEvent.done(caller, Action.LIST_DEVICES).detail("mapping kit"));
        ServerAddress server = ServerAddress.of(request);
        return () -> Json.createObjectBuilder()
                .add("scripts", MappingKit.forAll(server))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        Caller caller = Access.of(request).to(Action.CREATE_DEVICE);
        DeviceRequest wanted = DeviceJson.read(JsonBody.read(body, DeviceJson.KEYS));
        Enrolment enrolment = enrolments.create(caller, wanted);
        ServerAddress server = ServerAddress.of(request);
        Representation made = () -> Json.createObjectBuilder()
                .add("code", enrolment.code())
                .add("expires", enrolment.expires().toString())
                .add("scripts", MappingKit.withCode(server, enrolment.code()))
                .build();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** Needs no sign-in: the code is the proof. */
    @POST
    @Path("/redeem")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response redeem(InputStream body) {
        Caller nobody = Access.of(request).to(Action.ENROL_WORKSTATION);
        IssuedDevice issued =
                enrolments.redeem(nobody, JsonBody.read(body, Set.of("code")).text("code"));
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedDeviceRepresentation(
                        issued, ServerAddress.of(request).dav()))
                .build();
    }
}
