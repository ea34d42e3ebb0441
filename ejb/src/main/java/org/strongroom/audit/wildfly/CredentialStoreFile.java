package org.strongroom.audit.wildfly;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * A credential store of WildFly in a file of its own, encrypted under a master secret; {@code elytron-tool.sh
 * credential-store} reads the same file. Not safe for several threads.
 */
public final class CredentialStoreFile {
    private final CredentialStore store;

    private CredentialStoreFile(CredentialStore store) {
        this.store = store;
    }

    /**
     * Opens a file, made when missing; its directory must be there.
     *
     * @throws GeneralSecurityException if it cannot be read, such as with another secret
     */
    public static CredentialStoreFile open(Path file, String secret) throws GeneralSecurityException {
        CredentialStore store = CredentialStore.getInstance("KeyStoreCredentialStore");
        store.initialize(
                Map.of("location", file.toString(), "create", "true", "modifiable", "true", "keyStoreType", "PKCS12"),
                new CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(clear(secret))));
        return new CredentialStoreFile(store);
    }

    /** Keeps a text under a name in lower case; durable in the file when this returns. */
    public void keep(String name, String text) throws GeneralSecurityException {
        store.store(name, clear(text));
        store.flush();
    }

    /** The text under a name. */
    public Optional<String> find(String name) throws GeneralSecurityException {
        return Optional.ofNullable(store.retrieve(name, PasswordCredential.class))
                .map(credential -> credential.getPassword(ClearPassword.class))
                .map(password -> new String(password.getPassword()));
    }

    private static PasswordCredential clear(String text) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, text.toCharArray()));
    }
}
