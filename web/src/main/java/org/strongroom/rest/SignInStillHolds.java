package org.strongroom.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;

/** Whether the session, by which a request came that is still being answered, has neither ended here nor at the provider. */
final class SignInStillHolds {
    private final @Nullable HttpSession session;
    private final String sid;
    private final EndedSessions ended;

    SignInStillHolds(HttpServletRequest request, Caller caller, EndedSessions ended) {
        boolean byCookie = caller.credential().kind() == Credential.Kind.OIDC_SESSION;
        this.session = byCookie ? request.getSession(false) : null;
        this.sid = byCookie ? caller.credential().id() : "";
        this.ended = ended;
    }

    boolean holds() {
        return isSessionValid() && (sid.isEmpty() || !ended.contains(sid));
    }

    /** Whether there is no session that has ended here. Asks nothing but this server's memory. */
    boolean isSessionValid() {
        try {
            return session == null || session.getCreationTime() > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
