package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.strongroom.it.Product;

/** The paths of everything that answers in the deployed product, as WildFly's management tells them. */
final class DeployedRoutes {
    /** Where a servlet can be asked. Its mapping is not told before it has been loaded, so it stands here. */
    private static final Map<String, List<String>> SERVLETS = Map.ofEntries(
            Map.entry(
                    "org.strongroom.dav.DavServlet",
                    List.of("/dav", "/dav/", "/dav/private", "/dav/public/", "/dav/private/route.txt", "/dav/missing")),
            Map.entry("org.strongroom.dav.BackChannelLogoutServlet", List.of("/dav/.oidc/back-channel-logout")),
            Map.entry(
                    "org.strongroom.rest.ContentServlet",
                    List.of("/api/v1/content/private/route.txt", "/api/v1/content/private", "/api/v1/content/missing")),
            // What it tells does not end by itself, so it is asked for what has nothing to tell of.
            Map.entry(
                    "org.strongroom.rest.EventsServlet",
                    List.of("/api/v1/events/private/route.txt", "/api/v1/events/missing")),
            Map.entry("org.strongroom.web.page.HomeServlet", List.of("/")),
            Map.entry("org.strongroom.rest.UploadsServlet", List.of("/api/v1/uploads", "/api/v1/uploads/none")),
            Map.entry(
                    "org.strongroom.web.page.PageServlet",
                    List.of(
                            "/files/private/",
                            "/files/missing",
                            "/trash",
                            "/devices",
                            "/audit/events",
                            "/access/public/missing",
                            "/admin",
                            "/signed-in")),
            Map.entry("org.strongroom.web.page.AssetServlet", List.of("/assets/icon.svg", "/assets/missing.js")),
            Map.entry("org.strongroom.web.page.ErrorServlet", List.of("/error")),
            Map.entry("org.strongroom.web.page.SignOutServlet", List.of("/logout")),
            Map.entry("org.strongroom.web.page.SignInAgainServlet", List.of("/sign-in-again")),
            // What it dispatches to is listed by itself.
            Map.entry(
                    "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
                    List.of("/api/v1", "/api/v1/missing")));

    /** What nothing has for a number. */
    static final String NUMBER = "999999999";

    /** What stands for the variables of a resource's path. */
    private static final Map<String, String> VARIABLES = Map.of(
            "{path: (/.*)?}",
            "/private/route.txt",
            "{id: [0-9]{1,18}}",
            NUMBER,
            "{name: R[0-9]{2}}",
            "R03",
            "{name: [a-z-]{1,40}}",
            "end-locks");

    /** What makes a question of a path that is none by itself. */
    private static final Map<String, String> QUERIES =
            Map.of("/api/v1/audit/proofs", "?entry=0", "/api/v1/audit/bundle", "?report=R13");

    private static final Pattern SERVLET = Pattern.compile("\"servlet-class\" : \"([^\"]+)\"");
    private static final Pattern RESOURCE = Pattern.compile("\"[A-Z]+ (/\\S.*?) - org\\.strongroom\\.");

    private DeployedRoutes() {}

    static TreeSet<String> of(Product product) throws Exception {
        TreeSet<String> paths = new TreeSet<>();
        String servlets = product.manage(
                "/deployment=strongroom.ear/subdeployment=*/subsystem=undertow/servlet=*:read-resource(include-runtime=true)");
        all(SERVLET, servlets).forEach(servlet -> {
            assertThat(SERVLETS)
                    .as("tell this test where to ask the new servlet")
                    .containsKey(servlet);
            paths.addAll(SERVLETS.get(servlet));
        });
        for (String war : List.of("strongroom-web.war", "strongroom-dav.war")) {
            String resources = product.manage(
                    "/deployment=strongroom.ear/subdeployment=" + war + "/subsystem=jaxrs:show-resources");
            all(RESOURCE, resources).forEach(template -> paths.add(filled(template)));
        }
        return paths;
    }

    private static String filled(String template) {
        String path = template;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        assertThat(path).as("tell this test what to put into the new path").doesNotContain("{");
        return path + QUERIES.getOrDefault(path, "");
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found =
                pattern.matcher(text).results().map(r -> r.group(1)).toList();
        assertThat(found).as(text).isNotNull();
        return found;
    }
}
