/**
 * Reports for auditors: one question each, answered from the log as a stream of rows. Here they are listed and run; each
 * report is in {@code access} or {@code activity}. Knows the audit events, the tree's history to follow a file, and
 * people's logins; reads no content and changes nothing. Knows nothing of HTTP beyond the names of formats and header
 * fields.
 */
@NullMarked
package org.strongroom.report;

import org.jspecify.annotations.NullMarked;
