package org.strongroom.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.RecordedEvent;

/**
 * R08: who granted what to whom? What a server found changed in the rights of its configuration, and who made or ended a
 * device password. Memberships are the identity provider's, and not on this record yet.
 */
record RightsChanges(Filters filters) implements Report {
    private static final Set<Action> CHANGES =
            Set.of(Action.CONFIGURE_RIGHTS, Action.CREATE_DEVICE, Action.REVOKE_DEVICE);
    private static final List<String> COLUMNS = List.of(
            "time",
            "node",
            "sequence",
            "login",
            "subject",
            "person",
            "workstation",
            "address",
            "protocol",
            "action",
            "before",
            "after",
            "outcome",
            "reason",
            "request");

    static RightsChanges of(Parameters given) {
        return new RightsChanges(Filters.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter = filters.within(sources, bounded).doing(CHANGES);
        return new TranslatedRows(
                EventRows.of(sources.events(), filter, Calls.EACH, filters.asked(sources)),
                COLUMNS,
                reader -> read(sources, filter, reader));
    }

    private static void read(Sources sources, EventFilter filter, Predicate<List<Object>> reader) {
        RightsRecord record = new RightsRecord(sources.events());
        String[] setting = {
            record.before(filter.from()).map(RightsRecord::setting).orElse("")
        };
        sources.events().read(filter, event -> {
            boolean wanted = reader.test(cells(event, setting[0]));
            setting[0] = configured(event).orElse(setting[0]);
            return wanted;
        });
    }

    private static Optional<String> configured(RecordedEvent event) {
        return event.action().equals("configure-rights") ? Optional.of(RightsRecord.setting(event)) : Optional.empty();
    }

    private static List<Object> cells(RecordedEvent event, String setting) {
        boolean ends = event.action().equals("revoke-device");
        String before = configured(event).map(after -> setting).orElse(ends ? event.detail() : "");
        return List.of(
                Times.text(event.time()),
                event.node(),
                event.sequence(),
                event.login(),
                event.subject(),
                event.person(),
                event.workstation(),
                event.address(),
                event.protocol(),
                event.action(),
                before,
                ends ? "" : event.detail(),
                event.outcome(),
                event.reason(),
                event.request());
    }
}
