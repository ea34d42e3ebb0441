package org.strongroom.report.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.BeforeAfter;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;
import org.strongroom.report.rows.TranslatedRows;

/**
 * R08: who granted what to whom? Every change of a grant, a public directory, a device password, a workstation, and of
 * who is in which group or role or is let in, with what was before and what is after it.
 */
public record RightsChanges(Filters filters) implements Report {
    /** What changes the rights to files. */
    static final Set<Action> OF_GRANTS = Set.of(
            Action.CONFIGURE_RIGHTS,
            Action.CREATE_DIRECTORY,
            Action.CHANGE_DIRECTORY,
            Action.GRANT,
            Action.CHANGE_GRANT,
            Action.REVOKE_GRANT,
            Action.CHANGE_INHERITANCE);

    private static final Set<Action> OF_PEOPLE = Set.of(Action.CHANGE_PERSON, Action.CHANGE_GROUP);
    private static final Set<Action> OF_ENTRY = Set.of(
            Action.REMOVE_LEAVER,
            Action.RESTORE_LEAVER,
            Action.CREATE_DEVICE,
            Action.REVOKE_DEVICE,
            Action.BLOCK_WORKSTATION,
            Action.UNBLOCK_WORKSTATION,
            Action.ENROL_WORKSTATION);
    private static final Set<Action> CHANGES =
            Stream.of(OF_GRANTS, OF_PEOPLE, OF_ENTRY).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final List<String> COLUMNS = List.of("before", "after", "outcome", "reason", "request");

    public static RightsChanges of(Parameters given) {
        return new RightsChanges(Filters.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter = filters.within(sources, bounded).doing(CHANGES);
        return TranslatedRows.of(sources, filter, filters.asked(sources), COLUMNS, RightsChanges::cells);
    }

    private static List<Object> cells(RecordedEvent event) {
        BeforeAfter told = BeforeAfter.of(event);
        return List.of(told.before(), told.after(), event.outcome(), event.reason(), event.request());
    }
}
