/** Folds the calls of one save into one event, by the events alone. Knows nothing of reports. */
@NullMarked
package org.strongroom.report.fold;

import org.jspecify.annotations.NullMarked;
