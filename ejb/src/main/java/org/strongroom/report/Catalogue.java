package org.strongroom.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.report.access.Devices;
import org.strongroom.report.access.DirectoryPermissions;
import org.strongroom.report.access.Leaver;
import org.strongroom.report.access.PermissionsAt;
import org.strongroom.report.access.PersonPermissions;
import org.strongroom.report.access.RightsChanges;
import org.strongroom.report.activity.Activity;
import org.strongroom.report.activity.Departures;
import org.strongroom.report.activity.FileHistory;
import org.strongroom.report.activity.Integrity;
import org.strongroom.report.activity.PrivilegedActions;
import org.strongroom.report.activity.Refusals;
import org.strongroom.report.activity.SignIns;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.rows.Report;

/** The reports that there are, with what auditors call them and what each takes. */
public enum Catalogue {
    R01(
            "Who read or changed this file, ever, whatever it was called?",
            FileHistory::of,
            Takes.EVENTS,
            "path object",
            "calls"),
    R02("What did this person do?", Activity::ofPerson, Takes.EVENTS, "person login group", "calls"),
    R03("Who tried what they may not?", Refusals::of, Takes.EVENTS, "", ""),
    R04("Who deleted or moved what, can it be restored?", Departures::of, Takes.EVENTS, "", ""),
    R05("Who can do what here, and why?", DirectoryPermissions::of, Takes.NOTHING, "path", "person login group"),
    R06("What can they reach?", PersonPermissions::of, Takes.PERIOD, "person login group", ""),
    R07(
            "What were the rights at a date, what changed since?",
            PermissionsAt::of,
            Takes.PERIOD,
            "",
            "person login group path object members"),
    R08("Who granted what to whom?", RightsChanges::of, Takes.EVENTS, "", ""),
    R12("Is the leaver out, where did the data go?", Leaver::of, Takes.PERIOD, "person login", ""),
    R13("Who signed in from where, how often did it fail?", SignIns::of, Takes.EVENTS, "", ""),
    R14("Which workstations hold keys?", Devices::of, Takes.PERIOD, "", "person login group workstation"),
    R15("What did administrators do?", PrivilegedActions::of, Takes.EVENTS, "", "calls"),
    R20("Is the log complete? Starts, stops, gaps?", Integrity::of, Takes.PERIOD, "", ""),
    R21("Who read or exported the log?", Activity::onTheLog, Takes.EVENTS, "", "");

    private final String question;
    private final Function<Parameters, Report> reader;
    private final List<String> needs;
    private final SortedSet<String> parameters;

    Catalogue(String question, Function<Parameters, Report> reader, Takes common, String needs, String own) {
        this.question = question;
        this.reader = reader;
        this.needs = words(needs).toList();
        this.parameters = new TreeSet<>(common.names());
        parameters.addAll(this.needs);
        words(own).forEach(parameters::add);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty());
    }

    /** What it answers, in a sentence. */
    public String question() {
        return question;
    }

    /** The names of which it takes one at least; none when it takes what comes. */
    public List<String> needs() {
        return needs;
    }

    /** The names of what it takes, in order. */
    public SortedSet<String> parameters() {
        return new TreeSet<>(parameters);
    }

    /**
     * The report of this name, in any case.
     *
     * @throws org.strongroom.problem.ProblemException with a bad request when there is none
     */
    public static Catalogue of(String name) {
        return Arrays.stream(values())
                .filter(report -> report.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Parameters.refused("There is no such report; there are "
                        + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    Report read(Map<String, String> given) {
        Parameters checked = new Parameters(given);
        Report report = reader.apply(checked);
        checked.refuseOthers();
        return report;
    }
}
