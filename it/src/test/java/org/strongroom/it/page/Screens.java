package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** The screens that are looked at, and what is on them. */
final class Screens {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.target"), "screenshots");

    /** Whose screens there are: an employee's and auditor's, an administrator's. */
    static final List<String> LOGINS = List.of("audrey", "adam");

    /** Addresses of the former, by the name of the picture. */
    static final Map<String, String> PATHS = paths();

    private static final String NUMBER_OF_ALICE =
            "fetch('/api/v1/people?search=alice').then(r => r.json()).then(page => page.people[0].id)";

    private Screens() {}

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("files", "/files/public/everyone/screens/");
        paths.put("details", "/files/public/everyone/screens/?show=plan.md");
        paths.put("empty", "/files/public/everyone/screens/empty/");
        paths.put("public", "/files/public/");
        paths.put("missing", "/files/public/everyone/nothing-here/");
        paths.put("trash", "/trash");
        paths.put("devices", "/devices");
        paths.put("events", "/audit/events");
        paths.put("reports", "/audit/reports");
        paths.put("report", "/audit/reports?report=R02");
        paths.put("integrity", "/audit/integrity");
        paths.put("schedules", "/audit/schedules");
        return Collections.unmodifiableMap(paths);
    }

    /** The addresses of somebody's screens, who is signed in on a page. */
    static Map<String, String> of(String login, Page page) {
        return login.equals("adam") ? governing(page.evaluate(NUMBER_OF_ALICE)) : PATHS;
    }

    private static Map<String, String> governing(Object alice) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("access", "/access/public/everyone/screens");
        paths.put("access-explain", "/access/public/everyone/screens?tab=explain");
        paths.put("access-inheritance", "/access/public/everyone/screens?tab=inheritance");
        paths.put("access-history", "/access/public/everyone/screens?tab=history");
        paths.put("admin", "/admin");
        paths.put("admin-directories", "/admin/directories");
        paths.put("admin-people", "/admin/people");
        paths.put("admin-groups", "/admin/people?of=groups");
        paths.put("admin-person", "/admin/people/" + alice);
        paths.put("admin-workstations", "/admin/workstations");
        paths.put("admin-jobs", "/admin/jobs");
        paths.put("admin-failures", "/admin/workstations?tab=failures");
        return paths;
    }

    /** Puts something on them; repeatable. */
    static void fill(Product product) throws IOException, InterruptedException {
        Dav drive = product.drive("audrey");
        String here = "/public/everyone/screens";
        drive.send("MKCOL", here, "");
        for (String directory : List.of("Contracts", "Invoices 2026", "empty")) {
            drive.send("MKCOL", here + "/" + directory.replace(" ", "%20"), "");
        }
        drive.send(
                "PUT",
                here + "/plan.md",
                "# Plan for 2027\n\n- hire two people\n- move to the new office\n\nSee the *contracts*.\n",
                "Content-Type",
                "text/markdown");
        for (String name : List.of("Budget 2027.xlsx", "Photo of the team.jpg", "minutes-03.txt", "minutes-04.txt")) {
            drive.send("PUT", here + "/" + name.replace(" ", "%20"), "x".repeat(12_345));
        }
        for (String name : List.of("old draft.txt", "old plan.txt")) {
            String path = here + "/" + name.replace(" ", "%20");
            drive.send("PUT", path, "old");
            drive.send("DELETE", path, "");
        }
        tell(
                product,
                "adam",
                "grants",
                """
                {"path":"/public/everyone/screens","level":"edit","note":"for the budget",
                 "holder":{"kind":"group","name":"finance"},"expires":"2999-01-01T00:00:00Z"}""");
        tell(
                product,
                "audrey",
                "audit/schedules",
                """
                {"report":"R03","format":"pdf","directory":"/private","recurrence":"weekly","zone":"Europe/Berlin"}""");
    }

    private static void tell(Product product, String login, String resource, String json)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(product.http().resolve("/api/v1/" + resource))
                .header("Authorization", "Bearer " + product.bearerToken(product.person(login)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
    }

    /** Waits until the screen has its heading and nothing is on its way to it but news. */
    static void settle(Page page) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        for (String coming :
                List.of(".sr-coming", ".sr-loading", "[role=progressbar][aria-valuetext]", ".pf-v6-c-spinner")) {
            PlaywrightAssertions.assertThat(page.locator(coming)).hasCount(0);
        }
    }

    static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setType(ScreenshotType.PNG));
    }
}
