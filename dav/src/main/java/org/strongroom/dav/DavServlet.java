package org.strongroom.dav;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.dav.signin.SignIn;
import org.strongroom.identity.Caller;
import org.strongroom.identity.RequestId;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Every request to the drive: who asks, for what, and how; then the method's handler, or the refusal. */
@WebServlet(urlPatterns = "/*", loadOnStartup = 1)
public class DavServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Methods methods;

    @Inject
    private transient Refusals refusals;

    private transient NodePath context = NodePath.ROOT;

    @Override
    public void init() {
        context = NodePath.parse(getServletContext().getContextPath());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestId id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id.text());
        if (request.getMethod().equals("OPTIONS")) {
            methods.describe(response);
            return;
        }
        Arrival arrival = new Arrival(request, response, context, signIn.nobody(request, id));
        try {
            carryOut(arrival);
        } catch (IOException | RuntimeException e) {
            noteWhatIsKnown(arrival);
            refusals.answer(arrival, e);
        }
    }

    /** For the record of a refusal: who somebody said to be who was not let in, and what a request was for. */
    private void noteWhatIsKnown(Arrival arrival) {
        methods.find(arrival.request.getMethod()).ifPresent(method -> arrival.asks(method.action()));
        if (!arrival.caller().isSignedIn()) {
            arrival.isFrom(signIn.claimed(arrival.request, arrival.caller()));
        }
        if (arrival.path() == null) {
            arrival.seemsFor();
        }
    }

    /** Who asks is settled before anything is told, even that an address is malformed. */
    private void carryOut(Arrival arrival) throws IOException {
        Caller caller = signIn.identify(arrival.request, arrival.caller());
        arrival.isFrom(caller);
        if (!caller.isSignedIn()) {
            throw new ProblemException(
                    new Problem.Unauthenticated("Sign in with a device password; you make one in the browser."));
        }
        requireKnownCoding(arrival.request);
        Method method = methods.require(arrival.request.getMethod());
        NodePath path = arrival.isFor();
        method.answer(new Exchange(arrival.request, arrival.response, arrival.hrefs(), path, caller));
    }

    /** The server reads any coding as chunks; where a proxy reads it otherwise, one request would hide in another. */
    private static void requireKnownCoding(HttpServletRequest request) {
        String coding = request.getHeader("Transfer-Encoding");
        if (coding != null && !coding.strip().equalsIgnoreCase("chunked")) {
            throw new ProblemException(new Problem.BadRequest("Transfer-Encoding is understood as chunked alone."));
        }
    }
}
