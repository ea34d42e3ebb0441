package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.it.page.Elements.button;
import static org.strongroom.it.page.Elements.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Conditions;
import org.strongroom.it.Product;

/** What the server does by itself, as an administrator sees it. */
class JobsIT {
    private static final String LOCKS = "End expired locks";

    private final Product product = Product.running();

    @Test
    void anAdministratorStartsAJobAndSeesItsRun() throws Exception {
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("adam");
            page.navigate(browser.address("/admin"));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Jobs").setExact(true))
                    .click();
            assertThat(job(page, "Copy audit records")).containsText("done");
            assertThat(job(page, "Clear unused content")).not().containsText("within a minute");
            List<Object> before = times(job(page, LOCKS));

            button(page, "Run now: " + LOCKS).click();

            assertThat(page.getByText(LOCKS + ": the run has begun")).isVisible();
            assertThat(job(page, LOCKS)).containsText("done");
            Conditions.until(() -> !times(job(page, LOCKS)).equals(before));
            assertThat(PageBrowser.barriers(page)).isEmpty();
            assertThat(button(page, "Run now: Remove old records")).isHidden();

            Page auditor = browser.signIn("audrey");
            auditor.navigate(browser.address("/audit/events?action=run-job&login=adam"));
            assertThat(row(auditor, "Run a job")).containsText("adam");
        }
    }

    private static Locator job(Page page, String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** When its last run began, exactly. */
    @SuppressWarnings("unchecked")
    private static List<Object> times(Locator job) {
        return (List<Object>)
                job.locator("td:nth-of-type(2) time").evaluateAll("all => all.map(time => time.dateTime)");
    }
}
