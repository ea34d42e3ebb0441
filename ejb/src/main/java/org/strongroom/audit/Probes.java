package org.strongroom.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    private static final List<String> LOOKED_FOR = List.of(
            "desktop.ini",
            "folder.jpg",
            "folder.gif",
            "thumbs.db",
            "autorun.inf",
            ".hidden",
            ".metadata_never_index",
            "mach_kernel",
            "dcim");
    private static final List<String> KEPT_BESIDE = List.of("._", "~$");
    private static final String OWN_FILE = ".ds_store";

    /** Narrows the criteria to what this treatment lets through. */
    void narrow(Criteria criteria) {
        if (this != INCLUDED) {
            criteria.and(
                    (this == LEFT_OUT ? "not " : "") + "(" + lookedFor(criteria) + " or " + ownFile(criteria) + ")");
        }
    }

    private static String lookedFor(Criteria criteria) {
        List<String> names = new ArrayList<>();
        for (String name : LOOKED_FOR) {
            criteria.with("probe" + names.size(), "%/" + name);
            names.add("lower(e.path) like :probe" + names.size());
        }
        criteria.with("missing", new Problem.NotFound().code());
        return "e.reason = :missing and (" + String.join(" or ", names) + ")";
    }

    private static String ownFile(Criteria criteria) {
        criteria.with("ownFile", "%/" + OWN_FILE).with("largestProbe", LARGEST);
        return KEPT_BESIDE.stream()
                .map(front -> "(e.path like '%/" + escaped(front) + "%' escape '!' and e.path not like '%/"
                        + escaped(front) + "%/%' escape '!')")
                .collect(Collectors.joining(
                        " or ", "e.bytes <= :largestProbe and (lower(e.path) like :ownFile or ", ")"));
    }

    private static String escaped(String front) {
        return Criteria.literally(front).toLowerCase(Locale.ROOT);
    }
}
