package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows that this server made a record that waits in the database: HMAC-SHA-256 (RFC 2104) over the node, how many
 * records its journal had, and the record.
 */
final class ChangeSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret the node's own */
    ChangeSeal(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The seal, in hexadecimal digits. */
    String of(String node, long since, byte[] record) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((node + '\n' + since + '\n').getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is the seal of that. */
    boolean isOf(String seal, String node, long since, byte[] record) {
        return MessageDigest.isEqual(
                seal.getBytes(US_ASCII), of(node, since, record).getBytes(US_ASCII));
    }
}
