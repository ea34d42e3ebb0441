package org.strongroom.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.InstantSource;

/** A syslog server (RFC 5424) by TCP, with octet counting (RFC 6587, section 3.4.1). Syslog confirms nothing. */
final class SyslogWitness implements Witness {
    private static final int PATIENCE_MILLIS = 10_000;

    /** Facility 13, log audit; severity 5, notice. */
    private static final int PRIORITY = 13 * 8 + 5;

    private final String host;
    private final int port;
    private final InstantSource clock;

    SyslogWitness(String host, int port, InstantSource clock) {
        this.host = host;
        this.port = port;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "syslog " + host + ":" + port;
    }

    @Override
    public void keep(String origin, long size, String note) throws IOException {
        String message = "<" + PRIORITY + ">1 " + clock.instant() + " "
                + InetAddress.getLocalHost().getHostName() + " strongroom - tree-head - "
                + note.strip().replace("\n", "\\n");
        byte[] bytes = message.getBytes(UTF_8);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((bytes.length + " ").getBytes(UTF_8));
            out.write(bytes);
            out.flush();
        }
    }
}
