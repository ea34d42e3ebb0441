package org.strongroom.audit;

import java.util.Locale;
import java.util.Set;
import org.strongroom.problem.Problem;

/**
 * What to do with what programs, not persons, do in every directory: they look in vain for a file of a certain name
 * (Explorer for {@code desktop.ini}, the Finder for {@code .hidden}), or keep small files of their own beside the
 * person's ({@code ._plan.txt}, {@code .DS_Store}, {@code ~$plan.docx}). Everything stays on the record; reports leave
 * it out by this rule and tell how much that was. What is larger than 64 KiB is never a probe, whatever it is called.
 */
public enum Probes {
    INCLUDED,
    LEFT_OUT,
    /** Nothing but probes. */
    ALONE;

    private static final long LARGEST = 64L * 1024;
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
    static boolean isProbe(String path, String reason, long bytes) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean ownFile = name.startsWith("._") || name.startsWith("~$") || name.equals(".ds_store");
        return (reason.equals(MISSING) && LOOKED_FOR.contains(name)) || (ownFile && bytes <= LARGEST);
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
