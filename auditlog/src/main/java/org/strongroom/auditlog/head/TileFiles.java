package org.strongroom.auditlog.head;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.auditlog.merkle.TileName;
import org.strongroom.auditlog.merkle.TileSource;
import org.strongroom.auditlog.merkle.TreeEdge;

/** Tiles as files below the log's directory. */
final class TileFiles implements TileSource, TreeEdge.TileSink {
    private static final String ASIDE = "tile.new";

    private final Path log;
    private final Set<Path> unsynced = new LinkedHashSet<>();
    private final List<TileName> filled = new ArrayList<>();

    TileFiles(Path log) {
        this.log = log;
    }

    /** Reads a tile; the full one in the place of a partial one that is no longer kept. */
    @Override
    public List<Hash> read(TileName name) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(log.resolve(name.path()));
        } catch (NoSuchFileException e) {
            if (!name.isPartial()) {
                throw new LogContradictedException(name.path() + " is missing in " + log);
            }
            return read(name.full()).subList(0, name.width());
        }
        if (bytes.length != name.width() * TreeFormat.HASH_BYTES) {
            throw new LogContradictedException(name.path() + " in " + log + " has " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Stream.generate(() -> Hash.from(buffer)).limit(name.width()).toList();
    }

    /**
     * Writes a tile; it is to be relied on after {@link #sync}. One that was written before, and that a head relies on,
     * is whole at any time.
     */
    @Override
    public void write(TileName name, List<Hash> hashes) throws IOException {
        Path file = log.resolve(name.path());
        makeDirectory(Objects.requireNonNull(file.getParent()));
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * TreeFormat.HASH_BYTES);
        hashes.forEach(hash -> hash.put(bytes));
        DurableFile.write(file, log.resolve(ASIDE), bytes.flip());
        if (!name.isPartial()) {
            filled.add(name);
        }
    }

    /** Makes the names of all tiles durable that were written. */
    void sync() throws IOException {
        for (Path directory : unsynced) {
            DurableFile.syncDirectory(directory);
        }
        unsynced.clear();
    }

    /** Removes the partial tiles of those that have become full; the head over the full ones must be published. */
    void removeOutgrown() throws IOException {
        for (TileName name : filled) {
            Path partial = log.resolve(name.path() + TreeFormat.PARTIAL_SUFFIX);
            if (Files.isDirectory(partial)) {
                removeAll(partial);
            }
        }
        filled.clear();
    }

    private void makeDirectory(Path directory) throws IOException {
        Path missing = directory;
        while (!missing.equals(log) && !Files.exists(missing)) {
            missing = Objects.requireNonNull(missing.getParent());
            unsynced.add(missing);
        }
        Files.createDirectories(directory);
        unsynced.add(directory);
    }

    private static void removeAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
