package org.strongroom.tree;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.EntityTag;
import org.strongroom.path.Name;

/**
 * A directory or file as it is now.
 *
 * @param id stays through rename and move, and is never given again
 * @param parent the id of the directory that holds it; 0 for the root
 * @param content null for a directory
 * @param version counts the contents of a file, from 1; 0 for a directory
 * @param created as the client gave it, else when it was made here
 * @param modified as the client gave it, else when its content was put here
 * @param since when it got its present name, place and content
 * @param caseSensitive whether names in this directory are told apart by case
 * @param hasProperties whether dead properties are kept for it
 * @param revision counts every change of the row; a change based on an older one is tried again
 */
public record Node(
        long id,
        long parent,
        Name name,
        @Nullable FileContent content,
        int version,
        Instant created,
        Instant modified,
        Instant since,
        boolean caseSensitive,
        boolean hasProperties,
        int revision) {
    public boolean isDirectory() {
        return content == null;
    }

    /** The size of the content in bytes; 0 for a directory. */
    public long size() {
        return content == null ? 0 : content.blob().size();
    }

    /** The strong entity tag of a file's content: equal bytes, equal tag. Null for a directory. */
    public @Nullable EntityTag entityTag() {
        return content == null
                ? null
                : EntityTag.strong(content.blob().toString().substring(7, 39));
    }
}
