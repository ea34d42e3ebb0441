package org.strongroom.report.access;

import java.util.function.BiPredicate;
import org.strongroom.access.Explanation;
import org.strongroom.access.Reach;
import org.strongroom.identity.Person;
import org.strongroom.report.question.Sources;
import org.strongroom.tree.Node;

/** The places that a person can reach: their own directory first, then where something is granted to them. */
public record Places(Sources sources, Person person) {
    private static final int PAGE = 200;

    public static Places of(Sources sources, Person person) {
        return new Places(sources, person);
    }

    /** Passes on the places with their paths, as records name them, until the reader wants no more. */
    void read(BiPredicate<String, Explanation> reader) {
        String own = "/private/" + person.login();
        boolean wanted = person.id() <= 0
                || sources.whereabouts()
                        .chainAt(own)
                        .map(chain -> reader.test(own, sources.policy().explain(person, chain)))
                        .orElse(true);
        long after = 0;
        do {
            Reach page = sources.policy().reach(person, after, PAGE);
            for (Explanation place : page.places()) {
                wanted = wanted && reader.test(Node.path(place.chain()), place);
            }
            after = page.next();
        } while (wanted && after != 0);
    }
}
