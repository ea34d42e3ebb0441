package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.strongroom.auditlog.note.SignedNote;

/**
 * The notes of a file, one behind the other with an empty line after each.
 *
 * @param notes those that are whole
 * @param bytes how many bytes of the file they take; what is behind was torn by a crash
 */
record Notes(List<SignedNote> notes, long bytes) {
    private static final String END = "\n\n";

    /** Reads a file; none when it is missing. */
    static Notes read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file, UTF_8), file) : new Notes(List.of(), 0);
    }

    private static Notes parse(String content, Path file) throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        int from = 0;
        for (int end = endOfNote(content, from); end >= 0; end = endOfNote(content, from)) {
            try {
                notes.add(SignedNote.parse(content.substring(from, end)));
            } catch (IllegalArgumentException e) {
                throw new LogContradictedException(file + ", note " + notes.size() + ": " + e.getMessage());
            }
            from = end + SignedNote.SEPARATOR.length();
        }
        return new Notes(notes, content.substring(0, from).getBytes(UTF_8).length);
    }

    /** Where the note ends that begins here; -1 when it is not whole. */
    private static int endOfNote(String content, int from) {
        int text = content.indexOf(END, from);
        int signatures = text < 0 ? -1 : content.indexOf(END, text + END.length());
        return signatures < 0 ? -1 : signatures + 1;
    }
}
