package org.strongroom.report;

import org.strongroom.report.format.Format;

/**
 * How somebody gets a report, as the record of its run tells.
 *
 * @param words such as {@code as csv}
 */
public record Delivery(String words) {
    /** Evidence and rows in one page. */
    public static final Delivery BUNDLE = new Delivery("as bundle");

    /** A file at once. */
    public static Delivery file(Format format) {
        return new Delivery("as " + format.extension());
    }

    /** Rows on the screen, at most so many behind those that are skipped. */
    public static Delivery page(long skip, int limit) {
        return new Delivery("on screen, rows from " + (skip + 1) + " to at most " + (skip + limit));
    }

    /** A file that a job makes. */
    public static Delivery job(long id, Format format) {
        return new Delivery("for job " + id + " as " + format.extension());
    }

    /** A file that a schedule puts into its directory. */
    public static Delivery schedule(long id, Format format) {
        return new Delivery("for schedule " + id + " as " + format.extension());
    }
}
