package org.strongroom.report.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.device.DeviceInventory;
import org.strongroom.identity.Person;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Slips;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R14: which workstations hold keys? Every device password that lived in the period, as it is now. One opens what
 * its owner may open, within its scope.
 *
 * @param workstation the label, without case; empty for any
 */
public record Devices(Period period, Who who, String workstation) implements Report {
    private static final List<String> COLUMNS = List.of(
            "device",
            "workstation",
            "login",
            "subject",
            "person",
            "scope",
            "created",
            "lastUsed",
            "lastAddress",
            "expires",
            "revoked",
            "blocked");

    public static Devices of(Parameters given) {
        return new Devices(
                Period.of(given), Who.of(given), given.find("workstation").orElse(""));
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Map<String, String> asked = new LinkedHashMap<>(who.asked(sources));
        new Slips(sources, bounded).refuseUnknownWorkstation(workstation);
        if (!workstation.isEmpty()) {
            asked.put("workstation", workstation);
        }
        return ComputedRows.of(asked, COLUMNS, reader -> read(sources, bounded, reader));
    }

    private void read(Sources sources, Period bounded, Predicate<List<Object>> reader) {
        sources.devices().read(entry -> {
            Optional<Person> owner = sources.people()
                    .find(entry.owner())
                    .filter(person -> isMeant(entry, bounded) && who.includes(sources, person));
            return owner.isEmpty() || reader.test(cells(entry, owner.get()));
        });
    }

    private boolean isMeant(DeviceInventory.Entry entry, Period bounded) {
        Instant ended = entry.ended();
        return entry.device().created().isBefore(bounded.until())
                && (ended == null || !ended.isBefore(bounded.from()))
                && (workstation.isEmpty()
                        || entry.device().name().toLowerCase(Locale.ROOT).equals(workstation.toLowerCase(Locale.ROOT)));
    }

    private static List<Object> cells(DeviceInventory.Entry entry, Person owner) {
        return List.of(
                entry.device().id(),
                entry.device().name(),
                owner.login(),
                owner.subject(),
                owner.id(),
                scope(entry.device().scope()),
                Times.text(entry.device().created()),
                text(entry.device().lastUsed(), ""),
                entry.device().lastAddress(),
                text(entry.device().expires(), "never"),
                text(entry.revoked(), ""),
                text(entry.device().blocked(), ""));
    }

    private static String scope(Scope scope) {
        String paths = scope.paths().isEmpty()
                ? "all of its owner's"
                : scope.paths().stream().map(NodePath::toString).collect(Collectors.joining(", "));
        return paths + (scope.readOnly() ? ", read only, by WebDAV" : ", by WebDAV");
    }

    private static String text(@Nullable Instant time, String otherwise) {
        return time == null ? otherwise : Times.text(time);
    }
}
