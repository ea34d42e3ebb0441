package org.strongroom.it.dav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A connection on which every byte is the test's own. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawConnection() throws IOException {
        URI root = Drive.root();
        socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request line with Host and the person's credential, and these header lines; then an empty line. */
    RawConnection request(Drive drive, String method, String path, String... lines) throws IOException {
        String credentials = drive.login() + ":" + drive.password();
        return plainRequest(
                method,
                path,
                "Authorization: Basic "
                        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                String.join("\r\n", lines));
    }

    /** The same without a credential. */
    RawConnection plainRequest(String method, String path, String... lines) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + Drive.root().getPath() + path + " HTTP/1.1\r\n");
        head.append("Host: ").append(Drive.root().getAuthority()).append("\r\n");
        for (String line : lines) {
            head.append(line.isEmpty() ? "" : line + "\r\n");
        }
        return send(head + "\r\n");
    }

    RawConnection send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Ends our direction; theirs stays open. */
    RawConnection end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next head of an answer, up to and with its empty line; less if the connection ends before. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** All that still comes until the server ends the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
