package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.strongroom.access.Grant;
import org.strongroom.access.Principal;
import org.strongroom.identity.Person;
import org.strongroom.people.Group;
import org.strongroom.people.GroupNames;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/** Names of those to whom something is granted, and who is meant by a name. */
@ApplicationScoped
class Holders {
    private final People people;
    private final GroupNames groups;
    private final Tree tree;

    @Inject
    Holders(People people, GroupNames groups, Tree tree) {
        this.people = people;
        this.groups = groups;
        this.tree = tree;
    }

    /** The principal that somebody named; there must be one. */
    Principal require(HolderWish wish) {
        return switch (wish.kind()) {
            case EVERYONE -> Principal.EVERYONE;
            case PERSON -> Principal.person(person(wish.name(), wish.id()).id());
            case GROUP ->
                Principal.group((wish.id() != 0
                                ? groups.findAll(List.of(wish.id())).values().stream()
                                        .findFirst()
                                : groups.find(wish.name()))
                        .orElseThrow(() -> refused("No such group is known."))
                        .id());
        };
    }

    /**
     * The person with this login or number.
     *
     * @param login empty to go by the number
     */
    Person person(String login, long id) {
        return (login.isEmpty() ? people.find(id) : people.findByLogin(login))
                .orElseThrow(() -> refused("No such person is known; they must have signed in once."));
    }

    Holder holder(Principal principal) {
        return new Holder(
                principal,
                switch (principal.kind()) {
                    case EVERYONE -> "everyone";
                    case PERSON ->
                        people.find(principal.id()).map(Person::login).orElse("");
                    case GROUP ->
                        groups.findAll(List.of(principal.id())).values().stream()
                                .map(Group::name)
                                .collect(Collectors.joining());
                });
    }

    /** The grants with names. */
    List<SharedGrant> shared(List<Grant> grants) {
        Map<Long, List<Node>> chains =
                tree.chains(grants.stream().map(Grant::node).collect(Collectors.toSet()));
        Map<Principal, Holder> holders = grants.stream()
                .map(Grant::principal)
                .distinct()
                .collect(Collectors.toMap(principal -> principal, this::holder));
        return grants.stream()
                .map(grant -> new SharedGrant(
                        grant,
                        holders.getOrDefault(grant.principal(), new Holder(grant.principal(), "")),
                        Node.path(chains.getOrDefault(grant.node(), List.of()))))
                .toList();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }
}
