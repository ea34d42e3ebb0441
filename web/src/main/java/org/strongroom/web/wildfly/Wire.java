package org.strongroom.web.wildfly;

import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletOutputStreamImpl;
import java.io.IOException;
import java.io.OutputStream;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.FileRegion;

/** The connection that the present request came by. */
public final class Wire {
    private Wire() {}

    /**
     * Sends the whole content as the whole body, from disk to socket without a copy where there is a file and nothing
     * in between.
     *
     * @param target the response's stream, unused so far, its Content-Length set to the content's length
     */
    public static void send(BlobContent content, OutputStream target) throws IOException {
        FileRegion region = content.fileRegion().orElse(null);
        if (region != null && target instanceof ServletOutputStreamImpl socket) {
            region.channel().position(region.position());
            socket.transferFrom(region.channel());
        } else {
            content.writeTo(target);
        }
    }

    /** The bytes of the answer's body that have gone to the socket so far. */
    public static long bodyBytesSent() {
        ServletRequestContext context = ServletRequestContext.current();
        return context == null ? 0 : context.getExchange().getResponseBytesSent();
    }
}
