package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Syslog messages (RFC 5424) with their lengths before them, over TCP (RFC 6587, section 3.4.1) or TLS (RFC 5425); TLS
 * checks the server's name against the certificates that this Java trusts. The collector confirms nothing: what is sent
 * lies in buffers here and there, and when the other end has lost its power, this one tries for a quarter of an hour
 * before it says so. So whatever went out in the time before a connection ended may be lost.
 */
final class SyslogTarget implements Target {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Longer than the 15 minutes after which Linux gives up a connection that nobody answers. */
    private static final Duration DOUBT = Duration.ofMinutes(20);

    /** More often than what is between here and there forgets a silent connection. */
    private static final int KEPT_ALIVE_SECONDS = 60;

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
    public boolean open() throws IOException {
        Socket socket = open;
        if (socket != null && !hasEnded(socket)) {
            return false;
        }
        close();
        open = connect();
        return true;
    }

    @Override
    public Duration doubt() {
        return DOUBT;
    }

    @Override
    public void send(List<byte[]> lines) throws IOException {
        Socket socket = open;
        if (socket == null || hasEnded(socket)) {
            close();
            throw new IOException("The connection to " + host + " has ended");
        }
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
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
            keepAlive(plain);
            return tls == null ? plain : secured(plain, tls);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** How soon is an option of the JDK's own, which not every server shows to what runs in it. */
    @SuppressWarnings("unchecked")
    private static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (option.name().equals("TCP_KEEPIDLE")) {
                socket.setOption((SocketOption<Integer>) option, KEPT_ALIVE_SECONDS);
            }
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
