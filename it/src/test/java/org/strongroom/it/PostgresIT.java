package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The product on PostgreSQL instead of H2, by environment alone. */
class PostgresIT {
    @Test
    void worksAndFindsItsDataAgain() throws Exception {
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
            Dav alice = product.drive("alice");
            assertThat(alice.send("MKCOL", "/public/everyone/pg", "").statusCode())
                    .isEqualTo(201);
            assertThat(alice.send("PUT", "/public/everyone/pg/a", "one").statusCode())
                    .isEqualTo(201);
            assertThat(alice.send("PUT", "/public/everyone/pg/a", "two").statusCode())
                    .isEqualTo(204);
            assertThat(alice.send("MOVE", "/public/everyone/pg", "", "Destination", "/dav/public/everyone/pg2")
                            .statusCode())
                    .isEqualTo(201);

            product.restartWildFly();

            assertThat(alice.send("GET", "/public/everyone/pg2/a", "").body()).isEqualTo("two");
            assertThat(new Reports(product, product.person("audrey"))
                            .column("R01", "action", "path", "/public/everyone/pg2/a"))
                    .contains("create", "modify", "read");
        }
    }
}
