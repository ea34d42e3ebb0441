package org.strongroom.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** What JAX-RS serves. Whatever is added here must be in {@code openapi.json}; a test compares them. */
@ApplicationPath(Api.ROOT)
public class Api extends Application {
    static final String ROOT = "/api/v1";

    /** The resources, without the providers. */
    static final Set<Class<?>> RESOURCES = Set.of(
            AccessResource.class,
            AuditBundleResource.class,
            AuditEventsResource.class,
            AuditHoldsResource.class,
            AuditJobsResource.class,
            AuditReportsResource.class,
            AuditSchedulesResource.class,
            AuditResource.class,
            DescriptionResource.class,
            DevicesResource.class,
            DirectoriesResource.class,
            EnrolmentsResource.class,
            FilesResource.class,
            GrantsResource.class,
            GroupsResource.class,
            HealthResource.class,
            LeaversResource.class,
            MeResource.class,
            MembersResource.class,
            PeopleResource.class,
            ReadinessResource.class,
            ReportsResource.class,
            ServerJobsResource.class,
            TrashResource.class,
            WorkstationsResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.add(ProblemMapper.class);
        all.add(RepresentationWriter.class);
        return all;
    }
}
