/** The reports on rights, as they are and as they were: R05 to R08, R12 and R14. */
@NullMarked
package org.strongroom.report.access;

import org.jspecify.annotations.NullMarked;
