/**
 * Passes each server's events on to a SIEM, as OCSF JSON by syslog or into a file. A consumer that is down is waited for:
 * the events stay in the log, and nobody waits for the consumer. Knows the audit events, and the words in which they
 * tell to whom something was done, but nothing else of what they are about.
 */
@NullMarked
package org.strongroom.siem;

import org.jspecify.annotations.NullMarked;
