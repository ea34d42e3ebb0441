package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.it.page.Elements.button;
import static org.strongroom.it.page.Elements.labelled;
import static org.strongroom.it.page.Elements.pick;
import static org.strongroom.it.page.Elements.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Conditions;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** Those who govern, by the page: a manager shares, an administrator keeps house, an auditor has a report come again. */
class GovernIT {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.target"), "screenshots");
    private static final double PATIENCE = 60_000;

    private final Product product = Product.running();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void begin() throws IOException {
        Files.createDirectories(PICTURES);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void aManagerSharesAnAdministratorsDirectoryAfterSeeingTheEffect() {
        String name = "govern-" + mark;
        try (PageBrowser browser = new PageBrowser(product)) {
            Page admin = browser.signIn("adam");
            make(browser, admin, name, "alice");
            assertThat(row(admin, name)).containsText("alice");

            Page bob = browser.signIn("bob");
            bob.navigate(browser.address("/files/public/" + name + "/"));
            assertThat(bob.getByText("It is not here, or not for you")).isVisible();

            Page owner = browser.signIn("alice");
            owner.navigate(browser.address("/access/public/" + name));
            assertThat(owner.getByText("1 person can read this, 1 can change it. It is not open to everyone."))
                    .isVisible();
            button(owner, "Give access").click();
            pick(owner, "Who", "finance");
            labelled(owner, "May").selectOption("view");
            Locator effect = owner.getByRole(AriaRole.DIALOG).getByText("1 person gains:");
            assertThat(effect).isVisible();
            assertThat(owner.getByRole(AriaRole.DIALOG)).containsText("Bob");
            owner.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("grant-dialog.png")));
            assertThat(PageBrowser.barriers(owner)).isEmpty();
            button(owner, "Save").click();
            assertThat(owner.getByText("2 people can read this, 1 can change it. It is not open to everyone."))
                    .isVisible();

            bob.reload();
            assertThat(bob.getByText("This directory is empty")).isVisible();
            bob.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who can see this"))
                    .click();
            assertThat(bob.getByText("It was granted to the group finance")).isVisible();
            assertThat(bob.getByText("Who can give access here")).isVisible();
            assertThat(bob.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("alice")))
                    .isVisible();

            owner.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Explain"))
                    .click();
            pick(owner, "Person", "bob");
            assertThat(owner.getByText("It was granted to the group finance")).isVisible();
            owner.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("History"))
                    .click();
            assertThat(owner.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("finance")))
                    .containsText("read");
            owner.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People & groups"))
                    .click();
            button(owner, "Take back from finance").click();
            assertThat(owner.getByText("1 person loses:")).isVisible();
            button(owner, "Take back").click();
            assertThat(owner.getByText("1 person can read this, 1 can change it. It is not open to everyone."))
                    .isVisible();
        }
    }

    @Test
    void whoSeesAnOldStateIsToldAndLosesNothing() {
        String name = "stale-" + mark;
        try (PageBrowser browser = new PageBrowser(product)) {
            Page one = browser.signIn("adam");
            make(browser, one, name, "adam");
            assertThat(row(one, name)).isVisible();
            one.navigate(browser.address("/access/public/" + name));
            button(one, "Give access").click();
            pick(one, "Who", "engineering");
            Page other = one.context().newPage();
            other.navigate(browser.address("/access/public/" + name));
            button(other, "Give access").click();
            pick(other, "Who", "finance");
            button(other, "Save").click();
            assertThat(button(other, "Take back from finance")).isVisible();

            button(one, "Save").click();
            assertThat(one.getByText("Somebody else changed this meanwhile")).isVisible();
            button(one, "Load again").click();
            assertThat(button(one, "Take back from finance")).isVisible();
        }
    }

    @Test
    void anAdministratorLetsALeaverGo() throws Exception {
        String login = "leaver" + mark;
        String token = product.bearerToken(Leaver.hired(product, login));
        assertThat(Leaver.status(product, token)).isEqualTo(207);
        try (PageBrowser browser = new PageBrowser(product)) {
            Page admin = browser.signIn("adam");
            admin.navigate(browser.address("/admin/people"));
            admin.getByLabel("Search by name or login").fill(login);
            row(admin, login).click();
            button(admin, "Leaves the company").click();
            pick(admin, "Successor", "bob");
            button(admin, "Let nobody in, and hand on").click();
            assertThat(admin.getByText("Let in no more", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("From " + login);
            admin.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("leaver-dialog.png")));
            assertThat(PageBrowser.barriers(admin)).isEmpty();
            admin.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.CONTENTINFO)
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(admin.getByText("has left")).isVisible();

            Page successor = browser.signIn("bob");
            successor.navigate(browser.address("/files/private/"));
            assertThat(row(successor, "From " + login)).isVisible();
        }
        Conditions.until(() -> Leaver.status(product, token) == 401);
    }

    @Test
    void anAdministratorKeepsAWorkstationOut() throws Exception {
        String name = "WS-" + mark;
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.navigate(browser.address("/devices"));
            button(page, "Map the drive").click();
            labelled(page, "Name of the workstation").fill(name);
            labelled(page, "Only these directories").check();
            labelled(page, "My files").check();
            labelled(page, "Read only").check();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("map-drive.png")));
            assertThat(PageBrowser.barriers(page)).isEmpty();
            button(page, "Create device password").click();
            Dav drive = new Dav(
                    product.dav(),
                    "alice",
                    page.getByLabel("Device password").first().inputValue());
            assertThat(status(drive)).isEqualTo(207);
            assertThat(drive.send("PUT", "/private/" + name, "x").statusCode()).isEqualTo(403);

            Page admin = browser.signIn("adam");
            admin.navigate(browser.address("/admin/workstations"));
            admin.getByLabel("Search by workstation, login or name").fill(name);
            row(admin, name).click();
            assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("/private");
            button(admin, "Block").click();
            assertThat(row(admin, name)).containsText("blocked");
            Conditions.until(() -> status(drive) != 207);
            row(admin, name).click();
            button(admin, "Let in again").click();
            Conditions.until(() -> status(drive) == 207);
        }
    }

    @Test
    void anAuditorHasAReportComeAgainAndAgain() {
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("audrey");
            page.navigate(browser.address("/audit/schedules"));
            button(page, "New schedule").click();
            labelled(page, "Report").selectOption("R13");
            labelled(page, "How often").selectOption("daily");
            labelled(page, "Into the directory").fill("/private");
            labelled(page, "Login of the person").fill("alice");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("schedule-dialog.png")));
            assertThat(PageBrowser.barriers(page)).isEmpty();
            button(page, "Save").click();
            Locator shown = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("R13"))
                    .first();
            assertThat(shown).containsText("after each day");
            assertThat(shown).containsText("Login of the person: alice");
            button(page, "Change the schedule of R13").first().click();
            labelled(page, "How often").selectOption("monthly");
            button(page, "Save").click();
            assertThat(shown).containsText("after each month");
            button(page, "End the schedule of R13").first().click();
            button(page, "End").click();
            assertThat(shown).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        }
    }

    private static int status(Dav drive) throws IOException, InterruptedException {
        return drive.send("PROPFIND", "/private/", "", "Depth", "0").statusCode();
    }

    private static void make(PageBrowser browser, Page admin, String directory, String owner) {
        admin.navigate(browser.address("/admin/directories"));
        button(admin, "New public directory").click();
        labelled(admin, "Name").fill(directory);
        pick(admin, "Owners", owner);
        button(admin, "Save").click();
    }
}
