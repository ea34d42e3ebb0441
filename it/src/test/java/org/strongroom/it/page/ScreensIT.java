package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** Every screen, light and dark, on a desk and in a hand: no barrier that axe finds. Leaves pictures of all of them. */
class ScreensIT {
    private static final Map<String, String> SCREENS = new LinkedHashMap<>();
    private static final Map<String, String> GOVERNING = new LinkedHashMap<>();
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.target"), "screenshots");

    private static final String NUMBER_OF_ALICE =
            "fetch('/api/v1/people?search=alice').then(r => r.json()).then(page => page.people[0].id)";

    static {
        SCREENS.put("files", "/files/public/everyone/screens/");
        SCREENS.put("details", "/files/public/everyone/screens/?show=plan.md");
        SCREENS.put("empty", "/files/public/everyone/screens/empty/");
        SCREENS.put("public", "/files/public/");
        SCREENS.put("missing", "/files/public/everyone/nothing-here/");
        SCREENS.put("trash", "/trash");
        SCREENS.put("devices", "/devices");
        SCREENS.put("events", "/audit/events");
        SCREENS.put("reports", "/audit/reports");
        SCREENS.put("report", "/audit/reports?report=R02");
        SCREENS.put("integrity", "/audit/integrity");
        SCREENS.put("schedules", "/audit/schedules");
        GOVERNING.put("access", "/access/public/everyone/screens");
        GOVERNING.put("access-explain", "/access/public/everyone/screens?tab=explain");
        GOVERNING.put("access-inheritance", "/access/public/everyone/screens?tab=inheritance");
        GOVERNING.put("access-history", "/access/public/everyone/screens?tab=history");
        GOVERNING.put("admin", "/admin");
        GOVERNING.put("admin-directories", "/admin/directories");
        GOVERNING.put("admin-people", "/admin/people");
        GOVERNING.put("admin-groups", "/admin/people?of=groups");
        GOVERNING.put("admin-person", "/admin/people/{alice}");
        GOVERNING.put("admin-workstations", "/admin/workstations");
        GOVERNING.put("admin-failures", "/admin/workstations?tab=failures");
    }

    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        Dav drive = PRODUCT.drive("audrey");
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
                "adam",
                "grants",
                """
                {"path":"/public/everyone/screens","level":"edit","note":"for the budget",
                 "holder":{"kind":"group","name":"finance"},"expires":"2999-01-01T00:00:00Z"}""");
        tell(
                "audrey",
                "audit/schedules",
                """
                {"report":"R03","format":"pdf","directory":"/private","recurrence":"weekly","zone":"Europe/Berlin"}""");
    }

    private static void tell(String login, String resource, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(PRODUCT.http().resolve("/api/v1/" + resource))
                .header("Authorization", "Bearer " + PRODUCT.bearerToken(PRODUCT.person(login)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void noScreenHasABarrierInAnyLight() {
        List<String> barriers = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (String login : List.of("audrey", "adam")) {
                    barriers.addAll(look(browser, login, "desktop", PageBrowser.desktop(scheme), scheme));
                    barriers.addAll(look(browser, login, "phone", PageBrowser.phone(scheme), scheme));
                }
            }
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void readsFromRightToLeftToo() {
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            Page page = browser.signIn("audrey");
            page.navigate(browser.address("/files/public/everyone/screens/?dir=rtl"));
            page.getByRole(AriaRole.ROW).nth(1).waitFor();

            assertThat(page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            picture(page, "files-rtl");
        }
    }

    private static List<String> look(
            PageBrowser browser, String login, String device, Browser.NewContextOptions options, ColorScheme scheme) {
        List<String> barriers = new ArrayList<>();
        Page page = browser.signIn(login, options);
        Object alice = login.equals("adam") ? page.evaluate(NUMBER_OF_ALICE) : 0;
        (login.equals("adam") ? GOVERNING : SCREENS).forEach((name, path) -> {
            page.navigate(browser.address(path.replace("{alice}", String.valueOf(alice))));
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .first()
                    .waitFor();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            String shown = String.join("-", name, device, scheme.name().toLowerCase(Locale.ROOT));
            picture(page, shown);
            PageBrowser.barriers(page).forEach(barrier -> barriers.add(shown + " " + barrier));
        });
        page.context().close();
        return barriers;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setType(ScreenshotType.PNG));
    }
}
