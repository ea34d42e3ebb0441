package org.strongroom.auditlog.format;

/** Signed notes (C2SP signed-note) with Ed25519 (RFC 8032). */
public final class NoteFormat {
    /** The algorithm byte of Ed25519 in keys and key ids. */
    public static final byte ED25519 = 1;

    /** Bytes of a public key, and of the seed of a private one. */
    public static final int KEY_BYTES = 32;

    /** Bytes of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    /** Bytes of a key id, which stand before the signature. */
    public static final int KEY_ID_BYTES = 4;

    /** What a line with a signature begins with: a dash of one em, and a space. */
    public static final String SIGNATURE_START = "\u2014 ";

    /** What the text of a private key begins with. */
    public static final String PRIVATE_START = "PRIVATE+KEY+";

    /** The DER before the 32 bytes of a public key (RFC 8410), in hex. */
    public static final String PUBLIC_DER = "302a300506032b6570032100";

    /** The DER before the 32 bytes of a private key's seed (RFC 8410), in hex. */
    public static final String PRIVATE_DER = "302e020100300506032b657004220420";

    private NoteFormat() {}
}
