package org.strongroom.auditlog.head;

import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.auditlog.note.SigningKey;

/**
 * A tree head with its signature.
 *
 * @param head what is signed
 * @param note the note whose text it is
 */
public record SignedHead(TreeHead head, SignedNote note) {
    /**
     * Reads a note; does not check its signature.
     *
     * @throws IllegalArgumentException if its text is not a tree head
     */
    public static SignedHead of(SignedNote note) {
        return new SignedHead(TreeHead.parse(note.text()), note);
    }

    static SignedHead sign(TreeHead head, SigningKey key) {
        return new SignedHead(head, SignedNote.of(head.text(), key));
    }
}
