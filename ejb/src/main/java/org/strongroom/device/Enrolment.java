package org.strongroom.device;

import java.time.Instant;

/**
 * A code with which a workstation fetches its device password, once.
 *
 * @param code the secret; shown this once and kept nowhere
 */
public record Enrolment(String code, Instant expires) {
    @Override
    public String toString() {
        return "Enrolment[expires=" + expires + "]";
    }
}
