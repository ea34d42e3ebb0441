package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** What listens for syslog messages. */
final class Collector {
    private Collector() {}

    /** Reads some messages of one connection, then closes it. */
    static List<String> messages(ServerSocket collector, int count) {
        List<String> messages = new ArrayList<>();
        try (Socket socket = collector.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (messages.size() < count) {
                StringBuilder length = new StringBuilder();
                for (int digit = in.read(); digit != ' '; digit = in.read()) {
                    length.append((char) digit);
                }
                byte[] message = new byte[Integer.parseInt(length.toString())];
                in.readFully(message);
                messages.add(new String(message, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
