package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.strongroom.it.Product;

/** Debian's Chromium, in which a person is signed in. */
final class PageBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE = 60_000;

    private final Product product;
    private final Playwright playwright;
    private final Browser browser;

    PageBrowser(Product product) {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed: apt-get install chromium");
        this.product = product;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    /** A window in which that person signed in through Keycloak's form. */
    Page signIn(String login) {
        return signIn(login, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    Page signIn(String login, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-GB").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(address("/"));
        fillIn(page, login);
        page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        return page;
    }

    /** Keycloak's form. */
    void fillIn(Page page, String login) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(product.person(login).password());
        page.locator("#kc-login").click();
    }

    String address(String path) {
        return product.http().resolve(path).toString();
    }

    static Browser.NewContextOptions desktop(ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(scheme);
    }

    static Browser.NewContextOptions phone(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setColorScheme(scheme);
    }

    /** Whatever keeps somebody from using the screen, as far as axe finds it (WCAG 2.2 AA and its best practices). */
    static Stream<String> barriers(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        return violations.stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()));
    }

    static void assertNothingMoves(Page page) {
        assertThat(page.locator(".sr-coming").count()).isZero();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
