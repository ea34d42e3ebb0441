package org.strongroom.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory, best on another machine: a file a head, which is never written again. */
final class DirectoryWitness implements Witness {
    private final Path directory;

    DirectoryWitness(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public void keep(String origin, long size, String note) throws IOException {
        Path place = Files.createDirectories(directory.resolve(origin.replace('/', '_')));
        Path file = place.resolve(String.format("%020d", size));
        if (!Files.exists(file)) {
            Files.writeString(
                    file, note, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        }
    }
}
