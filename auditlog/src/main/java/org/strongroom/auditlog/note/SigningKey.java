package org.strongroom.auditlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strongroom.auditlog.format.NoteFormat.ED25519;
import static org.strongroom.auditlog.format.NoteFormat.KEY_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.PRIVATE_DER;
import static org.strongroom.auditlog.format.NoteFormat.PRIVATE_START;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The private key by which a log signs, with its public half. Its text is a secret. */
public final class SigningKey {
    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        this.key = privateKey(seed);
    }

    /**
     * A new key.
     *
     * @param name the log's origin
     */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] point = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return new SigningKey(new VerifierKey(name, point), seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /**
     * Reads the text of a key.
     *
     * @throws IllegalArgumentException if it is not whole, or its halves do not belong together
     */
    public static SigningKey parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() != 2 || !lines.get(0).startsWith(PRIVATE_START)) {
            throw new IllegalArgumentException("a signing key is two lines: the private key, and the public one");
        }
        VerifierKey verifier = VerifierKey.parse(lines.get(1));
        String start = PRIVATE_START + verifier.name() + '+' + verifier.id() + '+';
        if (!lines.get(0).startsWith(start)) {
            throw new IllegalArgumentException("the private key is not that of " + verifier);
        }
        byte[] typed = Base64.getDecoder().decode(lines.get(0).substring(start.length()));
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not a key of Ed25519");
        }
        SigningKey key = new SigningKey(verifier, Arrays.copyOfRange(typed, 1, typed.length));
        if (!verifier.signed(SignedNote.of("test\n", key))) {
            throw new IllegalArgumentException("the private key is not that of " + verifier);
        }
        return key;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret text: the private key as in C2SP's tools, and under it the public one. */
    public String secret() {
        return PRIVATE_START + verifier.name() + '+' + verifier.id() + '+'
                + Base64.getEncoder().encodeToString(VerifierKey.typed(seed)) + "\n" + verifier + "\n";
    }

    NoteSignature sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return new NoteSignature(verifier.name(), verifier.idBytes(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        try {
            byte[] encoded = VerifierKey.concat(HexFormat.of().parseHex(PRIVATE_DER), seed);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of Ed25519", e);
        }
    }

    /** The public half: the private one is never shown by accident. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
