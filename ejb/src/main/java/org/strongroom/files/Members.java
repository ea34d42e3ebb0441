package org.strongroom.files;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strongroom.tree.Node;

/** The members of a directory, fetched a page ahead of the reader. */
final class Members implements Iterator<Resource> {
    private static final int FIRST_PAGE = 100;
    static final int PAGE = 500;

    private final Pages pages;
    private final Function<List<Node>, List<Resource>> describe;
    private final Queue<Resource> fetched = new ArrayDeque<>();
    private @Nullable Node last;
    private boolean exhausted;

    /**
     * @param pages where the nodes come from; a small page first, so that the answer begins soon
     * @param describe makes resources of those that the caller may see
     */
    Members(Pages pages, Function<List<Node>, List<Resource>> describe) {
        this.pages = pages;
        this.describe = describe;
    }

    @Override
    public boolean hasNext() {
        while (fetched.isEmpty() && !exhausted) {
            int limit = last == null ? FIRST_PAGE : PAGE;
            List<Node> page = pages.after(last, limit);
            exhausted = page.size() < limit;
            last = page.isEmpty() ? last : page.get(page.size() - 1);
            fetched.addAll(describe.apply(page));
        }
        return !fetched.isEmpty();
    }

    @Override
    public Resource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return fetched.remove();
    }

    /** Nodes by the page. */
    interface Pages {
        /** The nodes that follow this one, at most so many; the first ones when there is none. */
        List<Node> after(@Nullable Node last, int limit);
    }
}
