package org.strongroom.auditlog.format;

import java.util.Map;

/**
 * An auditor's bundle, as {@code docs/bundle.md} lays it out: a page of HTML in which one script element, of a type that
 * no browser runs, holds the evidence, a flat JSON object on each line.
 */
public final class BundleFormat {
    /** The line before the evidence. */
    public static final String BEGIN = "<script type=\"application/jsonl\" id=\"evidence\">";

    /** The line behind the evidence. */
    public static final String END = "</script>";

    /** The version of the layout. */
    public static final long VERSION = 1;

    /** The member that tells what a line is. */
    public static final String KIND = "kind";

    /** The first line: which report, whose, when, over what, its columns. */
    public static final String BUNDLE = "bundle";

    /** A row of the report: its cells as texts. */
    public static final String ROW = "row";

    /** A record that the report rests on. */
    public static final String RECORD = "record";

    /** The record of the bundle itself, which has the hash of all lines before. */
    public static final String RUN = "run";

    /** The proof that a record is in the tree of the head. */
    public static final String PROOF = "proof";

    /** A change of the log's key. */
    public static final String ROTATION = "rotation";

    /** The signed head. */
    public static final String HEAD = "head";

    /** The key that signed the log's first heads, by name alone: whoever checks brings the one to trust. */
    public static final String KEY = "key";

    /** The action of the record of the bundle itself. */
    public static final String ACTION = "export-bundle";

    /** Which member of a record each column tells, where a row tells of one record. */
    public static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("login", "login"),
            Map.entry("subject", "subject"),
            Map.entry("person", "person"),
            Map.entry("credential", "credential"),
            Map.entry("credentialId", "credentialId"),
            Map.entry("workstation", "workstation"),
            Map.entry("address", "address"),
            Map.entry("protocol", "protocol"),
            Map.entry("action", "action"),
            Map.entry("path", "path"),
            Map.entry("destination", "destination"),
            Map.entry("newPath", "destination"),
            Map.entry("object", "object"),
            Map.entry("version", "version"),
            Map.entry("bytes", "bytes"),
            Map.entry("entries", "entries"),
            Map.entry("outcome", "outcome"),
            Map.entry("reason", "reason"),
            Map.entry("detail", "detail"),
            Map.entry("request", "request"));

    private BundleFormat() {}
}
