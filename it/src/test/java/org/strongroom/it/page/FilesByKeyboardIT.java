package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** Files without a mouse: everything by keys, the move dialog and the bar of actions included. */
class FilesByKeyboardIT {
    private static final String HERE = "/public/everyone/keys";

    private final Product product = Product.running();
    private PageBrowser browser;
    private Page page;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Dav drive = product.drive("alice");
        drive.send("DELETE", HERE, "");
        drive.send("MKCOL", HERE, "");
        drive.send("MKCOL", HERE + "/target", "");
        for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
            drive.send("PUT", HERE + "/" + name, name);
        }
        browser = new PageBrowser(product);
        page = browser.signIn("alice");
        page.navigate(browser.address("/files" + HERE + "/"));
        row("target").focus();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void goesSelectsAndJumps() {
        press("ArrowDown");
        assertThat(row("a.txt")).isFocused();
        press("End");
        assertThat(row("d.txt")).isFocused();
        press("Home");
        assertThat(row("target")).isFocused();
        press("c");
        assertThat(row("c.txt")).isFocused();
        press("Space");
        press("Shift+ArrowDown");
        assertThat(row("c.txt")).hasAttribute("aria-selected", "true");
        assertThat(row("d.txt")).hasAttribute("aria-selected", "true");
        press("Control+a");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).containsText("5 selected");
        press("Escape");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
    }

    @Test
    void opensADirectoryAndComesBack() {
        press("Enter");
        assertThat(heading()).hasText("target");
        page.goBack();
        row("target").focus();
        press("Alt+ArrowUp");
        assertThat(heading()).hasText("everyone");
    }

    @Test
    void renamesAndTakesItBack() {
        press("ArrowDown");
        press("F2");
        Locator name = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
        assertThat(name).isFocused();
        name.fill("renamed.txt");
        press("Enter");
        assertThat(row("renamed.txt")).isVisible();
        press(button("Undo"), "Enter");
        assertThat(row("a.txt")).isVisible();
    }

    @Test
    void deletesAndTakesItBack() {
        press("ArrowDown");
        press("Shift+ArrowDown");
        press("Delete");
        assertThat(row("a.txt")).hasCount(0);
        assertThat(row("b.txt")).hasCount(0);
        press(button("Undo"), "Enter");
        assertThat(row("a.txt")).isVisible();
        assertThat(row("b.txt")).isVisible();
    }

    @Test
    void movesByTheDialog() {
        press("ArrowDown");
        press("Space");
        press(button("Move to…"), "Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator target = dialog.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("target"));
        target.focus();
        press("Enter");
        press(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move here")), "Enter");
        assertThat(row("a.txt")).hasCount(0);
        row("target").focus();
        press("Enter");
        assertThat(row("a.txt")).isVisible();
    }

    @Test
    void keepsWhatIsSelectedWhileSomethingChanges() throws IOException, InterruptedException {
        String members = "**/api/v1/members/**";
        List<Route> held = new ArrayList<>();
        page.route(members, held::add);
        product.drive("alice").send("PUT", HERE + "/new.txt", "new");
        page.waitForCondition(() -> !held.isEmpty());
        press("ArrowDown");
        press("Space");
        page.unroute(members);
        page.waitForResponse(members, () -> held.forEach(Route::resume));
        assertThat(page.getByRole(AriaRole.TOOLBAR)).containsText("1 selected");
        press("Escape");
        assertThat(row("new.txt")).isVisible();
    }

    @Test
    void keepsWhatIsSelectedInAnotherOrder() {
        press("ArrowDown");
        press("Space");
        press(button("Name"), "Enter");
        assertThat(row("d.txt")).hasAttribute("aria-rowindex", "3");
        assertThat(row("a.txt")).hasAttribute("aria-selected", "true");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).containsText("1 selected");
    }

    @Test
    void cutsAndPastes() {
        press("End");
        press("Control+x");
        row("target").focus();
        press("Enter");
        assertThat(heading()).hasText("target");
        assertThat(page.getByText("This directory is empty")).isVisible();
        press("Control+v");
        assertThat(row("d.txt")).isVisible();
    }

    @Test
    void makesADirectoryAndAsksForTheMenu() {
        press(button("New directory"), "Enter");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill("new one");
        press("Enter");
        assertThat(row("new one")).isFocused();
        press("Shift+F10");
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu.getByRole(AriaRole.MENUITEM).first()).isFocused();
        press("Escape");
        assertThat(row("new one")).isFocused();
        press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Rename");
    }

    private Locator row(String name) {
        return page.locator("[role=grid]")
                .first()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator button(String name) {
        return Elements.button(page, name);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private static void press(Locator control, String key) {
        control.focus();
        control.press(key);
    }
}
