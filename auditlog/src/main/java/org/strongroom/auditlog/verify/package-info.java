/**
 * Verifies a log from its files alone: journal, tiles, heads, and what was kept elsewhere. Runs on an auditor's laptop
 * without a server. Shares nothing with what wrote the log but the constants of the formats, so that an error of the
 * writer is not repeated here.
 */
@NullMarked
package org.strongroom.auditlog.verify;

import org.jspecify.annotations.NullMarked;
