package org.strongroom.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strongroom.access.Level;

/**
 * The first public directories and who may use them, as the configuration says:
 * {@code everyone=rw:*;engineering=rw:engineering,r:auditors}. A rule is {@code r} or {@code rw}, a colon, and a group;
 * {@code *} is everyone who is signed in.
 */
final class ConfiguredRules {
    private static final String EVERYONE = "*";

    private final Map<String, List<Rule>> byDirectory;

    private ConfiguredRules(Map<String, List<Rule>> byDirectory) {
        this.byDirectory = byDirectory;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is not of the form above; the message names the part
     */
    static ConfiguredRules parse(String text) {
        Map<String, List<Rule>> directories = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String entry : text.split(";", -1)) {
            if (!entry.isBlank()) {
                String[] halves = entry.strip().split("=", 2);
                if (halves.length != 2 || halves[0].isBlank()) {
                    throw new IllegalArgumentException("Not name=rules: " + entry.strip());
                }
                directories.put(
                        halves[0].strip(),
                        Arrays.stream(halves[1].split(",")).map(Rule::parse).toList());
            }
        }
        return new ConfiguredRules(directories);
    }

    Map<String, List<Rule>> byDirectory() {
        return byDirectory;
    }

    /** One of the rules of a directory. */
    record Rule(Level level, String group) {
        static Rule parse(String text) {
            String[] halves = text.strip().split(":", 2);
            Level level =
                    switch (halves[0]) {
                        case "r" -> Level.VIEW;
                        case "rw" -> Level.EDIT;
                        default -> throw new IllegalArgumentException("Not r:group or rw:group: " + text.strip());
                    };
            if (halves.length != 2 || halves[1].isBlank()) {
                throw new IllegalArgumentException("The rule names no group: " + text.strip());
            }
            return new Rule(level, halves[1].strip());
        }

        boolean isForEveryone() {
            return group.equals(EVERYONE);
        }
    }
}
