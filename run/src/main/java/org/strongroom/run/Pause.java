package org.strongroom.run;

import java.time.Duration;

/** The rest between two looks at something that is waited for. */
final class Pause {
    private Pause() {}

    /**
     * Returns after this time.
     *
     * @throws StartFailure when the thread is interrupted
     */
    static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting.", e);
        }
    }
}
