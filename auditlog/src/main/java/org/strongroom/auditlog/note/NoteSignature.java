package org.strongroom.auditlog.note;

import static org.strongroom.auditlog.format.NoteFormat.KEY_ID_BYTES;
import static org.strongroom.auditlog.format.NoteFormat.SIGNATURE_START;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One line under a note: whose signature, and the signature. */
public final class NoteSignature {
    private final String name;
    private final byte[] id;
    private final byte[] bytes;

    NoteSignature(String name, byte[] id, byte[] bytes) {
        this.name = name;
        this.id = id;
        this.bytes = bytes;
    }

    /** Reads a line without its end; throws {@link IllegalArgumentException} if it is no signature. */
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', SIGNATURE_START.length());
        if (!line.startsWith(SIGNATURE_START) || space < 0) {
            throw new IllegalArgumentException("not a signature: " + line);
        }
        byte[] all = Base64.getDecoder().decode(line.substring(space + 1));
        if (all.length <= KEY_ID_BYTES) {
            throw new IllegalArgumentException("a signature of " + all.length + " bytes");
        }
        return new NoteSignature(
                KeyName.require(line.substring(SIGNATURE_START.length(), space)),
                Arrays.copyOf(all, KEY_ID_BYTES),
                Arrays.copyOfRange(all, KEY_ID_BYTES, all.length));
    }

    /** The name of the key. */
    public String name() {
        return name;
    }

    boolean isBy(byte[] keyId) {
        return Arrays.equals(id, keyId);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return SIGNATURE_START + name + ' ' + Base64.getEncoder().encodeToString(VerifierKey.concat(id, bytes));
    }
}
