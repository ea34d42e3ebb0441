package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.TreeFormat;

/** Verifies the log of a node, and the log of all nodes' heads below it. */
public final class Verification {
    private final Path log;
    private final PublicKey key;
    private final List<Note> kept = new ArrayList<>();

    /**
     * A verification.
     *
     * @param log the log's directory
     * @param key the text of the key that signed the log's first heads
     * @throws IllegalArgumentException if it is no key
     */
    public Verification(Path log, String key) {
        this.log = log;
        this.key = PublicKey.parse(key);
    }

    /** The node's name in the database: the last part of the log's. */
    public String node() {
        return key.name().substring(key.name().lastIndexOf('/') + 1);
    }

    /**
     * Adds heads that were kept elsewhere: a file of notes, or a directory of such files.
     *
     * @throws IOException if there is none, or it has no head of this log
     */
    public void witness(Path place) throws IOException {
        int before = kept.size();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                kept.addAll(Note.all(Files.readString(file, UTF_8)));
            }
        }
        if (kept.stream().skip(before).noneMatch(note -> isOf(note, key.name()))) {
            throw new IOException(place + " has no head of the log " + key.name());
        }
    }

    /**
     * Verifies everything.
     *
     * @param rows the rows of the database; null when they are not to be compared
     * @return what was checked, log by log
     * @throws BadEntryException for the first entry that is bad, in the node's own log if there is one
     * @throws IOException if something cannot be read
     */
    public List<LogSummary> run(@Nullable RowSource rows) throws IOException, BadEntryException {
        String origin = key.name();
        KeyChain keys = KeyChain.read(log, origin, key);
        List<Head> claims = new ArrayList<>(claims(origin, keys));
        List<LogSummary> summaries = new ArrayList<>();
        Path cluster = log.resolve(TreeFormat.CLUSTER);
        BadEntryException badCluster = null;
        Set<String> origins = new HashSet<>(Set.of(origin));
        try {
            LogSummary heads = cluster(cluster, keys, claims, origins);
            summaries.add(heads.tellingOf(others(origins)));
        } catch (BadEntryException e) {
            badCluster = e;
        }
        RowCheck check = rows == null ? null : new RowCheck(rows);
        summaries.add(0, new LogWalk(log, origin, keys, claims, check).run((sequence, payload) -> {}));
        if (badCluster != null) {
            throw badCluster;
        }
        if (rows != null) {
            requireKnown(rows.nodes(), origins);
        }
        return summaries;
    }

    private Set<String> others(Set<String> origins) {
        Set<String> others = new TreeSet<>(origins);
        others.remove(key.name());
        return others;
    }

    /** A row of a node that never was would have no log that contradicts it. */
    private void requireKnown(Set<String> nodes, Set<String> origins) throws BadEntryException {
        String cluster = key.name().substring(0, key.name().lastIndexOf('/') + 1);
        for (String node : nodes) {
            if (!origins.contains(cluster + node)) {
                throw new BadEntryException(
                        BadEntryException.NONE,
                        "the database has rows of " + cluster + node + ", of which the log of heads knows nothing");
            }
        }
    }

    /** Verifies the log of heads, claims of this node's log what is in it, and adds the logs that it tells of. */
    private LogSummary cluster(Path cluster, KeyChain nodeKeys, List<Head> claims, Set<String> origins)
            throws IOException, BadEntryException {
        String origin = key.name() + TreeFormat.CLUSTER_SUFFIX;
        if (!Files.isDirectory(cluster)) {
            throw new BadEntryException(0, "the log of heads " + origin + " is missing: each node has one");
        }
        KeyChain keys = KeyChain.read(cluster, origin, key);
        Map<String, Long> sizes = new HashMap<>();
        try {
            return new LogWalk(cluster, origin, keys, claims(origin, keys), null).run((sequence, payload) -> {
                Map<String, Object> leaf = FlatJson.read(payload);
                if (leaf.get("checkpoint") instanceof String checkpoint
                        && leaf.get("origin") instanceof String node
                        && leaf.get("size") instanceof Long size) {
                    if (sizes.merge(node, size, Math::max) > size) {
                        throw new BadEntryException(sequence, "the log " + node + " has become shorter");
                    }
                    origins.add(node);
                    if (node.equals(key.name())) {
                        claims.addAll(
                                heads(Note.all(checkpoint), node, nodeKeys, "entry " + sequence + " of " + origin));
                    }
                }
            });
        } catch (BadEntryException e) {
            throw new BadEntryException(e.entry(), "in the log " + origin + ": " + e.getMessage());
        }
    }

    private List<Head> claims(String origin, KeyChain keys) throws BadEntryException {
        List<Head> claims = new ArrayList<>(heads(kept, origin, keys, "the head that was kept elsewhere"));
        claims.addAll(keys.rotations());
        return claims;
    }

    private static List<Head> heads(List<Note> notes, String origin, KeyChain keys, String source)
            throws BadEntryException {
        List<Head> heads = new ArrayList<>();
        for (Note note : notes) {
            if (isOf(note, origin)) {
                heads.add(keys.require(note, source));
            }
        }
        return heads;
    }

    private static boolean isOf(Note note, String origin) {
        return note.text().startsWith(origin + '\n');
    }
}
