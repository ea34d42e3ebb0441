/**
 * Auditors' bundles: a report with the records that it rests on, their proofs and the signed head, in one page that
 * verifies itself. Knows reports and the log's evidence, and nothing of what a report asks.
 */
@NullMarked
package org.strongroom.report.bundle;

import org.jspecify.annotations.NullMarked;
