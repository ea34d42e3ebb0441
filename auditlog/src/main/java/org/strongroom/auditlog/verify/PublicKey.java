package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strongroom.auditlog.format.NoteFormat.ED25519;
import static org.strongroom.auditlog.format.NoteFormat.KEY_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.KEY_ID_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.PUBLIC_DER;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key from its text {@code name+id+key} (C2SP signed-note).
 *
 * @param id eight digits in hex
 */
record PublicKey(String name, String id, java.security.PublicKey key) {
    /** Reads a text; throws {@link IllegalArgumentException} if it is not one of an Ed25519 key. */
    static PublicKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("not a verifier key of Ed25519: " + text.strip());
        }
        String id = id(parts[0], typed);
        if (!id.equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is " + id + ", not " + parts[1]);
        }
        return new PublicKey(parts[0], id, decode(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String id(String name, byte[] typed) {
        MessageDigest digest = Sha256.create();
        digest.update((name + '\n').getBytes(UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed), 0, KEY_ID_BYTES);
    }

    private static java.security.PublicKey decode(byte[] raw) {
        try {
            String hex = PUBLIC_DER + HexFormat.of().formatHex(raw);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return name + '+' + id;
    }
}
