package org.strongroom.report.activity;

import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.EventRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * What was done, one row an event or save: by a person or a group (R02), or to the log alone (R21).
 *
 * @param actions empty for all
 */
public record Activity(Set<Action> actions, Filters filters, Calls calls) implements Report {
    /** R21: who read or exported the log, asked whether it is whole, kept it, or changed the key that seals it? */
    static final Set<Action> ON_THE_LOG = Set.of(
            Action.RUN_REPORT,
            Action.SEARCH_EVENTS,
            Action.FETCH_REPORT,
            Action.EXPORT_BUNDLE,
            Action.LIST_REPORTS,
            Action.SCHEDULE_REPORT,
            Action.LIST_SCHEDULES,
            Action.END_SCHEDULE,
            Action.SHOW_INTEGRITY,
            Action.VERIFY_LOG,
            Action.PROVE_RECORD,
            Action.ROTATE_KEY,
            Action.LIST_HOLDS,
            Action.PLACE_HOLD,
            Action.RELEASE_HOLD);

    public Activity {
        actions = Set.copyOf(actions);
    }

    /** R02: what did this person do? By the person's number, so through changes of the login. */
    public static Activity ofPerson(Parameters given) {
        Filters filters = Filters.of(given);
        if (filters.who().isAnyone()) {
            throw Parameters.refused("Say who is meant: a login, a person by number, or a group.");
        }
        return new Activity(Set.of(), filters, Calls.of(given));
    }

    public static Activity onTheLog(Parameters given) {
        return new Activity(ON_THE_LOG, Filters.of(given), Calls.EACH);
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter = filters.within(sources, bounded).doing(actions);
        return EventRows.of(sources.events(), filter, calls, filters.asked(sources));
    }
}
