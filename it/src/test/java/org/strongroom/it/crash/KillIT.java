package org.strongroom.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Dav;
import org.strongroom.it.LogVerifier;
import org.strongroom.it.Product;
import org.strongroom.it.Reports;
import org.strongroom.it.Tool;

/** {@code kill -9} of WildFly at 25 random moments under 50 writing and reading clients. */
class KillIT {
    private static final int KILLS = 25;
    private static final int MOST_WRITES_BEFORE_A_KILL = 400;

    @Test
    void acknowledgedWritesAreWholeAndEveryAnswerHasItsRecord() throws Exception {
        try (Product product = Product.started()) {
            Dav dav = product.drive("alice");
            assertThat(dav.send("MKCOL", "/private/crash", "").statusCode()).isEqualTo(201);
            Workload workload = new Workload(dav);
            Random random = new Random();

            for (int kill = 0; kill < KILLS; kill++) {
                workload.runUntil(1 + random.nextInt(MOST_WRITES_BEFORE_A_KILL), product::killWildFly);
                product.restartWildFly();
                workload.verify();
            }

            List<String> recorded = new Reports(product, product.person("audrey"))
                    .column("R02", "request", "person", "alice", "calls", "each");
            Set<String> unrecorded = new HashSet<>(workload.answered());
            recorded.forEach(unrecorded::remove);
            assertThat(unrecorded).isEmpty();
            assertThat(recorded.stream().filter(id -> id.startsWith("crash-"))).doesNotHaveDuplicates();

            Tool.Run verified = LogVerifier.verify(product.journal(), product);
            assertThat(verified.exit()).as(verified.output()).isZero();
        }
    }
}
