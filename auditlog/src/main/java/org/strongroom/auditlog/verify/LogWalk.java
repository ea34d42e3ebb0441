package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one log from its first record to its last, and holds everything that tells of it against it. */
final class LogWalk {
    private final Path log;
    private final String origin;
    private final List<Head> claims;
    private final @Nullable RowCheck rows;
    private final SignedHeads heads;
    private final RecordWalk records;
    private final TreeWalk tree;
    private final Tombstones tombstones;
    private final UnsealedStarts starts;
    private int claimed;
    private long proven;

    /** Is given each record. */
    @FunctionalInterface
    interface Visitor {
        void visit(long sequence, byte[] payload) throws BadEntryException;
    }

    /**
     * Prepares a walk.
     *
     * @param claims heads of this log that others have kept
     */
    LogWalk(Path log, String origin, KeyChain keys, List<Head> claims, @Nullable RowCheck rows)
            throws IOException, BadEntryException {
        this.log = log;
        this.origin = origin;
        this.rows = rows;
        this.claims =
                claims.stream().sorted(Comparator.comparingLong(Head::size)).toList();
        this.heads = new SignedHeads(log, keys);
        this.records = new RecordWalk(log, origin, Math.max(DurableMark.read(log), heads.last()));
        this.tree = new TreeWalk(log, heads.last());
        this.tombstones = new Tombstones(records.first(), records.starts());
        this.starts = new UnsealedStarts(heads.last(), () -> new SignedHeads(log, keys).last());
    }

    /** Goes, and raises {@link BadEntryException} for the first entry that is bad. */
    LogSummary run(Visitor visitor) throws IOException, BadEntryException {
        try (records) {
            while (tree.size() < records.first()) {
                tree.addRemoved();
                grown();
            }
            if (rows != null) {
                rows.skipTo(records.first());
            }
            for (byte[] payload = next(); payload != null; payload = next()) {
                long sequence = records.sequence() - 1;
                tree.add(payload);
                grown();
                starts.visit(sequence, payload);
                tombstones.visit(sequence, payload);
                if (rows != null) {
                    rows.compare(sequence, payload, sequence < heads.last());
                }
                visitor.visit(sequence, payload);
            }
            if (heads.last() == 0) {
                throw new BadEntryException(0, "the log has no signed head");
            }
            if (claimed < claims.size()) {
                Head missing = claims.get(claimed);
                throw new BadEntryException(
                        records.sequence(),
                        "the log ends here, but " + missing.source() + " is of size " + missing.size()
                                + ": it was rolled back");
            }
            if (!DurableMark.exists(log)) {
                throw new BadEntryException(
                        records.sequence(),
                        "the log ends here, but the mark of how many records were durable is missing: the end may be"
                                + " cut off");
            }
            if (rows != null) {
                rows.end(records.sequence(), () -> Math.max(records.sequence(), DurableMark.read(log)));
            }
            tombstones.check();
            return new LogSummary(
                    origin,
                    records.first(),
                    records.segments(),
                    records.sequence(),
                    tree.tiles(),
                    heads.count(),
                    claims.size(),
                    heads.last(),
                    rows == null ? -1 : rows.count(),
                    rows == null ? 0 : rows.left(),
                    records.isTorn(),
                    Set.of());
        }
    }

    private void grown() throws IOException, BadEntryException {
        checkHeads();
        checkClaims();
        tombstones.grown(tree);
    }

    private byte @Nullable [] next() throws IOException, BadEntryException {
        try {
            return records.next();
        } catch (BadEntryException e) {
            throw earlier(e);
        }
    }

    private void checkHeads() throws IOException, BadEntryException {
        Head head = heads.peek();
        if (head == null || head.size() != tree.size()) {
            return;
        }
        boolean signed = head.hasRoot(tree.root());
        TreeWalk.Difference difference = tree.difference();
        if (difference != null) {
            throw new BadEntryException(difference.entry(), signed ? wrongTile(difference) : wrongRecord(difference));
        }
        if (!signed) {
            throw new BadEntryException(proven, unsigned(head));
        }
        proven = head.size();
        heads.advance();
    }

    private void checkClaims() throws BadEntryException {
        while (claimed < claims.size() && claims.get(claimed).size() == tree.size()) {
            Head claim = claims.get(claimed++);
            if (!claim.hasRoot(tree.root())) {
                throw earlier(new BadEntryException(proven, unsigned(claim)));
            }
            proven = claim.size();
        }
    }

    /** A tile that differed before is the first thing that is wrong, though its blame is not known. */
    private BadEntryException earlier(BadEntryException later) {
        TreeWalk.Difference difference = tree.difference();
        return difference == null || difference.entry() > later.entry()
                ? later
                : new BadEntryException(difference.entry(), wrongRecord(difference));
    }

    private String unsigned(Head head) {
        return "one of the entries " + proven + " to " + (head.size() - 1) + " is not what was signed by "
                + head.source() + " of size " + head.size();
    }

    private static String wrongTile(TreeWalk.Difference difference) {
        return "the records are as signed, but " + difference.tile() + ' '
                + (difference.how().isEmpty() ? "differs" : difference.how());
    }

    private static String wrongRecord(TreeWalk.Difference difference) {
        String which = difference.entries() == 1
                ? "the record is not the one that was sealed: "
                : "one of the records up to " + (difference.entry() + difference.entries() - 1)
                        + " is not the one that was sealed: ";
        return which + difference.tile() + ' ' + (difference.how().isEmpty() ? "has another hash" : difference.how());
    }
}
