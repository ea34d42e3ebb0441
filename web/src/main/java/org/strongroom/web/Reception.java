package org.strongroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.wildfly.OidcSignIn;
import org.strongroom.web.wildfly.SignIn;

/** Makes a caller of somebody who signed in, and a session of a browser's sign-in, after that is on the record. */
@ApplicationScoped
class Reception {
    private final OidcSignIn oidc;
    private final Sessions sessions;
    private final People people;
    private final AuditTrail trail;

    @Inject
    Reception(OidcSignIn oidc, Sessions sessions, People people, AuditTrail trail) {
        this.oidc = oidc;
        this.sessions = sessions;
        this.people = people;
        this.trail = trail;
    }

    /**
     * Who sent the request: by a sign-in that was completed just now, by a bearer token, or by a session of ours. With an
     * Authorization header no cookie counts.
     *
     * @return the stranger where nobody is signed in
     * @throws ProblemException with {@link Problem.Unauthenticated} when the account is closed or the provider has ended
     *     the session, with {@link Problem.Unavailable} when what is known of the account is too old
     */
    Caller welcome(HttpServletRequest request, Caller stranger) {
        SignIn signIn = oidc.find(request).orElse(null);
        if (signIn != null) {
            return signIn.isSession() ? begin(request, stranger, signIn) : caller(request, stranger, signIn);
        }
        Optional<SignIn> known = request.getHeader("Authorization") == null ? sessions.find(request) : Optional.empty();
        return known.map(session -> goOn(request, stranger, session)).orElse(stranger);
    }

    private Caller begin(HttpServletRequest request, Caller stranger, SignIn signIn) {
        String idToken = oidc.idToken(request);
        // What Elytron keeps in a session of its own ends with the access token, and would take ours with it.
        sessions.end(request);
        Caller caller = caller(request, stranger, signIn);
        sessions.requireLive(signIn);
        trail.record(AuditEvent.done(caller, Action.SIGN_IN));
        sessions.begin(request, signIn, idToken);
        return caller;
    }

    private Caller goOn(HttpServletRequest request, Caller stranger, SignIn signIn) {
        try {
            return caller(request, stranger, signIn);
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.Unauthenticated) {
                sessions.end(request);
            }
            throw refused;
        }
    }

    private Caller caller(HttpServletRequest request, Caller stranger, SignIn signIn) {
        try {
            Person person = people.seen(
                    signIn.issuer(), signIn.subject(), signIn.login(), signIn.name(), signIn.groups(), signIn.roles());
            return new Caller(person, signIn.credential(), stranger.origin(), stranger.request());
        } catch (ProblemException refused) {
            Access.begin(request, stranger.claiming(signIn.login()));
            throw refused;
        }
    }
}
