package org.strongroom.it.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What has to be on the record when a route of the API has told or done something. */
final class ExpectedActions {
    private static final String API = "/api/v1/";

    /** These tell of files, each as what it is by the one door to them. */
    private static final List<String> OF_FILES = List.of(API + "files", API + "content", API + "members");

    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("GET /", Set.of("show-profile")),
            Map.entry("GET /api/v1/me", Set.of("show-profile", "list")),
            Map.entry("GET /api/v1/devices", Set.of("list-devices")),
            Map.entry("GET /api/v1/enrolments", Set.of("list-devices")),
            Map.entry("GET /api/v1/uploads", Set.of("list-uploads")),
            Map.entry("GET /api/v1/trash", Set.of("list-trash")),
            Map.entry("GET /api/v1/people", Set.of("list-people")),
            Map.entry("GET /api/v1/people/sync", Set.of("list-people")),
            Map.entry("GET /api/v1/people/sign-in-failures", Set.of("list-sign-in-failures")),
            Map.entry("GET /api/v1/groups", Set.of("list-groups")),
            Map.entry("GET /api/v1/groups/999999999/members", Set.of("list-people")),
            Map.entry("GET /api/v1/workstations", Set.of("list-workstations")),
            Map.entry("GET /api/v1/health", Set.of("show-health")),
            Map.entry("GET /api/v1/jobs", Set.of("list-jobs")),
            Map.entry("POST /api/v1/jobs/end-locks/runs", Set.of("run-job")),
            Map.entry("GET /api/v1/leavers", Set.of("list-leavers")),
            Map.entry("GET /api/v1/directories", Set.of("list-directories")),
            Map.entry("GET /api/v1/grants", Set.of("list-grants")),
            Map.entry("GET /api/v1/access/reach", Set.of("explain-access")),
            Map.entry("GET /api/v1/reports/R03", Set.of("run-report")),
            Map.entry("GET /api/v1/audit/reports", Set.of("list-reports")),
            Map.entry("GET /api/v1/audit/reports/R03", Set.of("run-report")),
            Map.entry("GET /api/v1/audit/bundle?report=R13", Set.of("run-report", "export-bundle")),
            Map.entry("GET /api/v1/audit/events", Set.of("search-events")),
            Map.entry("GET /api/v1/audit/events/histogram", Set.of("search-events")),
            Map.entry("GET /api/v1/audit/schedules", Set.of("list-schedules")),
            Map.entry("GET /api/v1/audit/holds", Set.of("list-holds")),
            Map.entry("GET /api/v1/audit/integrity", Set.of("show-integrity")),
            Map.entry("POST /api/v1/audit/integrity", Set.of("verify-log")),
            Map.entry("GET /api/v1/audit/proofs?entry=0", Set.of("prove-record")),
            Map.entry("POST /api/v1/audit/keys", Set.of("rotate-key")));

    private ExpectedActions() {}

    /** What is missing among the actions that are on the record, in words; nothing when all is well. */
    static Set<String> missing(String method, String route, Set<String> recorded) {
        Set<String> expected = ACTIONS.get((method.equals("HEAD") ? "GET" : method) + " " + route);
        if (expected == null) {
            boolean known = !route.startsWith(API) || OF_FILES.stream().anyMatch(route::startsWith);
            return known ? Set.of() : Set.of("tell this test which actions it records");
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(recorded);
        return missing;
    }
}
