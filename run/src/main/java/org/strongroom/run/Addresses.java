package org.strongroom.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * Under which addresses an instance answers.
 *
 * @param host the host name or address
 * @param ports its ports
 */
public record Addresses(String host, Ports ports) {

    /** The page and the API by plain HTTP, without a slash at the end. */
    public String http() {
        return "http://" + host + ":" + ports.http();
    }

    /** The page and the API by HTTPS, without a slash at the end. */
    public String https() {
        return "https://" + host + ":" + ports.https();
    }

    /** The drive by plain HTTP, without a slash at the end. */
    public String dav() {
        return http() + "/dav";
    }

    /** All addresses of the page, each exactly as a browser names it: what may stand in a redirect URI. */
    List<String> pages() {
        return Stream.of("127.0.0.1", "localhost", host)
                .distinct()
                .flatMap(name -> Stream.of(
                        "http://" + name + ":" + ports.http() + "/", "https://" + name + ":" + ports.https() + "/"))
                .toList();
    }
}
