package org.strongroom.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.strongroom.access.Right;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;

/**
 * R05: who can do what here, and why? Everyone who has ever signed in, in the groups as last described, by the rights as
 * they are now. Who has none here has no row.
 *
 * @param path as records name it
 */
record DirectoryPermissions(String path, Who who) implements Report {
    private static final List<String> COLUMNS =
            List.of("path", "object", "login", "subject", "person", "right", "via", "grant");

    static DirectoryPermissions of(Parameters given) {
        return new DirectoryPermissions(Filters.path(given.require("path")), Who.of(given));
    }

    @Override
    public Period period() {
        return Period.ALL;
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        List<Node> chain = sources.whereabouts()
                .chainAt(path)
                .orElseThrow(() -> Parameters.refused("There is nothing at this path now."));
        Map<String, String> asked = new LinkedHashMap<>(Map.of("path", path));
        asked.putAll(who.asked(sources));
        return ComputedRows.of(asked, COLUMNS, reader -> read(sources, chain, reader));
    }

    private void read(Sources sources, List<Node> chain, Predicate<List<Object>> reader) {
        Reach reach = new Reach(sources.policy());
        sources.register()
                .read(person -> !who.includes(sources, person)
                        || reach.rights(person, chain).stream()
                                .allMatch(right -> reader.test(cells(reach, person, chain, right))));
    }

    private List<Object> cells(Reach reach, Person person, List<Node> chain, Right right) {
        return List.of(
                path,
                chain.get(chain.size() - 1).id(),
                person.login(),
                person.subject(),
                person.id(),
                right.name().toLowerCase(Locale.ROOT),
                reach.via(person, chain, right),
                "configuration");
    }
}
