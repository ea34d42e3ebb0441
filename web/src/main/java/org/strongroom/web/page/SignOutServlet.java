package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.web.Access;
import org.strongroom.web.Forgery;
import org.strongroom.web.Sessions;

/** Ends the session here and at the identity provider, and so in all that one signed in to by it. */
@WebServlet({"/logout", "/signed-out"})
public class SignOutServlet extends HttpServlet {
    private static final String ONLY_HERE = "only-here";

    @Inject
    private Sessions sessions;

    @Inject
    private IdentityProvider provider;

    @Inject
    private AuditTrail trail;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Forgery.refuse(request);
        Caller caller = Access.of(request).to(Action.SIGN_OUT);
        Optional<String> idToken = sessions.end(request);
        boolean everywhere = idToken.map(provider::endSession).orElse(true);
        if (caller.isSignedIn()) {
            trail.record(AuditEvent.done(caller, Action.SIGN_OUT)
                    .detail(everywhere ? "" : "the identity provider did not end its session"));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", everywhere ? "/signed-out" : "/signed-out?" + ONLY_HERE);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String drives = "Mapped drives go on; they have keys of their own, which you revoke under My devices.";
        String others = "The sign-in server did not answer, and may let this browser in again without asking for a"
                + " password. Close the browser, or come back and sign out once more.";
        Element main = Element.of(
                "main",
                Element.of("h1", "You are signed out"),
                Element.of("p", ONLY_HERE.equals(request.getQueryString()) ? others : drives),
                Element.of("p", Element.of("a", "Sign in again").with("href", "/")));
        new Page("Signed out", main).send(response);
    }
}
