package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The columns that no record has, but by which its row is found; made of the record anew. */
final class LookupColumns {
    private static final int LONGEST_LOGIN = 255;
    private static final int LONGEST_PATH = 32768;

    private LookupColumns() {}

    /** Each by its name, with the value that the row must have. */
    static Map<String, Object> of(Map<String, Object> members) {
        return Map.of(
                "path_hash", hash(text(members, "path", LONGEST_PATH)),
                "destination_hash", hash(text(members, "destination", LONGEST_PATH)),
                "claimed_login", claimedLogin(members));
    }

    /** The first eight bytes of the SHA-256 of the NFC form; 0 for no path. */
    private static long hash(String path) {
        return path.isEmpty()
                ? 0
                : ByteBuffer.wrap(Sha256.create().digest(composed(path).getBytes(UTF_8)))
                        .getLong();
    }

    /** What somebody who was not let in said to be: without a Windows domain, composed, in lower case. */
    private static String claimedLogin(Map<String, Object> members) {
        if (members.get("person") instanceof Long person && person != 0) {
            return "";
        }
        String login = text(members, "login", LONGEST_LOGIN);
        String bare = login.substring(login.lastIndexOf('\\') + 1);
        return StoredText.of(composed(bare).toLowerCase(Locale.ROOT), LONGEST_LOGIN);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String text(Map<String, Object> members, String name, int longest) {
        return members.get(name) instanceof String given ? StoredText.of(given, longest) : "";
    }
}
