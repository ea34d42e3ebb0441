package org.strongroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.people.Following;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.wildfly.SignIn;

/**
 * The sessions of browsers. One begins when the identity provider has told who somebody is, and then stands on its own:
 * what the provider's administration tells of the person holds from there on (ADR 13). It ends by signing out, when the
 * provider ends it, when it is idle or old, when the account is closed, and it rests while the provider was heard too
 * long ago.
 */
@ApplicationScoped
public class Sessions {
    private static final String ATTRIBUTE = Sessions.class.getName();

    private final EndedSessions ended;
    private final Following following;
    private final InstantSource clock;
    private final Duration longest;

    private record Entry(SignIn signIn, String idToken, Instant end) {}

    /** @param minutes after which a session ends, however busy it is */
    @Inject
    public Sessions(
            EndedSessions ended,
            Following following,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.session.limit.minutes", defaultValue = "600") int minutes) {
        this.ended = ended;
        this.following = following;
        this.clock = clock;
        this.longest = Duration.ofMinutes(minutes);
    }

    /** Begins a session under a new id; nothing of an earlier one is left. */
    void begin(HttpServletRequest request, SignIn signIn, String idToken) {
        end(request);
        Instant end = following.isOn() ? clock.instant().plus(longest) : signIn.until();
        request.getSession(true).setAttribute(ATTRIBUTE, new Entry(signIn, idToken, end));
    }

    /**
     * Who began the session that the request's cookie names. One that is over ends here.
     *
     * @throws ProblemException with {@link Problem.Unavailable} when the token of the sign-in has expired and the
     *     provider was heard too long ago
     */
    Optional<SignIn> find(HttpServletRequest request) {
        Entry entry = entry(request);
        if (entry == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!now.isBefore(entry.end()) || isEnded(entry.signIn())) {
            end(request);
            return Optional.empty();
        }
        if (!now.isBefore(entry.signIn().until())) {
            following.require();
        }
        return Optional.of(entry.signIn());
    }

    /** Whether the request's cookie names a session that goes on, or rests; one that is over ends here. */
    public boolean isGoingOn(HttpServletRequest request) {
        try {
            return find(request).isPresent();
        } catch (ProblemException rests) {
            return true;
        }
    }

    /**
     * Returns while the provider has not ended the session that somebody signed in by.
     *
     * @throws ProblemException with {@link Problem.Unauthenticated} otherwise
     */
    void requireLive(SignIn signIn) {
        if (isEnded(signIn)) {
            throw new ProblemException(new Problem.Unauthenticated("Your session has been ended. Sign in again."));
        }
    }

    /**
     * Ends the session of the request's cookie, if there is one.
     *
     * @return the id token of its sign-in; empty where there is none
     */
    public Optional<String> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Entry entry = entry(request);
        if (session != null) {
            session.invalidate();
        }
        return Optional.ofNullable(entry).map(Entry::idToken).filter(token -> !token.isEmpty());
    }

    private boolean isEnded(SignIn signIn) {
        return ended.contains(signIn.credential().id());
    }

    private static @Nullable Entry entry(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Entry) session.getAttribute(ATTRIBUTE);
    }
}
