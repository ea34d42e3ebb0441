package org.strongroom.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.strongroom.audit.RecordedEvent;

/**
 * R07: what were the rights at a date, and what changed until another? Rebuilt from the record of the configuration:
 * the right of each group on each public directory, at both instants, and each change between. Who was in a group then
 * is not on the record yet, so this tells of groups, not of persons; a private directory was its person's alone at any
 * time.
 *
 * @param from the first instant
 * @param until the second; the same for one date alone
 * @param group empty for all; {@code *} is everyone
 */
record PermissionsAt(Instant from, Instant until, String group) implements Report {
    private static final List<String> COLUMNS =
            List.of("kind", "directory", "group", "before", "after", "time", "node", "sequence");
    private static final Pattern RULE = Pattern.compile("(?:rw?):([^,;]+)");
    private static final Pattern DIRECTORY = Pattern.compile("(?:^|;)\\s*([^=;]+)=");

    static PermissionsAt of(Parameters given) {
        Period dates = Period.of(given);
        Instant from = given.find("from").isPresent() ? dates.from() : dates.until();
        return new PermissionsAt(from, dates.until(), given.find("group").orElse(""));
    }

    @Override
    public Period period() {
        return new Period(from, until);
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        RightsRecord record = new RightsRecord(sources.events());
        List<List<Object>> rows = new ArrayList<>();
        Optional<String> before = record.before(bounded.from()).map(RightsRecord::setting);
        Optional<String> after = record.before(bounded.until()).map(RightsRecord::setting);
        states(before, after, rows);
        record.between(bounded.from(), bounded.until()).forEach(change -> rows.add(change(change)));
        Map<String, String> asked = new LinkedHashMap<>();
        if (!group.isEmpty()) {
            asked.put("group", group);
        }
        return ComputedRows.of(asked, COLUMNS, rows);
    }

    private void states(Optional<String> before, Optional<String> after, List<List<Object>> rows) {
        for (String directory : found(DIRECTORY, before, after)) {
            for (String one : found(RULE, before, after)) {
                String then = right(before, directory, one);
                String now = right(after, directory, one);
                boolean meant = group.isEmpty() || group.equals(one);
                if (meant && !(then.equals("none") && now.equals("none"))) {
                    rows.add(List.of(then.equals(now) ? "same" : "changed", directory, one, then, now, "", "", 0L));
                }
            }
        }
    }

    private static List<Object> change(RecordedEvent event) {
        return List.of(
                "change",
                "",
                "",
                "",
                RightsRecord.setting(event),
                Times.text(event.time()),
                event.node(),
                event.sequence());
    }

    /** In words; asked of the policy that the setting makes. */
    private static String right(Optional<String> setting, String directory, String group) {
        return setting.map(text -> ConfiguredRights.of(text).inWords(directory, group))
                .orElse("not on the record");
    }

    private static Set<String> found(Pattern pattern, Optional<String> one, Optional<String> other) {
        Set<String> found = new TreeSet<>();
        for (String text : List.of(one.orElse(""), other.orElse(""))) {
            pattern.matcher(text)
                    .results()
                    .forEach(match -> found.add(match.group(1).strip()));
        }
        return found;
    }
}
