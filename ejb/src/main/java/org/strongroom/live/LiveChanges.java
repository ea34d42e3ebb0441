package org.strongroom.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.ChangeFeed;
import org.strongroom.files.Watch;
import org.strongroom.files.Watching;
import org.strongroom.identity.Caller;
import org.strongroom.live.Listener.News;
import org.strongroom.path.NodePath;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Everybody on this server who looks at a directory. Whoever is told something is judged anew before, and all are from
 * time to time; a line that is no longer anybody's ends within {@link #LOOKED_AFTER} and the time between two rounds.
 */
@ApplicationScoped
public class LiveChanges {
    static final int MOST_OF_ONE = 10;
    static final int MOST = 5000;
    static final Duration LOOKED_AFTER = Duration.ofSeconds(10);
    static final Duration LIFE = Duration.ofMinutes(5);

    /** What changed while somebody was on the way from their listing to here is told them, too. */
    private static final Duration RECENT = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(LiveChanges.class.getName());

    private final ChangeFeed feed;
    private final Watching watching;
    private final People people;
    private final InstantSource clock;
    private final Set<Spectator> spectators = ConcurrentHashMap.newKeySet();
    private final Deque<Round> recent = new ArrayDeque<>();
    private ChangeFeed.@Nullable Position known;

    private record Round(Instant at, Set<String> changed) {}

    @Inject
    public LiveChanges(ChangeFeed feed, Watching watching, People people, InstantSource clock) {
        this.feed = feed;
        this.watching = watching;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Lets the caller look at the directory; recorded before this returns. {@link #add} follows, as soon as there is a
     * line to them.
     *
     * @throws ProblemException as {@link Watching#begin} does; with {@link Problem.Unavailable} when too many look
     */
    public Watch admit(Caller caller, NodePath path) {
        if (spectators.size() >= MOST) {
            throw new ProblemException(new Problem.Unavailable(
                    "Too many people watch directories on this server now. Reload the page to see what has changed.",
                    Duration.ofMinutes(1)));
        }
        return watching.begin(caller, path);
    }

    /** Tells the listener from now on, until it ends. Of somebody who has too many lines, the oldest ends. */
    public void add(Caller caller, NodePath path, Watch watch, Listener listener) {
        Spectator spectator = new Spectator(caller, path, watch, listener, clock.instant());
        spectators.add(spectator);
        List<Spectator> own = spectators.stream()
                .filter(other -> other.caller().person().id() == caller.person().id())
                .sorted(Comparator.comparing(Spectator::since))
                .toList();
        own.subList(0, Math.max(0, own.size() - MOST_OF_ONE)).forEach(this::drop);
        Set<String> changed = recently();
        if (spectator.isConcerned(changed, Paths.parents(changed))) {
            visit(spectator, true);
        }
    }

    /** One round: tells what was changed since the last one, and looks after those who heard nothing for long. */
    public void run() {
        ChangeFeed.Position end = feed.end();
        Set<String> changed = known == null || known.equals(end) ? Set.of() : feed.between(known, end);
        known = end;
        remember(changed);
        Set<String> parents = Paths.parents(changed);
        Instant now = clock.instant();
        for (Spectator spectator : spectators) {
            boolean concerned = spectator.isConcerned(changed, parents);
            if (!now.isBefore(spectator.since().plus(LIFE))) {
                drop(spectator);
            } else if (concerned || !now.isBefore(spectator.told().plus(LOOKED_AFTER))) {
                visit(spectator, concerned);
            }
        }
    }

    /** Hangs up on everybody; they may come again. */
    public void endAll() {
        spectators.forEach(this::drop);
    }

    /** How many look on this server. */
    public int size() {
        return spectators.size();
    }

    private void visit(Spectator spectator, boolean concerned) {
        try {
            Optional<Watch> watch = judge(spectator);
            if (watch.isPresent()) {
                spectator.told(watch.get(), clock.instant());
                spectator.listener().tell(concerned && watch.get().told() ? News.CHANGED : News.NOTHING);
            } else {
                drop(spectator);
            }
        } catch (IOException e) {
            drop(spectator);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Whoever watches a directory is hung up on, and may come again", e);
            drop(spectator);
        }
    }

    /** What they may see now; told that it is gone, if it is for them. */
    private Optional<Watch> judge(Spectator spectator) throws IOException {
        Optional<Caller> caller = people.findLetIn(spectator.caller().person().id())
                .filter(person -> spectator.listener().isSignedIn())
                .map(person -> new Caller(
                        person,
                        spectator.caller().credential(),
                        spectator.caller().origin(),
                        spectator.caller().request()));
        if (caller.isEmpty()) {
            return Optional.empty();
        }
        Optional<Watch> watch = watching.again(caller.get(), spectator.path(), spectator.watch());
        if (watch.isEmpty()) {
            spectator.listener().tell(News.GONE);
        }
        return watch;
    }

    private void drop(Spectator spectator) {
        spectators.remove(spectator);
        spectator.listener().end();
    }

    private synchronized void remember(Set<String> changed) {
        recent.removeIf(this::isOld);
        if (!changed.isEmpty()) {
            recent.add(new Round(clock.instant(), changed));
        }
    }

    private synchronized Set<String> recently() {
        recent.removeIf(this::isOld);
        return recent.stream().flatMap(round -> round.changed().stream()).collect(Collectors.toSet());
    }

    private boolean isOld(Round round) {
        return round.at().isBefore(clock.instant().minus(RECENT));
    }
}
