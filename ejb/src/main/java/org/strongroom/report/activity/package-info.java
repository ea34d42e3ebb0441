/** The reports on what was done: R01 to R04, R13, R15, R20 and R21. */
@NullMarked
package org.strongroom.report.activity;

import org.jspecify.annotations.NullMarked;
