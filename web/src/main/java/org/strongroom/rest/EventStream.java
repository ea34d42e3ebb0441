package org.strongroom.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.strongroom.live.Listener;

/**
 * An answer that stays open (HTML Living Standard, server-sent events), with no thread of its own. All that is ever
 * written to one fits into the buffers of its connection, since its life is short: nobody waits for a slow reader.
 */
final class EventStream implements Listener {
    private static final Logger LOG = System.getLogger(EventStream.class.getName());

    private final AsyncContext async;
    private final SignInStillHolds signIn;
    private boolean ended;

    EventStream(AsyncContext async, SignInStillHolds signIn) {
        this.async = async;
        this.signIn = signIn;
    }

    /** Sends the head of the answer. */
    void open() throws IOException {
        write(": open\n\n");
    }

    @Override
    public boolean isSignedIn() {
        return signIn.holds();
    }

    @Override
    public void tell(News news) throws IOException {
        write(
                switch (news) {
                    case CHANGED -> "event: changed\ndata:\n\n";
                    case GONE -> "event: gone\ndata:\n\n";
                    case NOTHING -> ":\n\n";
                });
    }

    @Override
    public synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try (ServletOutputStream out = async.getResponse().getOutputStream()) {
            out.flush();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Nobody is there any more", e);
        }
        // The answer is at its end. To go through the container once more takes a session that is good.
        if (signIn.isSessionValid()) {
            async.complete();
        }
    }

    private synchronized void write(String text) throws IOException {
        if (ended) {
            throw new IOException("The line has ended");
        }
        ServletOutputStream out = async.getResponse().getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
