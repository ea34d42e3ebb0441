package org.strongroom.live;

import java.io.IOException;

/** Somebody's open line. What it is told is a few bytes at a time, and must not wait for whoever reads slowly. */
public interface Listener {
    /** What there is to tell. */
    enum News {
        /** Something in the directory has changed. */
        CHANGED,
        /** The directory is not there any more, or not for them. */
        GONE,
        /** Nothing; so that both sides know that the line holds. */
        NOTHING
    }

    /** Whether the sign-in still holds by which they came. */
    boolean isSignedIn();

    /**
     * Tells it at once.
     *
     * @throws IOException when nobody is there any more
     */
    void tell(News news) throws IOException;

    /** Hangs up. Repeatable. */
    void end();
}
