package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
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
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.target"), "screenshots");

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
    }

    @Test
    void noScreenHasABarrierInAnyLight() {
        List<String> barriers = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                barriers.addAll(look(browser, "desktop", PageBrowser.desktop(scheme), scheme));
                barriers.addAll(look(browser, "phone", PageBrowser.phone(scheme), scheme));
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
            PageBrowser browser, String device, Browser.NewContextOptions options, ColorScheme scheme) {
        List<String> barriers = new ArrayList<>();
        Page page = browser.signIn("audrey", options);
        SCREENS.forEach((name, path) -> {
            page.navigate(browser.address(path));
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
