package org.strongroom.it.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Their addresses, by the name of the picture. */
    static final Map<String, String> PATHS = paths();

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
        return Collections.unmodifiableMap(paths);
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
    }

    /** Waits until the screen has its heading and nothing is on its way to it but news. */
    static void settle(Page page) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        page.waitForFunction(
                "document.querySelectorAll('.sr-coming, [role=progressbar][aria-valuetext]').length === 0");
        page.waitForFunction("document.querySelectorAll('.pf-v6-c-spinner, .pf-v6-c-skeleton').length === 0");
    }

    static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setType(ScreenshotType.PNG));
    }
}
