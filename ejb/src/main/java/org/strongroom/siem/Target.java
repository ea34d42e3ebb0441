package org.strongroom.siem;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** Where events go. Used by one thread at a time. */
interface Target extends AutoCloseable {
    /**
     * Opens what is not open, or not any more.
     *
     * @return whether it was opened anew, so that what had been sent before may be lost
     * @throws IOException when the target cannot be reached
     */
    boolean open() throws IOException;

    /** For how long nobody knows whether what was sent came through; zero where {@link #send} makes it safe. */
    Duration doubt();

    /**
     * Passes lines on over what {@link #open} has opened, and opens nothing by itself.
     *
     * @param lines OCSF JSON, without line ends
     * @throws IOException when the target cannot be reached; then it is not known which of them came through
     */
    void send(List<byte[]> lines) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * The target that the setting {@code strongroom.siem} names: {@code file:///var/log/strongroom.json}, {@code
     * tcp://host:port} or {@code tls://host:port}.
     *
     * @throws IllegalArgumentException when it is none of these; the message says what it must be
     */
    static Target of(String setting, String node) {
        URI uri = URI.create(setting);
        String scheme = String.valueOf(uri.getScheme());
        return switch (scheme) {
            case "file" -> new FileTarget(Path.of(uri));
            case "tcp" -> new SyslogTarget(uri.getHost(), uri.getPort(), null, node);
            case "tls" ->
                new SyslogTarget(uri.getHost(), uri.getPort(), (SSLSocketFactory) SSLSocketFactory.getDefault(), node);
            default ->
                throw new IllegalArgumentException(
                        "strongroom.siem is file:///path, tcp://host:port or tls://host:port, not " + setting);
        };
    }
}
