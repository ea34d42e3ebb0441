package org.strongroom.report.rows;

import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;

/** One question to the log. */
public interface Report {
    /** The time that it asks about. */
    Period period();

    /** What answers it, up to the end of the period given in place of its own. */
    Rows rows(Sources sources, Period bounded);
}
