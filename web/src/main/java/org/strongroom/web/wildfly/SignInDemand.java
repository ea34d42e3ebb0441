package org.strongroom.web.wildfly;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * Has Elytron send a browser to the identity provider where the application wants that. A constraint on an address would
 * do so always, and {@link HttpServletRequest#authenticate} comes too late: Elytron has let the request pass by then.
 */
public final class SignInDemand {
    private static final String ATTRIBUTE = SignInDemand.class.getName();

    private final Predicate<HttpServletRequest> wanted;

    private SignInDemand(Predicate<HttpServletRequest> wanted) {
        this.wanted = wanted;
    }

    /** From now on, requests of which this holds are answered only for who is known to the provider. */
    public static void when(ServletContext context, Predicate<HttpServletRequest> wanted) {
        context.setAttribute(ATTRIBUTE, new SignInDemand(wanted));
    }

    static HttpHandler before(HttpHandler authentication) {
        return exchange -> {
            ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
            if (context.getCurrentServletContext().getAttribute(ATTRIBUTE) instanceof SignInDemand demand
                    && demand.wanted.test(context.getOriginalRequest())) {
                exchange.getSecurityContext().setAuthenticationRequired();
            }
            authentication.handleRequest(exchange);
        };
    }
}
