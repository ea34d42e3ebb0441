package org.strongroom.audit;

import java.util.OptionalLong;

/** Somebody to whom this server's records are passed on. What they have not had stays, whatever the rule says. */
@FunctionalInterface
public interface LogConsumer {
    /** The first record that they may not have had; empty when they want none. */
    OptionalLong waitsFor();
}
