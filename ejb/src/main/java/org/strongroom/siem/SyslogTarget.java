package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Syslog messages (RFC 5424) with their lengths before them, over TCP (RFC 6587, section 3.4.1) or TLS (RFC 5425); TLS
 * checks the server's name against the certificates that this Java trusts. The collector confirms nothing, so what was
 * on its way when a connection broke is unknown.
 */
final class SyslogTarget implements Target {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Facility 13, log audit; severity 6, informational. */
    private static final String PRIORITY = "<110>1";

    private final String host;
    private final int port;
    private final @Nullable SSLSocketFactory tls;
    private final String node;
    private @Nullable Socket open;

    /**
     * A collector.
     *
     * @param tls makes the connections secure; null leaves them plain
     */
    SyslogTarget(@Nullable String host, int port, @Nullable SSLSocketFactory tls, String node) {
        if (host == null || port < 1) {
            throw new IllegalArgumentException("strongroom.siem needs a host and a port, such as tls://siem:6514");
        }
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.node = node.replaceAll("[^!-~]", "_");
    }

    @Override
    public void send(List<byte[]> lines) throws IOException {
        try {
            OutputStream out = new BufferedOutputStream(socket().getOutputStream(), 64 * 1024);
            for (byte[] line : lines) {
                byte[] head = (PRIORITY + " - " + node + " strongroom - audit - ").getBytes(US_ASCII);
                out.write(((head.length + line.length) + " ").getBytes(US_ASCII));
                out.write(head);
                out.write(line);
            }
            out.flush();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Socket socket = open;
        open = null;
        if (socket != null) {
            socket.close();
        }
    }

    private Socket socket() throws IOException {
        Socket socket = open;
        if (socket == null || hasEnded(socket)) {
            close();
            socket = connect();
            open = socket;
        }
        return socket;
    }

    /** A collector sends nothing, so whatever can be read is the end. */
    private static boolean hasEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException silent) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            return tls == null ? plain : secured(plain, tls);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, SSLSocketFactory factory) throws IOException {
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
