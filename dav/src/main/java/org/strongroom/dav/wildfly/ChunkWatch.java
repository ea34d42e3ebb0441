package org.strongroom.dav.wildfly;

import io.undertow.conduits.ChunkedStreamSourceConduit;
import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Stands between the connection and Undertow's reading of chunks, and shows what passes to a {@link ChunkGrammar}. */
final class ChunkWatch extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final HttpServerConnection connection;
    private final ChunkGrammar grammar = new ChunkGrammar();

    /** Bytes that the connection held ready after the last reading; more than that later were put back. */
    private int held;

    private int seenAlready;

    private ChunkWatch(HttpServerConnection connection) {
        super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
        this.connection = connection;
        this.held = heldNow();
    }

    /** Puts a watch on the request's body, which must not have been read yet. */
    static void watch(HttpServerExchange exchange, HttpServerConnection connection) {
        ChunkedStreamSourceConduit chunks =
                new ChunkedStreamSourceConduit(new ChunkWatch(connection), exchange, body -> {
                    if (!body.isFinished()) {
                        exchange.setPersistent(false);
                    }
                    Connectors.terminateRequest(exchange);
                });
        connection.getChannel().getSourceChannel().setConduit(chunks);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        seenAlready += heldNow() - held;
        int start = target.position();
        int read = super.read(target);
        held = heldNow();
        if (read > 0) {
            int old = Math.min(seenAlready, read);
            seenAlready -= old;
            grammar.watch(target.duplicate().position(start + old).limit(start + read));
        }
        return read;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (targets[i].hasRemaining()) {
                return read(targets[i]);
            }
        }
        return 0;
    }

    private int heldNow() {
        PooledByteBuffer extra = connection.getExtraBytes();
        return extra == null ? 0 : extra.getBuffer().remaining();
    }
}
