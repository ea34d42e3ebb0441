package org.strongroom.auditlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strongroom.auditlog.format.NoteFormat.ED25519;
import static org.strongroom.auditlog.format.NoteFormat.KEY_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.KEY_ID_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.PUBLIC_DER;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public key by which a log's notes are checked. Its text is {@code name+id+key}: the id in hex, the key in Base64
 * with its algorithm byte before it.
 */
public final class VerifierKey {
    private static final HexFormat HEX = HexFormat.of();

    private final String name;
    private final byte[] key;
    private final byte[] id;

    /**
     * A key.
     *
     * @param name the log's origin
     * @param key 32 bytes (RFC 8032)
     */
    VerifierKey(String name, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a public key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.name = KeyName.require(name);
        this.key = key.clone();
        this.id = Arrays.copyOf(sha256(name.getBytes(UTF_8), new byte[] {'\n'}, typed(key)), KEY_ID_BYTES);
    }

    /**
     * Reads the text of a key.
     *
     * @throws IllegalArgumentException if it is not whole, or of another algorithm than Ed25519
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not a key of Ed25519");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is " + key.id() + ", not " + parts[1]);
        }
        return key;
    }

    /** The log's origin. */
    public String name() {
        return name;
    }

    /** The id, eight digits in hex: tells keys of one name apart. */
    public String id() {
        return HEX.formatHex(id);
    }

    byte[] idBytes() {
        return id.clone();
    }

    /** Whether the note bears a good signature by this key. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name))
                .anyMatch(signature -> signature.isBy(id) && verifies(note.text(), signature.bytes()));
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text.getBytes(UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(concat(HEX.parseHex(PUBLIC_DER), key)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** The text of the key. */
    @Override
    public String toString() {
        return name + '+' + id() + '+' + Base64.getEncoder().encodeToString(typed(key));
    }

    static byte[] typed(byte[] key) {
        return concat(new byte[] {ED25519}, key);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
