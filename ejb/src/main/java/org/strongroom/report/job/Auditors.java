package org.strongroom.report.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.people.People;

/**
 * In whose name a report runs by itself: that of the auditor who asked for it, with the roles as last described; nobody's,
 * who may run none, when they are not let in any more.
 */
@ApplicationScoped
class Auditors {
    private final People people;

    @Inject
    Auditors(People people) {
        this.people = people;
    }

    /**
     * The auditor, where no request of theirs is at work.
     *
     * @param person the number
     * @param means {@code job} or {@code schedule}, told as the protocol
     * @param id of the job or schedule, told as the credential's
     */
    Caller by(long person, String means, long id) {
        return new Caller(
                people.findLetIn(person).orElse(Person.NOBODY),
                new Credential(Credential.Kind.NONE, means + "-" + id),
                new Origin("", "", means, ""),
                RequestId.of(null));
    }
}
