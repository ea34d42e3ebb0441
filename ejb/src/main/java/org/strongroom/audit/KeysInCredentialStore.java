package org.strongroom.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.wildfly.CredentialStoreFile;

/**
 * Keys in a credential store of WildFly's, opened when it is first needed. A key that is found in a file of its own is
 * moved into the store: read back from there before the file goes.
 */
final class KeysInCredentialStore implements PrivateKeys {
    private final SecretDirectory directory;
    private final Path file;
    private final String secret;
    private final PrivateKeys.InFiles before;
    private @Nullable CredentialStoreFile open;

    KeysInCredentialStore(SecretDirectory directory, String node, String secret) {
        this.directory = directory;
        this.file = file(directory, node);
        this.secret = secret;
        this.before = new PrivateKeys.InFiles(directory);
    }

    /** Where a node's store is. */
    static Path file(SecretDirectory directory, String node) {
        return directory.path().resolve(node + ".credentials");
    }

    @Override
    public synchronized void keep(String name, String text) throws IOException {
        try {
            store().keep(alias(name), text);
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized Optional<String> find(String name) throws IOException {
        try {
            Optional<String> kept = store().find(alias(name));
            Optional<String> inFile = before.find(name);
            if (kept.isEmpty() && inFile.isPresent()) {
                keep(name, inFile.get());
                kept = CredentialStoreFile.open(file, secret).find(alias(name));
            }
            if (inFile.isPresent() && inFile.equals(kept)) {
                Files.delete(Path.of(before.place(name)));
            }
            return kept;
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    @Override
    public String place(String name) {
        return alias(name) + " in " + file;
    }

    private CredentialStoreFile store() throws IOException, GeneralSecurityException {
        CredentialStoreFile store = open;
        if (store == null) {
            directory.make();
            store = CredentialStoreFile.open(file, secret);
            open = store;
        }
        return store;
    }

    /** Aliases are without case. */
    private static String alias(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private IOException failed(GeneralSecurityException e) {
        return new IOException(
                "The credential store " + file + " does not open or take keys; is STRONGROOM_AUDIT_SECRET the one that"
                        + " it was made with?",
                e);
    }
}
