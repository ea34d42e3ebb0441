package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.auditlog.head.SigningKeys;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * The keys that sign the log, in a directory that only the server's user may read, away from the log: {@code NODE.vkey}
 * is the public key that auditors begin with. The private ones are in the credential store {@code NODE.credentials} if
 * there is a master secret for it, and otherwise each in a file {@code NODE-ID.key}. With them is the secret that seals
 * records on their way through the database, {@code NODE-changes}.
 */
@ApplicationScoped
class KeyFiles implements SigningKeys {
    private static final int SECRET_BYTES = 32;

    private final SecretDirectory directory;
    private final String node;
    private final PrivateKeys secrets;

    /**
     * Finds out where keys are kept.
     *
     * @throws IllegalStateException if there is a credential store, and no secret to open it: a key that was once in
     *     there must not be made anew beside it
     */
    @Inject
    KeyFiles(
            @ConfigProperty(name = "strongroom.data") String data,
            @ConfigProperty(name = "strongroom.audit.keys") Optional<String> keys,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node,
            @ConfigProperty(name = "strongroom.audit.secret") Optional<String> secret,
            @ConfigProperty(name = "strongroom.audit.secret.file") Optional<String> secretFile) {
        this.directory = new SecretDirectory(keys.map(Path::of).orElse(Path.of(data, "keys")));
        this.node = node;
        this.secrets = secret.or(() -> secretFile.map(KeyFiles::read))
                .<PrivateKeys>map(master -> new KeysInCredentialStore(directory, node, master))
                .orElseGet(() -> new PrivateKeys.InFiles(directory));
        Path store = KeysInCredentialStore.file(directory, node);
        if (secrets instanceof PrivateKeys.InFiles && Files.exists(store)) {
            throw new IllegalStateException("The keys of the audit log are in " + store
                    + ": set STRONGROOM_AUDIT_SECRET or STRONGROOM_AUDIT_SECRET_FILE");
        }
    }

    /**
     * The key that signed the log's first heads; made where there is none.
     *
     * @param origin the log's name
     * @throws IOException if it cannot be read or made
     */
    VerifierKey first(String origin) throws IOException {
        Path file = directory.path().resolve(node + ".vkey");
        if (!Files.exists(file)) {
            SigningKey made = SigningKey.generate(origin);
            keep(made);
            directory.write(file, made.verifier() + "\n", "rw-r--r--");
        }
        try {
            return VerifierKey.parse(Files.readString(file, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no key: " + e.getMessage(), e);
        }
    }

    /** Keeps a new key; durable when this returns. */
    void keep(SigningKey key) throws IOException {
        secrets.keep(name(key.verifier()), key.secret());
    }

    /** What seals the records that wait in the database; its secret is made where there is none. */
    ChangeSeal changeSeal() throws IOException {
        String name = node + "-changes";
        Optional<String> kept = secrets.find(name);
        if (kept.isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            secrets.keep(name, HexFormat.of().formatHex(secret));
            return new ChangeSeal(secret);
        }
        try {
            return new ChangeSeal(HexFormat.of().parseHex(kept.get().strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(secrets.place(name) + " is no secret", e);
        }
    }

    @Override
    public SigningKey require(VerifierKey key) throws IOException {
        String name = name(key);
        String text = secrets.find(name)
                .orElseThrow(() -> new IOException("The private key of the audit log, " + secrets.place(name)
                        + ", is missing: restore it from its backup"));
        try {
            return SigningKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(secrets.place(name) + " is no key: " + e.getMessage(), e);
        }
    }

    private String name(VerifierKey key) {
        return node + '-' + key.id();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("STRONGROOM_AUDIT_SECRET_FILE cannot be read: " + file, e);
        }
    }
}
