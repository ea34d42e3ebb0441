package org.strongroom.report.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.Probes;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * What narrows every report on events. Empty parts do not narrow.
 *
 * @param who whose events
 * @param below a directory as records name it: what happened in it or below, at the time
 * @param workstation the name given when the device password was made, without case
 * @param addresses null for all
 * @param protocol one of {@link #PROTOCOLS}
 * @param outcomes any of these
 * @param showProbes whether {@link Probes} are told too
 */
public record Filters(
        Period period,
        Who who,
        String below,
        String workstation,
        @Nullable AddressRange addresses,
        String protocol,
        Set<Outcome> outcomes,
        boolean showProbes) {
    /** The parameters that {@link #of} reads. */
    public static final Set<String> PARAMETERS = Set.of(
            "from",
            "until",
            "zone",
            "person",
            "login",
            "group",
            "below",
            "workstation",
            "address",
            "protocol",
            "outcome",
            "probes");

    /** By drive; by page and programs; what the server does by itself, when an auditor's job or schedule is due. */
    private static final List<String> PROTOCOLS = List.of("webdav", "rest", "server", "job", "schedule");

    /** The most addresses that one question may compare by. */
    private static final int MOST_ADDRESSES = 20_000;

    /** Everything in this time. */
    public static Filters during(Period period) {
        return new Filters(period, Who.ANYONE, "", "", null, "", Set.of(), false);
    }

    public static Filters of(Parameters given) {
        return new Filters(
                Period.of(given),
                Who.of(given),
                given.find("below").map(Filters::path).orElse(""),
                given.find("workstation").orElse(""),
                given.find("address").map(AddressRange::of).orElse(null),
                given.find("protocol").map(Filters::protocol).orElse(""),
                given.find("outcome").map(Filters::outcomes).orElse(Set.of()),
                given.findChoice("probes", "hidden", "shown").equals("shown"));
    }

    /**
     * The filter, without probes unless they were asked for; how many are left out, the extent tells.
     *
     * @throws ProblemException with {@link Problem.BadRequest} when a name in it has a slip of the pen
     */
    public EventFilter within(Sources sources, Period bounded) {
        Slips slips = new Slips(sources, bounded);
        slips.refuseUnknownDirectory(below);
        slips.refuseUnknownWorkstation(workstation);
        EventFilter filter = EventFilter.between(bounded.from(), bounded.until())
                .ending(outcomes)
                .at(below, workstation, addresses(sources, bounded), protocol)
                .probes(showProbes ? Probes.INCLUDED : Probes.LEFT_OUT);
        return who.isAnyone() ? filter : filter.by(who.actors(sources));
    }

    /** What was asked beside the period, by name. */
    public Map<String, String> asked(Sources sources) {
        Map<String, String> asked = new LinkedHashMap<>(who.asked(sources));
        put(asked, "below", below);
        put(asked, "workstation", workstation);
        put(asked, "address", addresses == null ? "" : addresses.text());
        put(asked, "protocol", protocol);
        put(
                asked,
                "outcome",
                outcomes.stream()
                        .sorted()
                        .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")));
        put(asked, "probes", showProbes ? "shown" : "");
        return asked;
    }

    /** An absolute path, without doubled slashes and without one at the end. */
    public static String path(String given) {
        if (!given.startsWith("/")) {
            throw Parameters.refused("A path is absolute, such as /public/everyone/plan.txt.");
        }
        return ("/" + given).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private @Nullable Set<String> addresses(Sources sources, Period bounded) {
        if (addresses == null) {
            return null;
        }
        Set<String> found = addresses.among(sources.events().addresses(bounded.from(), bounded.until()));
        if (found.size() > MOST_ADDRESSES) {
            throw Parameters.refused(
                    "The range holds " + found.size() + " addresses in this time; give a narrower one.");
        }
        return found;
    }

    private static String protocol(String text) {
        if (!PROTOCOLS.contains(text)) {
            throw Parameters.refused("protocol is " + String.join(" or ", PROTOCOLS) + ".");
        }
        return text;
    }

    private static Set<Outcome> outcomes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(word -> Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.name().equalsIgnoreCase(word.strip()))
                        .findFirst()
                        .orElseThrow(() ->
                                Parameters.refused("outcome is done, refused or failed, or several with commas.")))
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }
}
