package org.strongroom.auditlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The example of Go's golang.org/x/mod/sumdb/note. */
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void notesOfOthersAreRead() {
        VerifierKey key = VerifierKey.parse(PUBLIC);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(key.signed(note)).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(key).hasToString(PUBLIC);
    }

    @Test
    void keysOfOthersSignAsTheyDo() {
        SigningKey key = SigningKey.parse(PRIVATE + "\n" + PUBLIC + "\n");
        assertThat(SignedNote.of(TEXT, key)).hasToString(NOTE);
        assertThat(key.secret()).isEqualTo(PRIVATE + "\n" + PUBLIC + "\n");
        assertThat(key.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void whatWasChangedIsNotSigned() {
        VerifierKey key = VerifierKey.parse(PUBLIC);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(key.signed(new SignedNote(TEXT.replace("answer", "cause"), note.signatures())))
                .isFalse();
        assertThat(key.signed(SignedNote.parse(NOTE.replace("x08go/ZJ", "x08go/ZK"))))
                .isFalse();
        assertThat(SigningKey.generate("PeterNeumann").verifier().signed(note)).isFalse();
        assertThat(key.signed(SignedNote.of(TEXT, SigningKey.generate("PeterNeumann"))))
                .isFalse();
    }

    @Test
    void aNoteMayBearSeveralSignatures() {
        SigningKey one = SigningKey.generate("strongroom/node-1");
        SigningKey other = SigningKey.generate("strongroom/node-1");
        SignedNote note = SignedNote.parse(SignedNote.of("text\n", one, other).toString());
        assertThat(one.verifier().signed(note)).isTrue();
        assertThat(other.verifier().signed(note)).isTrue();
        assertThat(one.verifier()).isNotEqualTo(other.verifier());
        assertThat(SigningKey.parse(one.secret()).verifier()).isEqualTo(one.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAA\n",
                "text\n\nname AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "text\n\n— name\n",
                "text\n\n— name ****\n",
                "\n\n— name AAAAAAAA\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() {
        SigningKey other = SigningKey.generate("PeterNeumann");
        assertThatThrownBy(() -> SigningKey.parse(PRIVATE + "\n" + other.verifier()))
                .isInstanceOf(IllegalArgumentException.class);
        String forged = other.secret().lines().findFirst().orElseThrow().replaceFirst("\\+[0-9a-f]{8}\\+", "+c74f20a3+")
                + "\n" + PUBLIC;
        assertThatThrownBy(() -> SigningKey.parse(forged)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.generate("node 1")).isInstanceOf(IllegalArgumentException.class);
    }
}
