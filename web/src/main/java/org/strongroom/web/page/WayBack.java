package org.strongroom.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.strongroom.path.NodePath;
import org.strongroom.problem.ProblemException;

/**
 * Where somebody wanted to go when the sign-in came in between, since that returns to {@code /} alone. A cookie of ten
 * minutes; whatever is in it, it leads only below {@code /files}.
 */
final class WayBack {
    private static final String COOKIE = "strongroom-way-back";
    private static final int SECONDS = 600;

    private WayBack() {}

    /** Remembers the path and sends the browser to sign in. */
    static void via(HttpServletResponse response, NodePath path) throws IOException {
        set(response, path.encoded() + "/", SECONDS);
        response.sendRedirect("/");
    }

    /** The address that was remembered, once. */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<String> value = Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        value.ifPresent(used -> set(response, "", 0));
        return value.flatMap(WayBack::address);
    }

    static Optional<String> address(String value) {
        try {
            return Optional.of("/files" + NodePath.parse(value).encoded() + "/");
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
