package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.auditlog.head.SigningKeys;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * The keys that sign the log, as files that only the server's user may read, away from the log: {@code NODE.vkey} is
 * the public key that auditors begin with, {@code NODE-ID.key} the private one of each id.
 */
@ApplicationScoped
class KeyFiles implements SigningKeys {
    private final Path directory;
    private final String node;

    @Inject
    KeyFiles(
            @ConfigProperty(name = "strongroom.data") String data,
            @ConfigProperty(name = "strongroom.audit.keys") Optional<String> keys,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node) {
        this.directory = keys.map(Path::of).orElse(Path.of(data, "keys"));
        this.node = node;
    }

    /**
     * The key that signed the log's first heads; made where there is none.
     *
     * @param origin the log's name
     * @throws IOException if it cannot be read or made
     */
    VerifierKey first(String origin) throws IOException {
        Path file = directory.resolve(node + ".vkey");
        if (!Files.exists(file)) {
            SigningKey made = SigningKey.generate(origin);
            keep(made);
            write(file, made.verifier() + "\n", "rw-r--r--");
        }
        try {
            return VerifierKey.parse(Files.readString(file, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no key: " + e.getMessage(), e);
        }
    }

    /** Keeps a new key; durable when this returns. */
    void keep(SigningKey key) throws IOException {
        write(privateFile(key.verifier()), key.secret(), "rw-------");
    }

    @Override
    public SigningKey require(VerifierKey key) throws IOException {
        Path file = privateFile(key);
        try {
            return SigningKey.parse(Files.readString(file, UTF_8));
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "The private key of the audit log, " + file + ", is missing: restore it from its backup", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no key: " + e.getMessage(), e);
        }
    }

    private Path privateFile(VerifierKey key) {
        return directory.resolve(node + '-' + key.id() + ".key");
    }

    private void write(Path file, String text, String permissions) throws IOException {
        Files.createDirectories(directory, mode("rwx------"));
        Path aside = Files.createTempFile(directory, "new", "", mode(permissions));
        Files.writeString(aside, text, UTF_8, StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the file system has no such permissions, the directory's own protect the files. */
    private FileAttribute<?>[] mode(String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
