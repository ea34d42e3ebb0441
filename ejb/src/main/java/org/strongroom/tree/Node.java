package org.strongroom.tree;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param createdBy the number of the person who made it; 0 for the server
 * @param sinceBy the number of the person who gave it its present name, place and content
 * @param marks what is special about rights here
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
        long createdBy,
        long sinceBy,
        Marks marks,
        int revision) {
    /**
     * What is special about rights at a node.
     *
     * @param granted whether somebody was granted something right here
     * @param cut whether what was granted further up ends here
     * @param archived whether a public directory takes no more changes
     */
    public record Marks(boolean granted, boolean cut, boolean archived) {
        public static final Marks NONE = new Marks(false, false, false);
    }

    /** The same with other marks. */
    public Node with(Marks others) {
        return new Node(
                id,
                parent,
                name,
                content,
                version,
                created,
                modified,
                since,
                caseSensitive,
                hasProperties,
                createdBy,
                sinceBy,
                others,
                revision);
    }

    /** The path to the last of these nodes, of which the first is the root; empty for the root. */
    public static String path(List<Node> chain) {
        return chain.stream().skip(1).map(node -> "/" + node.name().text()).collect(Collectors.joining());
    }

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
