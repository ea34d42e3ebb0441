package org.strongroom.web.wildfly;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import org.strongroom.identity.RequestId;

/** Sees every request before the server's own sign-in does, which answers some that no filter ever gets. */
public final class FirstHandler implements ServletExtension {
    private static final HttpString REQUEST_ID = new HttpString(RequestId.HEADER);

    /** Elytron's client answers an address that ends like this with nothing, whatever file it names. */
    private static final String TAKEN_BY_ELYTRON = "k_query_bearer_token";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(FirstHandler::before);
        deployment.addSecurityWrapper(SignInDemand::before);
    }

    private static HttpHandler before(HttpHandler next) {
        return exchange -> {
            RequestId id = RequestId.of(exchange.getRequestHeaders().getFirst(REQUEST_ID));
            exchange.getResponseHeaders().put(REQUEST_ID, id.text());
            if (isTaken(exchange)) {
                exchange.setStatusCode(StatusCodes.NOT_FOUND);
                exchange.endExchange();
            } else {
                next.handleRequest(exchange);
            }
        };
    }

    private static boolean isTaken(HttpServerExchange exchange) {
        return exchange.getRequestURI().endsWith(TAKEN_BY_ELYTRON)
                || exchange.getQueryString().endsWith(TAKEN_BY_ELYTRON);
    }
}
