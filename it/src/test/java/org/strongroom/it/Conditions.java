package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** What comes true after a while. */
public final class Conditions {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Conditions() {}

    /** Asked again and again. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    public static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean holds = condition.holds();
        while (!holds && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            holds = condition.holds();
        }
        assertThat(holds).as("after " + PATIENCE).isTrue();
    }
}
