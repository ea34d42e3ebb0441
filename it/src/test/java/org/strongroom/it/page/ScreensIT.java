package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/** Every screen, light and dark, on a desk and in a hand: no barrier that axe finds. Leaves pictures of all of them. */
class ScreensIT {
    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Screens.fill(PRODUCT);
    }

    @Test
    void noScreenHasABarrierInAnyLight() {
        List<String> barriers = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (String login : Screens.LOGINS) {
                    barriers.addAll(look(browser, login, "desktop", PageBrowser.desktop(scheme), scheme));
                    barriers.addAll(look(browser, login, "phone", PageBrowser.phone(scheme), scheme));
                }
            }
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void noScreenHasABarrierInHighContrast() {
        List<String> barriers = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (String login : Screens.LOGINS) {
                Page page = browser.signIn(login, PageBrowser.desktop(ColorScheme.LIGHT));
                page.evaluate("localStorage.setItem('strongroom.theme', 'contrast')");
                barriers.addAll(look(browser, page, login, "desktop-contrast"));
            }
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void readsFromRightToLeftToo() {
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (boolean phone : List.of(false, true)) {
                Page page = browser.signIn(
                        "audrey",
                        phone ? PageBrowser.phone(ColorScheme.LIGHT) : PageBrowser.desktop(ColorScheme.LIGHT));
                for (String name : List.of("files", "details", "trash", "devices")) {
                    String path = Screens.PATHS.get(name);
                    page.navigate(browser.address(path + (path.contains("?") ? "&" : "?") + "dir=rtl"));
                    Screens.settle(page);

                    assertThat(page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s reaches beyond its sides", name)
                            .isTrue();
                    Screens.picture(page, name + (phone ? "-phone" : "-desktop") + "-rtl");
                }
                page.context().close();
            }
        }
    }

    private static List<String> look(
            PageBrowser browser, String login, String device, Browser.NewContextOptions options, ColorScheme scheme) {
        Page page = browser.signIn(login, options);
        List<String> barriers =
                look(browser, page, login, device + "-" + scheme.name().toLowerCase(Locale.ROOT));
        page.context().close();
        return barriers;
    }

    private static List<String> look(PageBrowser browser, Page page, String login, String how) {
        List<String> barriers = new ArrayList<>();
        Screens.of(login, page).forEach((name, path) -> {
            page.navigate(browser.address(path));
            Screens.settle(page);
            String shown = name + "-" + how;
            Screens.picture(page, shown);
            PageBrowser.barriers(page).forEach(barrier -> barriers.add(shown + " " + barrier));
        });
        return barriers;
    }
}
