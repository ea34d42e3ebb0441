package org.strongroom.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.access.AccessPolicy;
import org.strongroom.path.Name;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** What a setting of rights grants, asked of the policy that it makes. */
record ConfiguredRights(AccessPolicy policy) {
    private static final String EVERYONE = "*";

    static ConfiguredRights of(String setting) {
        return new ConfiguredRights(new AccessPolicy(setting));
    }

    /**
     * The rights of a group alone, such as {@code read, write}, or {@code none}.
     *
     * @param directory the name of a public directory
     * @param group {@code *} for someone in no group
     */
    String inWords(String directory, String group) {
        Set<String> groups = group.equals(EVERYONE) ? Set.of() : Set.of(group);
        String words = policy.rights(Reach.memberOf(groups), chain(directory)).stream()
                .sorted()
                .map(right -> right.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }

    /** As if the directory were there: what is asked is the setting, not the tree. */
    private static List<Node> chain(String directory) {
        return List.of(
                node(Roots.ROOT, 0, "root"),
                node(Roots.PUBLIC, Roots.ROOT, "public"),
                node(-1, Roots.PUBLIC, directory));
    }

    private static Node node(long id, long parent, String name) {
        return new Node(
                id, parent, new Name(name), null, 0, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, false, 0);
    }
}
