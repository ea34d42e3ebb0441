package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.strongroom.auditlog.format.TreeFormat;

/** The keys of a log, from the one that the auditor has to the newest, and from which size on each signs. */
final class KeyChain {
    private final List<PublicKey> keys = new ArrayList<>();
    private final List<Head> ends = new ArrayList<>();

    private KeyChain(PublicKey first) {
        keys.add(first);
    }

    static KeyChain read(Path log, String origin, PublicKey first) throws IOException, BadEntryException {
        Path file = log.resolve(TreeFormat.ROTATIONS);
        return of(Files.exists(file) ? Note.all(Files.readString(file, UTF_8)) : List.of(), origin, first);
    }

    /** The keys to which these rotations lead, in their order. */
    static KeyChain of(List<Note> rotations, String origin, PublicKey first) throws BadEntryException {
        KeyChain chain = new KeyChain(first);
        for (Note note : rotations) {
            chain.add(note, origin);
        }
        return chain;
    }

    /** The heads at which one key gave way to the next. */
    List<Head> rotations() {
        return List.copyOf(ends);
    }

    /** The head in a note, if the key signed it that has to sign heads of this size. */
    Head require(Note note, String source) throws BadEntryException {
        Head head;
        try {
            head = Head.parse(note.text().lines().toList(), source);
        } catch (IllegalArgumentException e) {
            throw new BadEntryException(0, String.valueOf(e.getMessage()));
        }
        PublicKey key = keyFor(head.size());
        if (!note.isSignedBy(key)) {
            throw new BadEntryException(
                    head.size() - 1, source + " of size " + head.size() + " is not signed by " + key);
        }
        return head;
    }

    private PublicKey keyFor(long size) {
        int at = 0;
        while (at < ends.size() && size > ends.get(at).size()) {
            at++;
        }
        return keys.get(at);
    }

    private void add(Note note, String origin) throws BadEntryException {
        PublicKey from = keys.get(keys.size() - 1);
        List<String> lines = note.text().lines().toList();
        long since = ends.isEmpty() ? 0 : ends.get(ends.size() - 1).size();
        try {
            PublicKey to = PublicKey.parse(lines.get(3));
            boolean holds = lines.size() == 6
                    && lines.get(0).equals(origin)
                    && lines.get(1).equals(TreeFormat.ROTATION_TITLE)
                    && PublicKey.parse(lines.get(2)).key().equals(from.key())
                    && note.isSignedBy(from)
                    && note.isSignedBy(to);
            if (!holds) {
                throw new BadEntryException(since, "the rotation from the key " + from + " is not signed by both keys");
            }
            ends.add(Head.parse(List.of(origin, lines.get(4), lines.get(5)), "the rotation from " + from));
            keys.add(to);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadEntryException(since, "the rotation from the key " + from + " is not whole");
        }
    }
}
