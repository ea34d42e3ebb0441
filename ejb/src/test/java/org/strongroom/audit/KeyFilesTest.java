package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;

/** The private keys are where they should be, and nowhere else. */
class KeyFilesTest {
    private static final String ORIGIN = "strongroom/Node-1";

    @TempDir
    Path data;

    /** As WildFly's Elytron subsystem does in the server. */
    @BeforeAll
    static void installProviders() {
        Security.addProvider(WildFlyElytronCredentialStoreProvider.getInstance());
        Security.addProvider(WildFlyElytronPasswordProvider.getInstance());
    }

    @Test
    void withASecretTheyAreInTheCredentialStoreAlone() throws IOException {
        VerifierKey first = keys("master").first(ORIGIN);
        SigningKey next = SigningKey.generate(ORIGIN);
        keys("master").keep(next);

        assertThat(files()).containsExactly("Node-1.credentials", "Node-1.vkey");
        assertThat(keys("master").require(first).verifier()).isEqualTo(first);
        assertThat(keys("master").require(next.verifier()).secret()).isEqualTo(next.secret());
        assertThat(Files.readString(data.resolve("keys/Node-1.credentials"), StandardCharsets.ISO_8859_1))
                .doesNotContain("PRIVATE+KEY");
    }

    @Test
    void theSecretMayStandInAFile() throws IOException {
        Path file = Files.writeString(data.resolve("secret"), "master\n");
        KeyFiles keys = new KeyFiles(
                data.toString(), Optional.empty(), "Node-1", Optional.empty(), Optional.of(file.toString()));
        VerifierKey first = keys.first(ORIGIN);

        assertThat(keys("master").require(first).verifier()).isEqualTo(first);
    }

    @Test
    void keysInFilesMoveIntoTheStore() throws IOException {
        VerifierKey first = keys(null).first(ORIGIN);
        String secret = keys(null).require(first).secret();
        assertThat(files()).contains("Node-1-" + first.id() + ".key");

        assertThat(keys("master").require(first).secret()).isEqualTo(secret);
        assertThat(files()).containsExactly("Node-1.credentials", "Node-1.vkey");
        assertThat(keys("master").require(first).secret()).isEqualTo(secret);
    }

    @Test
    void aWrongOrMissingSecretIsToldAndChangesNothing() throws IOException {
        VerifierKey first = keys("master").first(ORIGIN);

        assertThatThrownBy(() -> keys("other").require(first))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("STRONGROOM_AUDIT_SECRET");
        assertThatThrownBy(() -> keys(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set STRONGROOM_AUDIT_SECRET");
        assertThat(keys("master").require(first).verifier()).isEqualTo(first);
    }

    @Test
    void aKeyThatIsLostIsNotMadeAnew() throws IOException {
        VerifierKey first = keys("master").first(ORIGIN);
        Files.delete(data.resolve("keys/Node-1.credentials"));

        assertThatThrownBy(() -> keys("master").require(first)).hasMessageContaining("restore it from its backup");
    }

    private KeyFiles keys(String secret) {
        return new KeyFiles(data.toString(), Optional.empty(), "Node-1", Optional.ofNullable(secret), Optional.empty());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
