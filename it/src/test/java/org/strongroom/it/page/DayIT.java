package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.strongroom.it.page.Elements.button;
import static org.strongroom.it.page.Elements.labelled;
import static org.strongroom.it.page.Elements.pick;
import static org.strongroom.it.page.Elements.row;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Browser;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** A day at work, and what the auditor finds of it. */
class DayIT {
    private final Product product = Product.running();

    @TempDir
    Path folder;

    @Test
    void fromTheFirstUploadToTheAuditorsView() throws Exception {
        Tool.required("mount.davfs", "davfs2");
        assumeTrue(Files.isReadable(Path.of("/dev/fuse")), "there is no /dev/fuse on this machine");
        assumeTrue("root".equals(System.getProperty("user.name")), "mounting needs root");
        Path offers = Files.createDirectories(folder.resolve("offers/2026"));
        Files.writeString(offers.resolve("one.txt"), "first offer");
        Files.writeString(offers.resolve("two.txt"), "second offer");
        String directory = aDirectoryOf("alice");
        Path mounted = folder.resolve("drive");
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.navigate(browser.address("/files" + directory + "/"));
            FileChooser chooser = page.waitForFileChooser(
                    () -> button(page, "Upload directory").click());
            chooser.setFiles(folder.resolve("offers"));
            assertThat(uploads(page)).containsText("2 of 2 uploaded");
            page.navigate(browser.address("/files" + directory + "/offers/2026/"));
            assertThat(row(page, "two.txt")).isVisible();

            share(page, "finance");
            Dav bob = product.drive("bob");
            assertThat(bob.send("GET", directory + "/offers/2026/two.txt", "").body())
                    .isEqualTo("second offer");

            map(page, browser.address("/devices"), directory, mounted);
            try {
                page.navigate(browser.address("/files" + directory + "/offers/2026/"));
                assertThat(row(page, "two.txt")).isVisible();
                Path here = mounted.resolve(directory.substring(1)).resolve("offers/2026");
                Files.writeString(here.resolve("three.txt"), "third offer");
                assertThat(row(page, "three.txt")).isVisible();
                Files.writeString(here.resolve("one.txt"), "a better offer than the first one");
            } finally {
                Tool.required("umount", "mount").run(mounted.toString()).orFail();
            }
            assertThat(row(page, "one.txt")).containsText("33 B");
            assertThat(bob.send("DELETE", directory + "/offers/2026/one.txt", "")
                            .statusCode())
                    .isEqualTo(403);

            page.navigate(browser.address("/devices"));
            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("WS-DAY"))
                            .first())
                    .containsText("Last used");
            page.navigate(browser.address("/files" + directory + "/offers/2026/?show=one.txt"));
            assertThat(page.getByLabel("Preview of one.txt")).containsText("a better offer");
        }
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("audrey");
            page.navigate(browser.address("/audit/events?below=" + directory + "&action=modify"));
            assertThat(row(page, "modify")).containsText("one.txt");
            page.navigate(browser.address("/audit/events?below=" + directory + "&login=bob&action=read"));
            assertThat(row(page, "two.txt")).containsText("bob");
            row(page, "two.txt").click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Details")))
                    .containsText("bob");
            page.navigate(browser.address("/audit/integrity"));
            button(page, "Verify now").click();
            assertThat(page.getByText("The log holds")).isVisible();
        }
    }

    @Test
    void aDirectoryThatVanishesLeadsToTheOneAbove() throws Exception {
        Dav drive = product.drive("alice");
        String above = "/public/everyone/vanishing-" + UUID.randomUUID();
        drive.send("MKCOL", above, "");
        drive.send("MKCOL", above + "/below", "");
        drive.send("PUT", above + "/below/plan.txt", "text");
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("bob");
            page.navigate(browser.address("/files" + above + "/below/"));
            assertThat(row(page, "plan.txt")).isVisible();
            drive.send("DELETE", above + "/below", "");
            assertThat(page.getByText("below is no longer here")).isVisible();
            assertThat(page).hasURL(browser.address("/files" + above + "/"));
        }
    }

    @Test
    void aSessionThatEndsHearsNothingMore() throws Exception {
        String here = "/public/everyone/hearing-" + UUID.randomUUID();
        product.drive("alice").send("MKCOL", here, "");
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("bob");
            page.navigate(browser.address("/files" + here + "/"));
            assertThat(page.getByText("This directory is empty")).isVisible();
            APIResponse out = page.request()
                    .post(browser.address("/logout"), RequestOptions.create().setHeader("X-Strongroom", "1"));
            out.dispose();
            // Told as soon as its line has ended, which is within seconds, and nothing was changed.
            assertThat(button(page, "Sign in again")).isVisible();
        }
    }

    @Test
    void anUploadGoesOnAfterASignInInItsMiddle() throws Exception {
        Path file = folder.resolve("long.bin");
        Files.write(file, new byte[48 * 1024 * 1024]);
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.navigate(browser.address("/files/private/"));
            slow(page);
            FileChooser chooser =
                    page.waitForFileChooser(() -> button(page, "Upload").click());
            chooser.setFiles(file);
            assertThat(uploads(page)).containsText(Pattern.compile("[1-9][0-9] %"));
            page.context().clearCookies();
            Page beside = page.waitForPopup(() -> button(page, "Sign in again").click());
            browser.fillIn(beside, "alice");
            assertThat(uploads(page)).containsText("1 of 1 uploaded");
            assertThat(row(page, "long.bin")).isVisible();
        }
    }

    @Test
    void whatWasNotFinishedIsListedAfterAReloadAndGoesOn() throws Exception {
        Path file = folder.resolve("half.bin");
        Files.write(file, new byte[48 * 1024 * 1024]);
        Path other = Files.writeString(folder.resolve("other.bin"), "another file");
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.onDialog(dialog -> dialog.accept());
            page.navigate(browser.address("/files/private/"));
            slow(page);
            page.waitForFileChooser(() -> button(page, "Upload").click()).setFiles(file);
            assertThat(uploads(page)).containsText(Pattern.compile("[2-9][0-9] %"));
            page.reload();
            // Nothing of the browser's own memory is needed.
            page.evaluate("localStorage.clear()");
            assertThat(uploads(page)).containsText(Pattern.compile("[1-9][0-9] % are here"));
            page.waitForFileChooser(() -> button(page, "Choose half.bin again").click())
                    .setFiles(other);
            assertThat(page.getByText("other.bin is another file")).isVisible();
            page.waitForFileChooser(() -> button(page, "Choose half.bin again").click())
                    .setFiles(file);
            assertThat(uploads(page)).containsText("1 of 1 uploaded");
            assertThat(row(page, "half.bin")).isVisible();
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

    /** A public directory that belongs to that person, made by an administrator. */
    private String aDirectoryOf(String owner) throws Exception {
        Browser adam = new Browser();
        adam.signIn(product.http().resolve("/"), product.person("adam"));
        String name = "day-" + UUID.randomUUID();
        HttpResponse<String> made = adam.send(
                "POST",
                product.http().resolve("/api/v1/directories"),
                "{\"name\":\"" + name + "\",\"owners\":[{\"kind\":\"person\",\"name\":\"" + owner + "\"}]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "/public/" + name;
    }

    /** Gives a group the right to read the directory that is open, by the screen that says who can see it. */
    private static void share(Page page, String group) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who can see this"))
                .click();
        button(page, "Give access").click();
        pick(page, "Who", group);
        labelled(page, "May").selectOption("view");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("gains:");
        button(page, "Save").click();
        assertThat(button(page, "Take back from " + group)).isVisible();
    }

    /** Makes the Linux script by the page, runs it as its reader would, and sees the page turn green. */
    private void map(Page page, String devices, String directory, Path mounted) throws Exception {
        page.navigate(devices);
        button(page, "Map the drive").click();
        labelled(page, "Name of the workstation").fill("WS-DAY");
        labelled(page, "Only these directories").check();
        labelled(page, directory).check();
        button(page, "Make a script").click();
        assertThat(page.getByText("Waiting for the drive's first request")).isVisible();
        Path script = folder.resolve("linux.sh");
        page.waitForDownload(() -> button(page, "Save linux.sh").click()).saveAs(script);
        Tool.required("env", "coreutils")
                .run("XDG_CONFIG_HOME=" + folder, "sh", script.toString(), mounted.toString())
                .orFail();
        assertThat(page.locator(".pf-m-success").filter(new Locator.FilterOptions().setHasText("The drive works")))
                .isVisible();
    }

    private static void slow(Page page) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", 4 * 1024 * 1024);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private static Locator uploads(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
    }
}
