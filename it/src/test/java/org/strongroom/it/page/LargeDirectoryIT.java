package org.strongroom.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/** A directory of 100 000 files: few rows are drawn, the last one is reached, names are found, the order is the server's. */
class LargeDirectoryIT {
    private static final int MANY = 100_000;

    /** As many as fit a screen, with those that scrolling needs. */
    private static final int MOST_DRAWN = 60;

    /** Of an idle machine 1.5 s; this leaves room for one that is not. */
    private static final Duration FIRST_ROWS = Duration.ofSeconds(30);

    @Test
    void isShownLikeASmallOne() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Product product = Product.started(Map.of(
                        "STRONGROOM_DB_DRIVER",
                        "postgresql",
                        "STRONGROOM_DB_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "STRONGROOM_DB_USER",
                        "postgres",
                        "STRONGROOM_DB_PASSWORD",
                        "postgres"))) {
            product.drive("alice").send("MKCOL", "/public/everyone/many", "");
            product.drive("alice").send("PUT", "/public/everyone/many/template", "some text");
            multiply(postgres);
            try (PageBrowser browser = new PageBrowser(product)) {
                Page page = browser.signIn("alice");
                long begin = System.nanoTime();
                page.navigate(browser.address("/files/public/everyone/many/"));
                row(page, "file-000001.txt").waitFor();
                Duration first = Duration.ofNanos(System.nanoTime() - begin);
                page.navigate(browser.address("/files/private/"));
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .waitFor();
                long again = System.nanoTime();
                page.navigate(browser.address("/files/public/everyone/many/"));
                row(page, "file-000001.txt").waitFor();
                System.out.println("100 000 entries: first rows after " + first.toMillis() + " ms, again after "
                        + Duration.ofNanos(System.nanoTime() - again).toMillis() + " ms");
                assertThat(first).isLessThan(FIRST_ROWS);

                assertThat(page.getByText("100,001 entries")).isVisible();
                assertThat(drawn(page)).isLessThanOrEqualTo(MOST_DRAWN);
                row(page, "file-000001.txt").focus();
                page.keyboard().press("End");
                assertThat(row(page, "template")).isFocused();
                assertThat(drawn(page)).isLessThanOrEqualTo(MOST_DRAWN);
                page.keyboard().type("file-0771");
                assertThat(row(page, "file-077100.txt")).isFocused();

                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Name"))
                        .first()
                        .click();
                assertThat(row(page, "template")).isVisible();
                assertRangesSelect(page);
                page.getByLabel("Filter by name").fill("99999");
                assertThat(page.getByText("1 entry")).isVisible();
                assertThat(row(page, "file-099999.txt")).isVisible();
                assertNothingJumps(page, product);
            }
        }
    }

    /** After a new order: Shift replaces, on a row as on its box, Ctrl with Shift adds, Ctrl+A takes all. */
    private static void assertRangesSelect(Page page) {
        Locator bar = page.getByRole(AriaRole.TOOLBAR);
        row(page, "file-099999.txt").click();
        shift(row(page, "file-099996.txt"), KeyboardModifier.SHIFT);
        assertThat(bar).containsText("4 selected");
        shift(row(page, "file-099998.txt").locator("input"), KeyboardModifier.SHIFT);
        assertThat(bar).containsText("2 selected");
        shift(row(page, "file-099995.txt"), KeyboardModifier.CONTROL);
        shift(row(page, "file-099994.txt"), KeyboardModifier.CONTROL, KeyboardModifier.SHIFT);
        assertThat(bar).containsText("4 selected");
        page.keyboard().press("Control+a");
        assertThat(bar).containsText("100,001 selected");
        page.keyboard().press("Escape");
    }

    private static void shift(Locator row, KeyboardModifier... keys) {
        row.click(new Locator.ClickOptions().setModifiers(List.of(keys)));
    }

    /** What somebody else puts in comes into view by itself, and what is seen does not jump. */
    private static void assertNothingJumps(Page page, Product product) throws Exception {
        page.getByLabel("Filter by name").fill("");
        assertThat(page.getByText("100,001 entries")).isVisible();
        row(page, "file-100000.txt").focus();
        page.keyboard().type("file-0500");
        Locator seen = row(page, "file-050099.txt");
        assertThat(seen).isFocused();
        double before = seen.boundingBox().y;
        product.drive("bob").send("PUT", "/public/everyone/many/zz.txt", "comes before all others in this order");
        assertThat(page.getByText("100,002 entries")).isVisible();
        assertThat(seen).isFocused();
        assertThat(Math.abs(seen.boundingBox().y - before)).isLessThan(2);
    }

    private static int drawn(Page page) {
        return page.locator(".sr-rows [role=row]").count();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".sr-rows [role=row]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void multiply(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into node (id, parent_id, name, name_key, blob, size, media_type, version, created, modified,
                            since, since_by, case_sensitive, has_properties, revision)
                        select 10000000 + i, t.parent_id, 'file-' || lpad(i::text, 6, '0') || '.txt',
                            'file-' || lpad(i::text, 6, '0') || '.txt', t.blob, t.size, t.media_type, 1, t.created,
                            t.modified, t.since, t.since_by, t.case_sensitive, false, 0
                        from node t, generate_series(1, %d) i where t.name = 'template'
                    """
                            .formatted(MANY));
            statement.execute("analyze node");
        }
    }
}
