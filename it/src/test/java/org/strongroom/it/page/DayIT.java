package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** A day at work, and what the auditor finds of it. */
class DayIT {
    private final Product product = Product.running();

    @TempDir
    Path folder;

    @Test
    void fromTheFirstUploadToTheAuditorsView() throws Exception {
        Path offers = Files.createDirectories(folder.resolve("offers/2026"));
        Files.writeString(offers.resolve("one.txt"), "first offer");
        Files.writeString(offers.resolve("two.txt"), "second offer");
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.navigate(browser.address("/files/public/everyone/"));
            FileChooser chooser = page.waitForFileChooser(
                    () -> button(page, "Upload directory").click());
            chooser.setFiles(folder.resolve("offers"));
            Locator panel = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
            assertThat(panel).containsText("2 of 2 uploaded");
            page.navigate(browser.address("/files/public/everyone/offers/2026/"));
            assertThat(row(page, "two.txt")).isVisible();

            Dav drive = mapped(page, browser);
            HttpResponse<String> edited = drive.send("PUT", "/public/everyone/offers/2026/one.txt", "a better offer");
            assertThat(edited.statusCode()).isEqualTo(204);
            assertThat(page.getByText("The drive works: its first request has arrived"))
                    .isVisible();
            assertThat(drive.send("GET", "/public/everyone/offers/2026/two.txt", "")
                            .body())
                    .isEqualTo("second offer");

            page.navigate(browser.address("/files/public/everyone/offers/2026/?show=one.txt"));
            assertThat(page.getByLabel("Preview of one.txt")).containsText("a better offer");
        }
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("audrey");
            page.navigate(browser.address("/audit/events?below=/public/everyone/offers&workstation=WS-DAY"));
            assertThat(row(page, "modify")).containsText("one.txt");
            assertThat(row(page, "read")).containsText("two.txt");
            row(page, "read").click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Details")))
                    .containsText("alice");
            page.navigate(browser.address("/audit/integrity"));
            button(page, "Verify now").click();
            assertThat(page.getByText("The log holds")).isVisible();
        }
    }

    @Test
    void aSessionThatEndsIsTakenUpAgainInPlace() {
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.navigate(browser.address("/files/private/"));
            button(page, "New directory").click();
            Locator name = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
            name.fill("typed before");
            page.context().clearCookies();
            name.press("Enter");
            Page beside = page.waitForPopup(() -> button(page, "Sign in again").click());
            browser.fillIn(beside, "alice");
            assertThat(button(page, "Sign in again")).isHidden();
            assertThat(name).hasValue("typed before");
            name.press("Enter");
            assertThat(row(page, "typed before")).isVisible();
        }
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("alice", Pattern.CASE_INSENSITIVE)))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are signed out");
            page.navigate(browser.address("/files/private/"));
            assertThat(page.locator("#kc-login")).isVisible();
        }
    }

    /** What somebody does who maps the drive: name the workstation, copy the password. */
    private Dav mapped(Page page, PageBrowser browser) {
        page.navigate(browser.address("/devices"));
        button(page, "Map the drive").click();
        page.getByLabel("Name of the workstation").fill("WS-DAY");
        button(page, "Create device password").click();
        String password = page.getByLabel("Device password").first().inputValue();
        return new Dav(product.dav(), "alice", password);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String text) {
        return page.locator(".sr-rows [role=row]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
