package org.strongroom.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read. Nothing narrows that is null or empty, but for {@code actors} and {@code addresses}: an empty one
 * matches nothing.
 *
 * @param from inclusive
 * @param until exclusive
 * @param story only what belongs to these objects
 * @param actors whose events
 * @param actions any of these
 * @param outcomes any of these
 * @param reasons any of these, as {@link AuditEvent#reason}
 * @param below only events that name this path, or one below it, as their object or destination
 * @param workstation compared without case
 * @param addresses any of these
 * @param protocol {@code webdav}, {@code rest}, …
 * @param signedIn only events of somebody who had signed in
 * @param probes what to do with {@link Probes}
 */
public record EventFilter(
        Instant from,
        Instant until,
        @Nullable ObjectStory story,
        @Nullable Actors actors,
        Set<Action> actions,
        Set<Outcome> outcomes,
        Set<String> reasons,
        String below,
        String workstation,
        @Nullable Set<String> addresses,
        String protocol,
        boolean signedIn,
        Probes probes) {
    public EventFilter {
        actions = Set.copyOf(actions);
        outcomes = Set.copyOf(outcomes);
        reasons = Set.copyOf(reasons);
        addresses = addresses == null ? null : Set.copyOf(addresses);
    }

    /** All events of this time. */
    public static EventFilter between(Instant from, Instant until) {
        return new EventFilter(
                from, until, null, null, Set.of(), Set.of(), Set.of(), "", "", null, "", false, Probes.INCLUDED);
    }

    /** The same, from another instant on. */
    public EventFilter since(Instant begin) {
        return new EventFilter(
                begin,
                until,
                story,
                actors,
                actions,
                outcomes,
                reasons,
                below,
                workstation,
                addresses,
                protocol,
                signedIn,
                probes);
    }

    /** The same, only what belongs to these objects. */
    public EventFilter of(ObjectStory objects) {
        return copy(objects, actors, actions, outcomes, reasons, signedIn, probes);
    }

    /** The same, only by these persons; by nobody when there are none. */
    public EventFilter by(Set<Long> any) {
        return by(new Actors(any, Set.of()));
    }

    /** The same, only by these. */
    public EventFilter by(Actors any) {
        return copy(story, any, actions, outcomes, reasons, signedIn, probes);
    }

    /** The same, only these actions. */
    public EventFilter doing(Set<Action> any) {
        return copy(story, actors, any, outcomes, reasons, signedIn, probes);
    }

    /** The same, only with one of these outcomes. */
    public EventFilter ending(Set<Outcome> any) {
        return copy(story, actors, actions, any, reasons, signedIn, probes);
    }

    /** The same, only with one of these reasons. */
    public EventFilter because(Set<String> any) {
        return copy(story, actors, actions, outcomes, any, signedIn, probes);
    }

    /** The same, only of those who had signed in. */
    public EventFilter bySomeoneSignedIn() {
        return copy(story, actors, actions, outcomes, reasons, true, probes);
    }

    /** The same with probes treated so. */
    public EventFilter probes(Probes treatment) {
        return copy(story, actors, actions, outcomes, reasons, signedIn, treatment);
    }

    /** The same, only where it happened: what is empty or null does not narrow. */
    public EventFilter at(String path, String machine, @Nullable Set<String> anyAddress, String spoken) {
        return new EventFilter(
                from,
                until,
                story,
                actors,
                actions,
                outcomes,
                reasons,
                path,
                machine,
                anyAddress,
                spoken,
                signedIn,
                probes);
    }

    private EventFilter copy(
            @Nullable ObjectStory newStory,
            @Nullable Actors newActors,
            Set<Action> newActions,
            Set<Outcome> newOutcomes,
            Set<String> newReasons,
            boolean newSignedIn,
            Probes newProbes) {
        return new EventFilter(
                from,
                until,
                newStory,
                newActors,
                newActions,
                newOutcomes,
                newReasons,
                below,
                workstation,
                addresses,
                protocol,
                newSignedIn,
                newProbes);
    }
}
