/** How a report is written: CSV, JSON Lines, XLSX and PDF, as it is read. Knows nothing of what it tells. */
@NullMarked
package org.strongroom.report.format;

import org.jspecify.annotations.NullMarked;
