package org.strongroom.report.job;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a scheduled report comes. Each covers whole days, and none twice. */
public enum Recurrence {
    DAILY {
        @Override
        LocalDate begin(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusDays(1);
        }
    },
    /** From Monday on (ISO 8601). */
    WEEKLY {
        @Override
        LocalDate begin(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusWeeks(1);
        }
    },
    MONTHLY {
        @Override
        LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusMonths(1);
        }
    };

    /** The first day of the span that the day is in. */
    abstract LocalDate begin(LocalDate day);

    /** The first day of the span after the one that begins then. */
    abstract LocalDate next(LocalDate begin);
}
