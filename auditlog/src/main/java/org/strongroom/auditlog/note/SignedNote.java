package org.strongroom.auditlog.note;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and the signatures under it, with an empty line between.
 *
 * @param text lines, each ended by a line feed, none of them empty
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Between two notes in a file. */
    public static final String SEPARATOR = "\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.startsWith("\n") || text.contains("\n\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a note has lines, none of them empty, and a signature");
        }
    }

    /** A note that these keys sign. */
    public static SignedNote of(String text, SigningKey... keys) {
        return new SignedNote(
                text, Arrays.stream(keys).map(key -> key.sign(text)).toList());
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is not one, or not ended by a line feed
     */
    public static SignedNote parse(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        return new SignedNote(
                note.substring(0, end + 1),
                note.substring(end + 2).lines().map(NoteSignature::parse).toList());
    }

    /** The note as it is kept and sent. */
    @Override
    public String toString() {
        return signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
