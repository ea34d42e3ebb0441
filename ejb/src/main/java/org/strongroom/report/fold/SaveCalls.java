package org.strongroom.report.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.strongroom.audit.RecordedEvent;

/** The calls of one save so far, and what they come to. */
final class SaveCalls {
    private final List<Folding.Slot> slots = new ArrayList<>();
    private boolean locked;
    private boolean unlocked;

    /** @param locked whether the name was locked already, by a save before */
    SaveCalls(boolean locked) {
        this.locked = locked;
    }

    void add(Folding.Slot slot) {
        slots.add(slot);
        switch (slot.event.action()) {
            case "lock" -> locked = true;
            case "unlock" -> unlocked = true;
            default -> {}
        }
    }

    /** Takes over the calls of another, which were in part before these. */
    void take(SaveCalls other, Folding.Save owner) {
        other.slots.forEach(slot -> slot.save = owner);
        slots.addAll(other.slots);
        slots.sort(Comparator.comparing((Folding.Slot slot) -> slot.event.time())
                .thenComparing(slot -> slot.event.node())
                .thenComparingLong(slot -> slot.event.sequence()));
        locked |= other.locked;
        other.slots.clear();
    }

    int size() {
        return slots.size();
    }

    RecordedEvent last() {
        return slots.get(slots.size() - 1).event;
    }

    boolean isLocked() {
        return locked && !unlocked;
    }

    /** An unlock ends a save; so does the deletion of the backup that a rename made. */
    boolean isOver() {
        return unlocked || (last().action().equals("delete") && isRenamed());
    }

    boolean isShuffle() {
        return slots.stream().anyMatch(slot -> slot.event.action().equals("move"));
    }

    /** The call that stored the content last. */
    Optional<RecordedEvent> content() {
        return slots.stream()
                .map(slot -> slot.event)
                .filter(event ->
                        event.action().equals("create") || event.action().equals("modify"))
                .reduce((first, second) -> second);
    }

    /** Says what comes of each call, for ever. */
    void settle() {
        Optional<RecordedEvent> content = content().filter(event -> slots.size() > 1);
        content.filter(event -> isRenamed() || !TemporaryName.is(event.path())).ifPresent(this::fold);
        slots.forEach(slot -> slot.save = null);
    }

    private void fold(RecordedEvent content) {
        slots.forEach(slot -> slot.result = null);
        slots.get(0).result = new FoldedEvent(
                whole(content), slots.stream().map(slot -> slot.event).toList());
    }

    private boolean isRenamed() {
        return rename().isPresent();
    }

    /** The rename that gave the content its own name. */
    private Optional<RecordedEvent> rename() {
        return slots.stream()
                .map(slot -> slot.event)
                .filter(event -> event.action().equals("move") && !TemporaryName.is(event.destination()))
                .findFirst();
    }

    /** A file that was there before, in this place, was modified; else one was created. */
    private String action() {
        boolean replaced = slots.stream().map(slot -> slot.event).anyMatch(this::tellsOfOneBefore);
        boolean created = slots.stream().anyMatch(slot -> slot.event.action().equals("create"));
        return created && !replaced ? "create" : "modify";
    }

    private boolean tellsOfOneBefore(RecordedEvent event) {
        return switch (event.action()) {
            case "modify" ->
                event.version() > 1
                        && slots.stream().noneMatch(slot -> slot.event.action().equals("create"));
            case "move" -> TemporaryName.is(event.destination());
            case "delete" -> event.detail().equals("overwritten");
            default -> false;
        };
    }

    private RecordedEvent whole(RecordedEvent content) {
        RecordedEvent first = slots.get(0).event;
        return new RecordedEvent(
                first.node(),
                first.sequence(),
                first.time(),
                content.request(),
                first.person(),
                first.subject(),
                first.login(),
                first.credential(),
                first.credentialId(),
                first.workstation(),
                first.address(),
                first.protocol(),
                content.userAgent(),
                action(),
                "done",
                "",
                rename().map(RecordedEvent::destination).orElse(content.path()),
                content.object(),
                content.version(),
                "",
                0,
                content.bytes(),
                content.digest(),
                0,
                "");
    }
}
