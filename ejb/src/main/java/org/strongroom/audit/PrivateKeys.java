package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the texts of private keys are kept, by names in lower case. */
interface PrivateKeys {
    /** Keeps one; durable when this returns. */
    void keep(String name, String text) throws IOException;

    /** One that is kept. */
    Optional<String> find(String name) throws IOException;

    /** Where one would be, in words. */
    String place(String name);

    /** Each in a file that only the server's user may read. */
    record InFiles(SecretDirectory directory) implements PrivateKeys {
        private Path file(String name) {
            return directory.path().resolve(name + ".key");
        }

        @Override
        public void keep(String name, String text) throws IOException {
            directory.write(file(name), text, "rw-------");
        }

        @Override
        public Optional<String> find(String name) throws IOException {
            return Files.exists(file(name)) ? Optional.of(Files.readString(file(name), UTF_8)) : Optional.empty();
        }

        @Override
        public String place(String name) {
            return file(name).toString();
        }
    }
}
