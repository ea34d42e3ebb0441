package org.strongroom.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.strongroom.web.Forgery;

/** Ends the session here and, by way of its refresh token, at the identity provider. */
@WebServlet({"/logout", "/signed-out"})
public class SignOutServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Forgery.refuse(request);
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/signed-out");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Element main = Element.of(
                "main",
                Element.of("h1", "You are signed out"),
                Element.of("p", "Mapped drives go on; they have keys of their own, which you revoke under My devices."),
                Element.of("p", Element.of("a", "Sign in again").with("href", "/")));
        new Page("Signed out", main).send(response);
    }
}
