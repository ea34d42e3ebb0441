package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.BundleFormat;

/** What an auditor's bundle holds, taken from its lines and not yet checked. */
final class Bundle {
    /** The kinds of lines, in the order in which they come. */
    private static final List<String> ORDER = List.of(
            BundleFormat.BUNDLE,
            BundleFormat.ROW,
            BundleFormat.RECORD,
            BundleFormat.RUN,
            BundleFormat.PROOF,
            BundleFormat.ROTATION,
            BundleFormat.HEAD,
            BundleFormat.KEY);

    private static final int ATTESTED = ORDER.indexOf(BundleFormat.RUN);

    private final MessageDigest digest = Sha256.create();
    private final Map<String, Object> header = new HashMap<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<Long, byte[]> records = new TreeMap<>();
    private final Map<Long, List<String>> proofs = new HashMap<>();
    private final List<Note> rotations = new ArrayList<>();
    private long run = -1;
    private byte @Nullable [] runPayload;
    private @Nullable Note head;
    private int stage;

    private Bundle() {}

    /** Whether a file is a bundle and not a log. */
    static boolean isOne(Path file) {
        return file.toString().endsWith(".html");
    }

    /**
     * Reads a file.
     *
     * @throws BadEntryException if what it holds is not in the order or form of a bundle
     */
    static Bundle read(Path file) throws IOException, BadEntryException {
        Bundle bundle = new Bundle();
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.equals(BundleFormat.BEGIN)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException(file + " is no bundle: it has no evidence");
            }
            line = lines.readLine();
            while (line != null && !line.equals(BundleFormat.END)) {
                bundle.take(line);
                line = lines.readLine();
            }
        } catch (CharacterCodingException e) {
            throw bad("it is not UTF-8");
        }
        return bundle;
    }

    Map<String, Object> header() {
        return header;
    }

    /** Whether each row tells of one record. */
    boolean isDirect() {
        return Boolean.TRUE.equals(header.get("direct"));
    }

    List<List<Object>> rows() {
        return rows;
    }

    /** The payloads by their sequences. */
    Map<Long, byte[]> records() {
        return records;
    }

    /** The hashes of a proof; none when there is no such proof. */
    List<String> proof(long sequence) {
        return proofs.getOrDefault(sequence, List.of());
    }

    List<Note> rotations() {
        return rotations;
    }

    /** The sequence of the record of the bundle itself. */
    long run() {
        return run;
    }

    byte[] runPayload() throws BadEntryException {
        return require(runPayload, "the record of the bundle itself is missing");
    }

    Note head() throws BadEntryException {
        return require(head, "the signed head is missing");
    }

    /** The hash of the lines that the record of the bundle tells of, in hex. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void take(String line) throws BadEntryException {
        Map<String, Object> members;
        try {
            members = FlatJson.read(line);
            int kind = ORDER.indexOf(String.valueOf(members.get(BundleFormat.KIND)));
            if (kind < stage) {
                throw bad("a line is not in its place: " + members.get(BundleFormat.KIND));
            }
            stage = kind;
            if (kind < ATTESTED) {
                digest.update((line + '\n').getBytes(UTF_8));
            }
            take(ORDER.get(kind), members);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw bad("a line is not whole: " + line.substring(0, Math.min(80, line.length())));
        }
    }

    private void take(String kind, Map<String, Object> members) throws BadEntryException {
        switch (kind) {
            case BundleFormat.BUNDLE -> header.putAll(members);
            case BundleFormat.ROW -> rows.add(list(members, "cells"));
            case BundleFormat.RECORD -> once(records.put(number(members), payload(members)));
            case BundleFormat.RUN -> {
                once(runPayload);
                run = number(members);
                runPayload = payload(members);
                proofs.put(run, texts(members));
            }
            case BundleFormat.PROOF -> once(proofs.put(number(members), texts(members)));
            case BundleFormat.ROTATION -> rotations.add(note(members));
            case BundleFormat.HEAD -> {
                once(head);
                head = note(members);
            }
            default -> {
                // the name of a key: whoever verifies brings the one to trust
            }
        }
    }

    private static void once(@Nullable Object before) throws BadEntryException {
        if (before != null) {
            throw bad("a line is there twice");
        }
    }

    private static long number(Map<String, Object> members) {
        return (Long) members.getOrDefault("sequence", 0);
    }

    private static byte[] payload(Map<String, Object> members) {
        return ((String) members.getOrDefault("payload", 0)).getBytes(UTF_8);
    }

    private static List<String> texts(Map<String, Object> members) {
        return list(members, "hashes").stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> members, String name) {
        return (List<Object>) members.getOrDefault(name, 0);
    }

    private static Note note(Map<String, Object> members) throws BadEntryException {
        List<Note> notes = Note.all((String) members.getOrDefault("note", 0));
        if (notes.size() != 1) {
            throw bad("a note is not whole");
        }
        return notes.get(0);
    }

    private static <T> T require(@Nullable T value, String otherwise) throws BadEntryException {
        if (value == null) {
            throw bad(otherwise);
        }
        return value;
    }

    static BadEntryException bad(String why) {
        return new BadEntryException(BadEntryException.NONE, "the bundle is not as it was made: " + why);
    }
}
