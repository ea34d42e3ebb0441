/** The search over the log, event by event and by spans of time. */
@NullMarked
package org.strongroom.report.search;

import org.jspecify.annotations.NullMarked;
