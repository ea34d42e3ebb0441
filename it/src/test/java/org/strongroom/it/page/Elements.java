package org.strongroom.it.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people look for on a page, by the words they read. */
final class Elements {
    private Elements() {}

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Types some letters and takes the first who is found. */
    static void pick(Page page, String label, String letters) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(letters);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(letters))
                .first()
                .click();
    }

    /** The first row of a grid that has this text. */
    static Locator row(Page page, String text) {
        return page.locator(".sr-rows [role=row]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
