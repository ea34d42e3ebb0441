package org.strongroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.wildfly.SignIn;

/** Makes a caller of somebody who signed in, and records the sign-in of a browser once a session. */
@ApplicationScoped
class Reception {
    private static final String RECORDED = Reception.class.getName();

    private final People people;
    private final EndedSessions ended;
    private final AuditTrail trail;

    @Inject
    Reception(People people, EndedSessions ended, AuditTrail trail) {
        this.people = people;
        this.ended = ended;
        this.trail = trail;
    }

    Caller welcome(HttpServletRequest request, Caller stranger, SignIn signIn) {
        Person person = people.seen(
                signIn.issuer(), signIn.subject(), signIn.login(), signIn.name(), signIn.groups(), signIn.roles());
        Caller caller = new Caller(person, signIn.credential(), stranger.origin(), stranger.request());
        if (signIn.isSession() && ended.contains(signIn.credential().id())) {
            end(request);
            throw new ProblemException(new Problem.Unauthenticated("Your session has been ended. Sign in again."));
        }
        HttpSession session = signIn.isSession() ? request.getSession(false) : null;
        if (session != null && session.getAttribute(RECORDED) == null) {
            trail.record(AuditEvent.done(caller, Action.SIGN_IN));
            // A session id that was known before the sign-in is worth nothing after it.
            request.changeSessionId();
            session.setAttribute(RECORDED, true);
        }
        return caller;
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
