package org.strongroom.audit;

import java.util.Locale;
import java.util.Set;
import org.strongroom.problem.Problem;

/**
 * What to do with what programs, not persons, do in every directory: they look in vain for a file of a certain name
 * (Explorer for {@code desktop.ini}, the Finder for {@code .hidden}), or keep small files of their own beside the
 * person's ({@code ._plan.txt}, {@code .DS_Store}, {@code ~$plan.docx}). Everything stays on the record; reports leave
 * it out by this rule and tell how much that was. Never a probe, whatever it is called, is what is larger than 64 KiB, a
 * directory, what was refused to somebody for another reason than that nothing is there, and a file that takes or gives
 * up such a name.
 */
public enum Probes {
    INCLUDED,
    LEFT_OUT,
    /** Nothing but probes. */
    ALONE;

    private static final long LARGEST = 64L * 1024;
    private static final int LONGEST_PATH = 32768;
    private static final String MISSING = new Problem.NotFound().code();
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

    /** The rule, asked when a record is made a row. */
    static boolean isProbe(Members record) {
        String name = name(record, "path");
        boolean missing = record.text("reason", 64).equals(MISSING);
        return missing && (LOOKED_FOR.contains(name) || isOwn(name)) || isOwn(name) && isSmallFile(record);
    }

    /** Only files have a digest, and no refusal has. */
    private static boolean isSmallFile(Members record) {
        String destination = name(record, "destination");
        return !record.text("digest", 64).isEmpty()
                && record.number("bytes") <= LARGEST
                && (destination.isEmpty() || isOwn(destination));
    }

    private static boolean isOwn(String name) {
        return name.startsWith("._") || name.startsWith("~$") || name.equals(".ds_store");
    }

    private static String name(Members record, String member) {
        String path = record.text(member, LONGEST_PATH);
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether this treatment lets an event through. */
    boolean lets(boolean probe) {
        return this == INCLUDED || probe == (this == ALONE);
    }

    /** Narrows the criteria to what this treatment lets through. */
    void narrow(Criteria criteria) {
        if (this != INCLUDED) {
            criteria.and("e.probe = " + (this == ALONE));
        }
    }
}
