package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.it.page.Elements.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/** The page in German: its screens hold the longer words, and what the server refuses is said in German too. */
class GermanIT {
    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Screens.fill(PRODUCT);
    }

    @Test
    void noScreenReachesBeyondItsSides() {
        List<String> wide = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (String login : Screens.LOGINS) {
                Page page = german(browser, login);
                Screens.of(login, page).forEach((name, path) -> {
                    page.navigate(browser.address(path));
                    Screens.settle(page);
                    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("de");
                    if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
                        wide.add(name);
                    }
                    Screens.picture(page, name + "-desktop-de");
                });
                page.context().close();
            }
        }

        assertThat(wide).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsSaidInGerman() {
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            Page page = german(browser, "audrey");
            page.navigate(browser.address("/files/public/everyone/screens/"));
            button(page, "Neues Verzeichnis").click();
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                    .fill("Contracts");
            button(page, "Speichern").click();
            assertThat(page.getByText("Dieser Name ist schon vergeben.")).isVisible();
        }
    }

    private static Page german(PageBrowser browser, String login) {
        Page page = browser.signIn(login);
        page.evaluate("localStorage.setItem('strongroom.language', 'de')");
        return page;
    }
}
