package org.strongroom.auditlog.head;

import java.util.List;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * From one key to the next: heads up to the size of {@code last} are signed by the old key, all later ones by the new
 * one. Both sign the rotation, so neither a thief of the old key alone nor a stranger can make one unseen.
 *
 * @param last the newest head at that time
 */
public record KeyRotation(VerifierKey from, VerifierKey to, TreeHead last, SignedNote note) {
    static KeyRotation sign(SigningKey from, SigningKey to, TreeHead last) {
        String text = String.join(
                "\n",
                last.origin(),
                TreeFormat.ROTATION_TITLE,
                from.verifier().toString(),
                to.verifier().toString(),
                Long.toString(last.size()),
                last.root() + "\n");
        return new KeyRotation(from.verifier(), to.verifier(), last, SignedNote.of(text, from, to));
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is no rotation, or not signed by both keys
     */
    static KeyRotation of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 6 || !lines.get(1).equals(TreeFormat.ROTATION_TITLE)) {
            throw new IllegalArgumentException("not a key rotation: " + note.text());
        }
        VerifierKey from = VerifierKey.parse(lines.get(2));
        VerifierKey to = VerifierKey.parse(lines.get(3));
        if (!from.signed(note) || !to.signed(note)) {
            throw new IllegalArgumentException("the rotation from " + from + " to " + to + " is not signed by both");
        }
        TreeHead last = TreeHead.parse(lines.get(0) + '\n' + lines.get(4) + '\n' + lines.get(5) + '\n');
        return new KeyRotation(from, to, last, note);
    }
}
