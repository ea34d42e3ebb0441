package org.strongroom.auditlog.verify;

import static org.strongroom.auditlog.format.NoteFormat.KEY_ID_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.SIGNATURE_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.SIGNATURE_START;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed note.
 *
 * @param text what is signed, with the line feed at its end
 * @param signatures the lines under it
 */
record Note(String text, List<String> signatures) {
    private static final String BLANK = "\n\n";

    /** The notes of a text, one behind the other; what is torn at its end is left out. */
    static List<Note> all(String content) {
        List<Note> notes = new ArrayList<>();
        String[] blocks = content.split(BLANK, -1);
        int whole = blocks.length - (content.endsWith("\n") && !content.endsWith(BLANK) ? 0 : 1);
        for (int i = 0; i + 1 < whole; i += 2) {
            notes.add(new Note(blocks[i] + '\n', blocks[i + 1].strip().lines().toList()));
        }
        return notes;
    }

    /** Whether one of the signatures is a good one by this key. */
    boolean isSignedBy(PublicKey key) {
        String start = SIGNATURE_START + key.name() + ' ';
        return signatures.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> bytes(line.substring(start.length())))
                .anyMatch(bytes ->
                        isBy(key, bytes) && key.verifies(text, Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length)));
    }

    private static boolean isBy(PublicKey key, byte[] bytes) {
        return bytes.length == KEY_ID_BYTES + SIGNATURE_BYTES
                && HexFormat.of().formatHex(bytes, 0, KEY_ID_BYTES).equals(key.id());
    }

    /** The bytes of a text in the one spelling that they have; none for any other text. */
    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
