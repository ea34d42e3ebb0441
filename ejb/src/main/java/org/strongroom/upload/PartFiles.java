package org.strongroom.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.NodePath;

/**
 * Uploads on this server's disk: of each a small file that describes it, and what has come of it. What was written
 * counts, so the length of the file is the offset. When all has gone to its place, an empty mark stays for as long as a
 * client might ask how it ended.
 */
@ApplicationScoped
public class PartFiles {
    static final Duration LIFE = Duration.ofDays(1);

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String DESCRIPTION = ".upload";
    private static final int BUFFER = 64 * 1024;

    private final Path directory;

    @Inject
    public PartFiles(@ConfigProperty(name = "strongroom.data") String data) {
        this(Path.of(data, "uploads"));
    }

    PartFiles(Path directory) {
        this.directory = directory;
    }

    void create(Upload upload) {
        Properties properties = new Properties();
        properties.setProperty("person", Long.toString(upload.person()));
        properties.setProperty("path", upload.path().toString());
        properties.setProperty("length", Long.toString(upload.length()));
        properties.setProperty("overwrite", Boolean.toString(upload.overwrite()));
        put(properties, "mediaType", upload.mediaType());
        put(properties, "modified", upload.modified());
        try {
            Files.createDirectories(directory);
            Files.createFile(part(upload.id()));
            Path draft = file(upload.id(), ".draft");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, description(upload.id()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The upload with this id; none for what is no id. */
    Optional<Upload> find(String id) {
        if (!ID.matcher(id).matches() || !Files.exists(description(id))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(description(id))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String modified = properties.getProperty("modified");
        return Optional.of(new Upload(
                id,
                Long.parseLong(properties.getProperty("person")),
                NodePath.of(properties.getProperty("path").substring(1).split("/", -1)),
                Long.parseLong(properties.getProperty("length")),
                properties.getProperty("mediaType"),
                modified == null ? null : Instant.parse(modified),
                Boolean.parseBoolean(properties.getProperty("overwrite"))));
    }

    /** The uploads of a person of which something is still to come, at most so many, the one that got a piece last first. */
    List<Progress> unfinished(long person, int most) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DESCRIPTION))
                    .flatMap(name -> find(name.substring(0, name.length() - DESCRIPTION.length())).stream())
                    .filter(upload -> upload.person() == person && !isFinished(upload))
                    .map(this::progress)
                    .sorted(Comparator.comparing(Progress::expires).reversed())
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFinished(Upload upload) {
        return Files.exists(file(upload.id(), ".done"));
    }

    Progress progress(Upload upload) {
        try {
            Path part = isFinished(upload) ? file(upload.id(), ".done") : part(upload.id());
            long offset = isFinished(upload) ? upload.length() : Files.size(part);
            return new Progress(
                    upload, offset, Files.getLastModifiedTime(part).toInstant().plus(LIFE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what the stream has, at most up to the upload's length; each piece counts as soon as it is written, and all
     * is durable when this returns.
     *
     * @throws IOException when the stream or the disk fails; what came before stays
     */
    void append(Upload upload, InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel part =
                FileChannel.open(part(upload.id()), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long left = upload.length() - part.size();
            int read;
            while (left > 0 && (read = body.read(buffer, 0, (int) Math.min(left, BUFFER))) > 0) {
                ByteBuffer piece = ByteBuffer.wrap(buffer, 0, read);
                while (piece.hasRemaining()) {
                    part.write(piece);
                }
                left -= read;
            }
            part.force(true);
        }
    }

    /** Takes back what came after this offset. */
    void truncate(Upload upload, long offset) {
        try (FileChannel part = FileChannel.open(part(upload.id()), StandardOpenOption.WRITE)) {
            part.truncate(offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(Upload upload) throws IOException {
        return Files.newInputStream(part(upload.id()));
    }

    /** Leaves a mark that all of it is in its place. */
    void finish(Upload upload) {
        try {
            Files.createFile(file(upload.id(), ".done"));
            Files.deleteIfExists(part(upload.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Upload upload) {
        try {
            Files.deleteIfExists(description(upload.id()));
            Files.deleteIfExists(part(upload.id()));
            Files.deleteIfExists(file(upload.id(), ".done"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes whatever nothing was added to since then, and says how many files went. */
    int sweep(Instant old) throws IOException {
        if (!Files.exists(directory)) {
            return 0;
        }
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (lastChange(file).isBefore(old) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    /** A description is as old as what it describes. */
    private Instant lastChange(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path part = part(name.substring(0, name.lastIndexOf('.')));
        return Files.getLastModifiedTime(Files.exists(part) ? part : file).toInstant();
    }

    private Path description(String id) {
        return file(id, DESCRIPTION);
    }

    private Path part(String id) {
        return file(id, ".part");
    }

    private Path file(String id, String ending) {
        return directory.resolve(id + ending);
    }

    private static void put(Properties properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.setProperty(key, value.toString());
        }
    }
}
