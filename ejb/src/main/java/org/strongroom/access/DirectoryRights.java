package org.strongroom.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strongroom.identity.Person;

/**
 * The public directories and who may use them, as the configuration says:
 * {@code everyone=rw:*;engineering=rw:engineering,r:auditors}. A rule is {@code r} or {@code rw}, a colon, and a group;
 * {@code *} is everyone who is signed in.
 */
final class DirectoryRights {
    private static final String EVERYONE = "*";

    private final Map<String, List<Rule>> byDirectory;

    private DirectoryRights(Map<String, List<Rule>> byDirectory) {
        this.byDirectory = byDirectory;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is not of the form above; the message names the part
     */
    static DirectoryRights parse(String text) {
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
        return new DirectoryRights(directories);
    }

    Set<String> names() {
        return byDirectory.keySet();
    }

    Set<Right> of(String directory, Person person) {
        return byDirectory.getOrDefault(directory, List.of()).stream()
                .filter(rule -> rule.group.equals(EVERYONE) || person.groups().contains(rule.group))
                .flatMap(rule -> rule.rights.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Rule(Set<Right> rights, String group) {
        static Rule parse(String text) {
            String[] halves = text.strip().split(":", 2);
            Set<Right> rights =
                    switch (halves[0]) {
                        case "r" -> Set.of(Right.READ);
                        case "rw" -> Set.of(Right.READ, Right.WRITE);
                        default -> throw new IllegalArgumentException("Not r:group or rw:group: " + text.strip());
                    };
            if (halves.length != 2 || halves[1].isBlank()) {
                throw new IllegalArgumentException("The rule names no group: " + text.strip());
            }
            return new Rule(rights, halves[1].strip());
        }
    }
}
