package org.strongroom.files;

/** What a listing should fetch beside the nodes. */
public record Details(boolean locks, boolean properties, boolean quota) {
    public static final Details NONE = new Details(false, false, false);
}
