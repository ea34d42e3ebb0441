package org.strongroom.audit;

import java.time.Instant;

/**
 * Keeps the log from an instant on, whatever the rule of retention says.
 *
 * @param since what was recorded since then is kept
 * @param placed when
 * @param by the login of who placed it
 */
public record Hold(long id, Instant since, String reason, Instant placed, String by) {}
