package org.strongroom.report.fold;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.RecordedEvent;

/**
 * Folds the calls of one save into one event. Explorer and the Finder put an empty file, lock it, put its content and
 * unlock it; davfs2 locks a name that is not there yet; Word, gvfs and KDE write a temporary file and rename it. All of
 * that is one <em>create</em> or <em>modify</em>.
 *
 * <p>A pure function of the events in their order. Only calls that were done, by one person with one credential from one
 * place on one name, no more than {@link #PAUSE} apart, are folded; what does not come to a save is passed on as it is.
 * Reading, listing and refusals of others are never folded, nor is reading what was there before the save. Holds at most
 * {@value #MOST_HELD} events.
 */
public final class Folding {
    /** The longest between two calls of one save. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST_HELD = 10_000;
    private static final int LONGEST = 100;

    private final Predicate<FoldedEvent> out;
    private final Deque<Slot> held = new ArrayDeque<>();
    private final Set<Save> open = new LinkedHashSet<>();
    private final Map<Spot, Save> byName = new HashMap<>();
    private boolean wanted = true;

    /** @param out says whether it wants another */
    public Folding(Predicate<FoldedEvent> out) {
        this.out = out;
    }

    /** Takes the next event and says whether another is wanted. */
    public boolean accept(RecordedEvent event) {
        endThoseBefore(event);
        Slot slot = new Slot(event);
        held.add(slot);
        Save save = isPartOfSaves(event) ? saveOf(event).orElse(null) : null;
        if (save != null) {
            slot.save = save;
            save.add(slot);
            touch(save, event);
            if (save.isOver()) {
                end(save);
            }
        }
        flush();
        if (held.size() > MOST_HELD) {
            Optional.ofNullable(held.getFirst().save).ifPresent(this::end);
            flush();
        }
        return wanted;
    }

    /** Passes on what is still held, after the last event. */
    public void end() {
        Set.copyOf(open).forEach(this::end);
        flush();
    }

    private static boolean isPartOfSaves(RecordedEvent event) {
        return event.outcome().equals("done")
                && event.person() != 0
                && event.protocol().equals("webdav");
    }

    /** The save that a call belongs to, begun if it may begin one. */
    private Optional<Save> saveOf(RecordedEvent event) {
        Save here = byName.get(Spot.of(event, event.path()));
        return switch (event.action()) {
            case "create", "modify", "lock" -> Optional.of(here != null && here.awaitsContent() ? here : begun(here));
            case "unlock", "refresh-lock", "change-properties" -> Optional.ofNullable(here);
            case "read" -> Optional.ofNullable(here).filter(save -> save.readsBack(event));
            case "delete" ->
                isOverwritten(event)
                        ? Optional.of(here != null ? here : begun(null))
                        : Optional.ofNullable(here).filter(Save::isShuffle);
            case "move" -> moved(event, here);
            default -> Optional.empty();
        };
    }

    private static boolean isOverwritten(RecordedEvent event) {
        return event.detail().equals("overwritten");
    }

    /** A rename from or to a temporary name in the same directory. */
    private Optional<Save> moved(RecordedEvent event, @Nullable Save here) {
        if (!TemporaryName.isBeside(event.path(), event.destination())) {
            return Optional.empty();
        }
        if (TemporaryName.is(event.destination())) {
            return Optional.of(here != null && here.awaitsContent() ? here : begun(here));
        }
        Save there = byName.get(Spot.of(event, event.destination()));
        if (here == null || !here.hasStoredContent()) {
            return Optional.empty();
        }
        if (there != null && there != here) {
            absorb(there, here);
        }
        return Optional.of(here);
    }

    private Save begun(@Nullable Save before) {
        boolean locked = before != null && before.isLocked();
        if (before != null) {
            end(before);
        }
        return new Save(locked);
    }

    private void absorb(Save other, Save into) {
        into.take(other);
        open.remove(other);
        byName.replaceAll((spot, save) -> save == other ? into : save);
    }

    private void touch(Save save, RecordedEvent event) {
        open.remove(save);
        open.add(save);
        save.spots.add(Spot.of(event, event.path()));
        if (event.action().equals("move")) {
            save.spots.add(Spot.of(event, event.destination()));
        }
        save.spots.forEach(spot -> byName.put(spot, save));
        if (save.size() >= LONGEST) {
            end(save);
        }
    }

    private void endThoseBefore(RecordedEvent event) {
        while (!open.isEmpty()) {
            Save eldest = open.iterator().next();
            if (!eldest.last().time().plus(PAUSE).isBefore(event.time())) {
                return;
            }
            end(eldest);
        }
    }

    private void end(Save save) {
        open.remove(save);
        save.spots.forEach(spot -> byName.remove(spot, save));
        save.settle();
    }

    private void flush() {
        while (wanted && !held.isEmpty() && held.getFirst().save == null) {
            FoldedEvent result = held.removeFirst().result;
            if (result != null) {
                wanted = out.test(result);
            }
        }
    }

    /** A name as one person's client uses it. */
    private record Spot(long person, String credential, String workstation, String address, String path) {
        static Spot of(RecordedEvent event, String path) {
            return new Spot(event.person(), event.credentialId(), event.workstation(), event.address(), path);
        }
    }

    /** One event in the order of the log, until it is known what comes of it. */
    static final class Slot {
        final RecordedEvent event;
        /** What passes on in its place; null for a call that another stands for. */
        @Nullable
        FoldedEvent result;
        /** What it may belong to; null once that is settled. */
        @Nullable
        Save save;

        Slot(RecordedEvent event) {
            this.event = event;
            this.result = FoldedEvent.of(event);
        }
    }

    /** The calls of what may come to be one save. */
    static final class Save {
        private final Set<Spot> spots = new HashSet<>();
        private final SaveCalls calls;

        Save(boolean locked) {
            calls = new SaveCalls(locked);
        }

        void add(Slot slot) {
            calls.add(slot);
        }

        void take(Save other) {
            spots.addAll(other.spots);
            calls.take(other.calls, this);
        }

        int size() {
            return calls.size();
        }

        RecordedEvent last() {
            return calls.last();
        }

        boolean isLocked() {
            return calls.isLocked();
        }

        boolean isOver() {
            return calls.isOver();
        }

        boolean isShuffle() {
            return calls.isShuffle();
        }

        boolean hasStoredContent() {
            return calls.content().isPresent();
        }

        /** Whether content that comes now belongs to this save: none has come yet but an empty one. */
        boolean awaitsContent() {
            return calls.content().map(content -> content.bytes() == 0).orElse(true);
        }

        /** Whether the read looks at what this save has stored while it goes on. */
        boolean readsBack(RecordedEvent read) {
            return (isLocked() || awaitsContent())
                    && calls.content()
                            .map(content -> content.object() == read.object() && content.version() == read.version())
                            .orElse(false);
        }

        void settle() {
            calls.settle();
        }
    }
}
