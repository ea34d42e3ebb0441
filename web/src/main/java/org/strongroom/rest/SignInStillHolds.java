package org.strongroom.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;

/** Whether the session, by which a request came that is still being answered, has neither ended here nor at the provider. */
final class SignInStillHolds implements BooleanSupplier {
    private final @Nullable HttpSession session;
    private final String sid;
    private final EndedSessions ended;

    SignInStillHolds(HttpServletRequest request, Caller caller, EndedSessions ended) {
        boolean byCookie = caller.credential().kind() == Credential.Kind.OIDC_SESSION;
        this.session = byCookie ? request.getSession(false) : null;
        this.sid = byCookie ? caller.credential().id() : "";
        this.ended = ended;
    }

    @Override
    public boolean getAsBoolean() {
        return (session == null || isValid(session)) && (sid.isEmpty() || !ended.contains(sid));
    }

    private static boolean isValid(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
