package org.strongroom.audit.witness;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Reads which witnesses there are. */
public final class Witnesses {
    private static final int SYSLOG_PORT = 601;

    private Witnesses() {}

    /**
     * The witnesses of a setting.
     *
     * @param places addresses with spaces between: {@code file:///DIRECTORY}, {@code https://…}, {@code http://…},
     *     {@code syslog://HOST[:PORT]}
     * @throws IllegalArgumentException if one is none of these
     */
    public static List<Witness> parse(String places, InstantSource clock) {
        return Arrays.stream(places.strip().split("\\s+"))
                .filter(place -> !place.isEmpty())
                .map(place -> witness(URI.create(place), clock))
                .toList();
    }

    private static Witness witness(URI place, InstantSource clock) {
        return switch (String.valueOf(place.getScheme())) {
            case "file" -> new DirectoryWitness(Path.of(place));
            case "http", "https" -> new UrlWitness(place);
            case "syslog" ->
                new SyslogWitness(place.getHost(), place.getPort() < 0 ? SYSLOG_PORT : place.getPort(), clock);
            default ->
                throw new IllegalArgumentException(
                        "STRONGROOM_AUDIT_WITNESSES: " + place + " is no file:, https:, http: or syslog: address");
        };
    }
}
