package org.strongroom.report.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.audit.AuditEvents;
import org.strongroom.identity.Person;
import org.strongroom.path.Name;
import org.strongroom.people.People;
import org.strongroom.people.Register;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.PathHistory;
import org.strongroom.tree.PathSpan;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** Which nodes a path has ever named: those that events tell of, and the one that is there now. */
@ApplicationScoped
public class Whereabouts {
    private final AuditEvents events;
    private final Tree tree;
    private final PathHistory history;
    private final People people;
    private final Register register;

    @Inject
    public Whereabouts(AuditEvents events, Tree tree, PathHistory history, People people, Register register) {
        this.events = events;
        this.tree = tree;
        this.history = history;
        this.people = people;
        this.register = register;
    }

    /** @param path as records name it, private directories by their person's login */
    public Set<Long> everAt(String path) {
        Set<Long> objects = new HashSet<>(events.objectsEverAt(path));
        nowAt(path).map(Node::id).ifPresent(objects::add);
        return objects;
    }

    /** What stands along the path now, the root first; nothing when it leads nowhere. */
    public Optional<List<Node>> chainAt(String path) {
        try {
            return inTree(names(path)).flatMap(this::chain);
        } catch (ProblemException e) {
            // a name that no entry may have: nothing is there
            return Optional.empty();
        }
    }

    /** The path along these nodes, the root first, as records name it; empty for what lies in the trash. */
    public String path(List<Node> chain) {
        if (chain.isEmpty() || chain.get(0).id() != Roots.ROOT) {
            return "";
        }
        boolean isPrivate = chain.size() > 2 && chain.get(1).id() == Roots.PRIVATE;
        return isPrivate
                ? "/private/" + login(chain.get(2).name().text()) + Node.path(chain.subList(2, chain.size()))
                : Node.path(chain);
    }

    /** The paths that have led to a node, as records name them, each with its time; the latest first. */
    public List<PathSpan> pathsOf(long node) {
        return history.of(node).stream().map(this::recorded).toList();
    }

    /** All paths that have led to any of these nodes, as records name them. */
    public Set<String> allPathsOf(Set<Long> nodes) {
        return history.of(nodes).stream().map(span -> recorded(span).path()).collect(Collectors.toSet());
    }

    private PathSpan recorded(PathSpan span) {
        List<String> names = new ArrayList<>(span.names());
        if (names.size() > 1 && names.get(0).equals("private")) {
            names.set(1, login(names.get(1)));
        }
        return new PathSpan(names, span.from(), span.until());
    }

    private String login(String number) {
        return people.find(Long.parseLong(number)).map(Person::login).orElse(number);
    }

    private Optional<Node> nowAt(String path) {
        return chainAt(path).filter(chain -> chain.size() > 1).map(chain -> chain.get(chain.size() - 1));
    }

    private Optional<List<Node>> chain(List<Name> names) {
        List<Node> chain = new ArrayList<>(List.of(root()));
        chain.addAll(tree.resolve(root(), names));
        if (chain.size() != names.size() + 1) {
            return Optional.empty();
        }
        // As callers see it, a private directory lies directly below the root.
        chain.removeIf(node -> node.id() == Roots.PRIVATE);
        return Optional.of(chain);
    }

    private Node root() {
        return tree.find(Roots.ROOT).orElseThrow();
    }

    /** In the tree a private directory has its person's number, be they let in or not. */
    private Optional<List<Name>> inTree(List<Name> names) {
        if (names.size() < 2 || !names.get(0).key(false).equals("private")) {
            return Optional.of(names);
        }
        return register.holder(names.get(1).text()).map(owner -> {
            List<Name> translated = new ArrayList<>(names);
            translated.set(1, new Name(Long.toString(owner.id())));
            return translated;
        });
    }

    private static List<Name> names(String path) {
        return Arrays.stream(path.split("/"))
                .filter(name -> !name.isEmpty())
                .map(Name::new)
                .toList();
    }
}
