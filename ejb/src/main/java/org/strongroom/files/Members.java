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
    static final int PAGE = 500;

    private final Function<@Nullable Node, List<Node>> nextPage;
    private final Function<List<Node>, List<Resource>> describe;
    private final Queue<Resource> fetched = new ArrayDeque<>();
    private @Nullable Node last;
    private boolean exhausted;

    /**
     * @param nextPage the nodes that follow this one, at most {@value #PAGE}
     * @param describe makes resources of those that the caller may see
     */
    Members(Function<@Nullable Node, List<Node>> nextPage, Function<List<Node>, List<Resource>> describe) {
        this.nextPage = nextPage;
        this.describe = describe;
    }

    @Override
    public boolean hasNext() {
        while (fetched.isEmpty() && !exhausted) {
            List<Node> page = nextPage.apply(last);
            exhausted = page.size() < PAGE;
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
}
