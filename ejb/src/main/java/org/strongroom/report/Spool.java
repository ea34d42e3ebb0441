package org.strongroom.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where reports lie on this server's disk while they are made and fetched. */
@ApplicationScoped
public class Spool {
    private final Path directory;

    @Inject
    public Spool(
            @ConfigProperty(name = "strongroom.data") String data,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node) {
        directory = Path.of(data, "reports", node);
    }

    /** Removes what a crash has left; called when the server starts, before anything is made. */
    public void clear() {
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What is left in " + directory + " cannot be removed", e);
        }
    }

    /** A new file for the server's user alone; the caller deletes it. */
    public Path create() throws IOException {
        Files.createDirectories(directory);
        return Files.createTempFile(directory, "report", "");
    }
}
