package org.strongroom.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.LocalDiskBlobStore;

/** Opens the store when it is first needed and closes it with the application. */
@ApplicationScoped
class ContentStore {
    private final Path directory;
    private final InstantSource clock;

    @Inject
    ContentStore(@ConfigProperty(name = "strongroom.data") String data, InstantSource clock) {
        this.directory = Path.of(data, "blobs");
        this.clock = clock;
    }

    @Produces
    @ApplicationScoped
    BlobStore open() {
        try {
            return LocalDiskBlobStore.open(directory, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The content store in " + directory + " does not open", e);
        }
    }

    void close(@Disposes BlobStore store) {
        if (store instanceof LocalDiskBlobStore disk) {
            try {
                disk.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
