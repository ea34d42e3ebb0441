package org.strongroom.auditlog.head;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * A node's log of the heads of all nodes: a chain of heads over the heads, also when nothing happened, so that a node
 * that was silenced and a time without records show. It is a log as any other, below the node's own, and signed by the
 * node's key.
 */
public final class ClusterLog implements Closeable {
    private static final int SEGMENT_BYTES = 4 << 20;

    private final SealedJournal log;
    private final InstantSource clock;

    private ClusterLog(SealedJournal log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens the cluster log of a node. It is opened before the node's own, so that none is without it.
     *
     * @param node how the node's own journal is kept
     * @param first the key that signed the first heads of the node's log
     * @throws LogContradictedException if the node's log is not as its heads say, or has heads while this one is missing;
     *     nothing was changed then
     * @throws IOException as {@link SealedJournal#open} does
     */
    public static ClusterLog open(JournalSettings node, VerifierKey first, SigningKeys keys) throws IOException {
        Path directory = node.directory().resolve(TreeFormat.CLUSTER);
        String origin = node.origin() + TreeFormat.CLUSTER_SUFFIX;
        boolean hasHeads =
                SealedLog.read(node.directory(), node.origin(), first).size() > 0;
        if (hasHeads && SealedLog.read(directory, origin, first).size() == 0) {
            throw new LogContradictedException(
                    node.directory() + " has heads, but " + directory + ", the log of all heads, is missing");
        }
        JournalSettings settings = JournalSettings.of(directory, origin)
                .withSegmentBytes(SEGMENT_BYTES)
                .withPatience(node.patience())
                .withClock(node.clock());
        return new ClusterLog(SealedJournal.open(settings, first, keys, found -> {}), node.clock());
    }

    /**
     * Adds the newest head of each node, and seals.
     *
     * @param heads one a node
     * @return the new head of the cluster log
     * @throws org.strongroom.auditlog.JournalUnavailableException if the records are not known to be durable
     */
    public SignedHead append(Collection<SignedHead> heads) throws IOException {
        Instant now = clock.instant();
        List<byte[]> records = new ArrayList<>();
        for (SignedHead head : heads) {
            records.add(new JsonLine()
                    .text("kind", "head")
                    .number("time_utc_us", ChronoUnit.MICROS.between(Instant.EPOCH, now))
                    .text("origin", head.head().origin())
                    .number("size", head.head().size())
                    .text("checkpoint", head.note().toString())
                    .end());
        }
        log.journal().appendAllDurably(records);
        return Objects.requireNonNull(log.sealer().seal());
    }

    /** What seals it. */
    public Sealer sealer() {
        return log.sealer();
    }

    /** Its directory. */
    public Path directory() {
        return log.directory();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    /** Closes everything after a failure, to which what fails now is added. */
    public void closeAfter(Exception failure) {
        log.closeAfter(failure);
    }
}
