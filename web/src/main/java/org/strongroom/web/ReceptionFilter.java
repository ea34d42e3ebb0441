package org.strongroom.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finds out who asks. The page's own files are anybody's, so that even a refusal looks like one of ours. */
public class ReceptionFilter extends HttpFilter {
    private static final String OPEN_TO_ALL = "/assets/";

    @Inject
    private Reception reception;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(OPEN_TO_ALL)) {
            Access.begin(request, reception.welcome(request, Access.of(request).caller()));
        }
        chain.doFilter(request, response);
    }
}
