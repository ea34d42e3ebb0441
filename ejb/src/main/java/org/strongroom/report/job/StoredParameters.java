package org.strongroom.report.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parameters of a report as one text, in the form of a URI's query. */
final class StoredParameters {
    private StoredParameters() {}

    static String text(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> parse(String text) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                String[] halves = part.split("=", 2);
                parameters.put(URLDecoder.decode(halves[0], UTF_8), URLDecoder.decode(halves[1], UTF_8));
            }
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
