/**
 * What a report is asked: its parameters, the period, whose, where; and the sources that it asks in turn. Knows no
 * report.
 */
@NullMarked
package org.strongroom.report.question;

import org.jspecify.annotations.NullMarked;
