package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns that no record has, but by which its row is found; made of the record anew. */
final class LookupColumns {
    private static final int LONGEST_LOGIN = 255;
    private static final int LONGEST_PATH = 32768;
    private static final long LARGEST_PROBE = 65_536;
    private static final Set<String> LOOKED_FOR = Set.of(
            "desktop.ini",
            "folder.jpg",
            "folder.gif",
            "thumbs.db",
            "autorun.inf",
            ".hidden",
            ".metadata_never_index",
            "mach_kernel",
            "dcim");

    private LookupColumns() {}

    /** Each by its name, with the value that the row must have. */
    static Map<String, Object> of(Map<String, Object> members) {
        return Map.of(
                "path_hash", hash(text(members, "path", LONGEST_PATH)),
                "destination_hash", hash(text(members, "destination", LONGEST_PATH)),
                "claimed_login", claimedLogin(members),
                "probe", isProbe(members));
    }

    /** What a program did by itself, which reports leave out. */
    private static boolean isProbe(Map<String, Object> members) {
        String name = name(members, "path");
        String destination = name(members, "destination");
        boolean small = !text(members, "digest", 64).isEmpty()
                && members.get("bytes") instanceof Long bytes
                && bytes <= LARGEST_PROBE
                && (destination.isEmpty() || isOwn(destination));
        return text(members, "reason", 64).equals("not-found")
                ? isOwn(name) || LOOKED_FOR.contains(name)
                : isOwn(name) && small;
    }

    private static boolean isOwn(String name) {
        return name.equals(".ds_store") || name.startsWith("._") || name.startsWith("~$");
    }

    private static String name(Map<String, Object> members, String member) {
        String path = text(members, member, LONGEST_PATH);
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
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
