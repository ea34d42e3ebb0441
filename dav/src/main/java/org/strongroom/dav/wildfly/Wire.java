package org.strongroom.dav.wildfly;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletOutputStreamImpl;
import io.undertow.util.Headers;
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
        HttpServerExchange exchange = exchange();
        return exchange == null ? 0 : exchange.getResponseBytesSent();
    }

    /** Makes the reading of a chunked request body strict. To be called before the body's stream is asked for. */
    public static void beStrictWithChunks() {
        HttpServerExchange exchange = exchange();
        if (exchange != null
                && exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)
                && exchange.isRequestChannelAvailable()
                && exchange.getConnection() instanceof HttpServerConnection connection) {
            ChunkWatch.watch(exchange, connection);
        }
    }

    /** Says in the answer that the connection ends with it. To be called before the answer is begun. */
    public static void endAfterAnswer() {
        HttpServerExchange exchange = exchange();
        if (exchange != null) {
            exchange.setPersistent(false);
        }
    }

    /** Closes the connection at once, so that a client sees a broken transfer and not a short answer. */
    public static void breakOff() {
        HttpServerExchange exchange = exchange();
        if (exchange != null) {
            try {
                exchange.getConnection().close();
            } catch (IOException e) {
                // It is gone already.
                return;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable HttpServerExchange exchange() {
        ServletRequestContext context = ServletRequestContext.current();
        return context == null ? null : context.getExchange();
    }
}
