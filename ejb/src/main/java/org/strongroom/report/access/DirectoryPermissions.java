package org.strongroom.report.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.strongroom.access.Examination;
import org.strongroom.identity.Person;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;
import org.strongroom.tree.Node;

/**
 * R05: who can do what here, and why? Everyone who is let in, in the groups as last described, by the rights as they are
 * now. Who has none here has no row.
 *
 * @param path as records name it
 */
public record DirectoryPermissions(String path, Who who) implements Report {
    private static final List<String> COLUMNS =
            List.of("path", "object", "login", "subject", "person", "right", "via", "grant");

    public static DirectoryPermissions of(Parameters given) {
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
        Examination examination = sources.policy().examine(chain);
        sources.register()
                .readLetIn(person -> !who.includes(sources, person)
                        || Holding.of(examination.of(person), sources.groupNames())
                                .map(holding -> reader.test(cells(person, chain, holding)))
                                .orElse(true));
    }

    private List<Object> cells(Person person, List<Node> chain, Holding holding) {
        return List.of(
                path,
                chain.get(chain.size() - 1).id(),
                person.login(),
                person.subject(),
                person.id(),
                holding.right(),
                holding.via(),
                holding.grant());
    }
}
