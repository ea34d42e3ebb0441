package org.strongroom.identity;

import java.util.Set;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Who acts. One type for every way to sign in. */
public record Caller(Person person, Credential credential, Origin origin, RequestId request) {
    /** This server, which does something by itself. */
    public static Caller server() {
        return new Caller(Person.NOBODY, Credential.NONE, new Origin("", "", "server", ""), RequestId.of(null));
    }

    public boolean has(Role role) {
        return person.roles().contains(role);
    }

    public boolean isSignedIn() {
        return credential.kind() != Credential.Kind.NONE;
    }

    /** The same request of nobody, who gave this login and was not let in. */
    public Caller claiming(String login) {
        Person claimed = new Person(Person.NOBODY.id(), "", login, "", Set.of(), Set.of());
        return new Caller(claimed, Credential.NONE, origin, request);
    }

    /**
     * Returns if the caller has the role.
     *
     * @throws ProblemException with {@link Problem.Forbidden} otherwise
     */
    public void require(Role role) {
        if (!has(role)) {
            throw new ProblemException(new Problem.Forbidden(
                    "This needs the role " + role.name().toLowerCase(java.util.Locale.ROOT) + "."));
        }
    }
}
