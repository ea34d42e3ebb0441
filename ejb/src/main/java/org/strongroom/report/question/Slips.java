package org.strongroom.report.question;

import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Refuses names with a slip of the pen: a report on what never was must not look like one on what nobody touched. */
public final class Slips {
    private final Sources sources;
    private final EventFilter all;

    /** @param bounded the time of the report; of others no more is read than what an index finds */
    public Slips(Sources sources, Period bounded) {
        this.sources = sources;
        this.all = EventFilter.between(bounded.from(), bounded.until());
    }

    /**
     * @param directory as records name it; empty for any
     * @throws ProblemException with {@link Problem.BadRequest} unless something is there now, or any event names it, or
     *     one of the time names something below it
     */
    public void refuseUnknownDirectory(String directory) {
        if (!directory.isEmpty()
                && sources.whereabouts().chainAt(directory).isEmpty()
                && !sources.events().isRecorded(directory)
                && isNothing(all.at(directory, "", null, ""))) {
            throw Parameters.refused(
                    "Nothing is at this path, and nothing was recorded of it or, in this time, below it."
                            + " A private directory is named by its person: /private/alice.");
        }
    }

    /**
     * @param workstation its label, in any case; empty for any
     * @throws ProblemException with {@link Problem.BadRequest} unless a device password was ever made for it, or an event
     *     of the time names it
     */
    public void refuseUnknownWorkstation(String workstation) {
        if (!workstation.isEmpty()
                && !sources.devices().hasNamed(workstation)
                && isNothing(all.at("", workstation, null, ""))) {
            throw Parameters.refused("No workstation ever had this name.");
        }
    }

    private boolean isNothing(EventFilter filter) {
        return sources.events().page(filter, EventOrder.OLDEST_FIRST, null, 1).isEmpty();
    }
}
