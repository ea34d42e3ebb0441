package org.strongroom.siem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * What went out over the present connection and may not have arrived: for each minute the last sequence, so that it stays
 * small whatever goes out.
 */
final class OnTheirWay {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Duration doubt;
    private final Deque<Sent> sent = new ArrayDeque<>();

    /**
     * Nothing yet.
     *
     * @param doubt for how long it is not known whether something arrived
     */
    OnTheirWay(Duration doubt) {
        this.doubt = doubt;
    }

    /** All up to this sequence has gone out by now. */
    void add(long sequence, Instant now) {
        Sent last = sent.peekLast();
        boolean isSameStep = last != null && now.isBefore(last.from().plus(STEP));
        if (isSameStep) {
            sent.removeLast();
        }
        sent.addLast(new Sent(isSameStep ? last.from() : now, now, sequence));
    }

    /** Nothing has moved for a while, so all counts as if it went out only now. */
    void restart(Instant now) {
        if (!sent.isEmpty()) {
            long last = sent.getLast().sequence();
            sent.clear();
            add(last, now);
        }
    }

    /** The last sequence that went out so long ago that the connection would have ended if it had not arrived. */
    OptionalLong arrived(Instant now) {
        OptionalLong arrived = OptionalLong.empty();
        while (!sent.isEmpty() && !sent.getFirst().until().plus(doubt).isAfter(now)) {
            arrived = OptionalLong.of(sent.removeFirst().sequence());
        }
        return arrived;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** The connection has ended: whatever had not arrived by then goes out again over the next one. */
    void clear() {
        sent.clear();
    }

    private record Sent(Instant from, Instant until, long sequence) {}
}
