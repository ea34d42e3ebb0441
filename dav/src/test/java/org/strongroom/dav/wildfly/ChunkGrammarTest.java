package org.strongroom.dav.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkGrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "5\r\nhello\r\n0\r\n\r\n",
                "005\r\nhello\r\n6;ext=\"a b\"\r\n world\r\n000\r\n\r\n",
                "a \r\n0123456789\r\n0\r\nTrailer: x\r\nOther: y\r\n\r\n",
                "2\r\n\r\n\r\n0\r\n\r\n",
            })
    void goodBodiesPassWhateverThePieces(String body) throws IOException {
        for (int piece = 1; piece <= body.length(); piece++) {
            assertThat(rest(body + "GET", piece)).isEqualTo("GET".length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "zz\r\n\r\n",
                "-5\r\nhello\r\n",
                "0x5\r\nhello\r\n",
                "5\nhello\r\n0\r\n\r\n",
                "5\r\nhelloworld\r\n",
                "5\r\nhello0\r\n\r\n",
                "5\r\nhello\n0\r\n\r\n",
                "3\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello\r\n\r\n\r\n",
                "0\r\nTrailer: x\n\r\n",
                "0\n\n",
                "FFFFFFFFFFFFFFFF\r\n",
                "5;a\rb\r\nhello\r\n",
            })
    void badBodiesAreStoppedWhateverThePieces(String body) {
        for (int piece = 1; piece <= body.length(); piece++) {
            int size = piece;
            assertThatThrownBy(() -> rest(body, size)).isInstanceOf(IOException.class);
        }
    }

    /** How much is left unlooked at when the body is shown in pieces of this size. */
    private static int rest(String body, int piece) throws IOException {
        ChunkGrammar grammar = new ChunkGrammar();
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        int rest = 0;
        for (int start = 0; start < bytes.length; start += piece) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, start, Math.min(piece, bytes.length - start));
            grammar.watch(buffer);
            rest += buffer.remaining();
        }
        return rest;
    }
}
