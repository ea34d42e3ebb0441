package org.strongroom.web.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** What the build of the page left in {@code WEB-INF/page}, with a .br and a .gz beside each text. */
final class PageFiles {
    private static final String ROOT = "/WEB-INF/page";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";
    /** Vite puts a hash of the content into these names. */
    private static final Pattern HASHED = Pattern.compile(".*-[\\w-]{8}\\.\\w+");

    private static final Pattern NAME = Pattern.compile("/assets/[\\w.-]+");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "json", "application/json");

    private PageFiles() {}

    static void sendIndex(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        // The sign-in beside the work opens in a window of its own, at another site.
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        send(request, response, "/index.html", "text/html; charset=utf-8", "no-cache");
    }

    /** @throws ProblemException with {@link Problem.NotFound} when there is no such file */
    static void sendAsset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            throw new ProblemException(new Problem.NotFound());
        }
        boolean lasting = HASHED.matcher(name).matches();
        send(request, response, name, type, lasting ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String name, String type, String caching)
            throws IOException {
        ServletContext files = request.getServletContext();
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        URL file = null;
        response.setHeader("Vary", "Accept-Encoding");
        if (accepted.contains("br")) {
            file = encoded(files, response, name, ".br", "br");
        }
        if (file == null && accepted.contains("gzip")) {
            file = encoded(files, response, name, ".gz", "gzip");
        }
        if (file == null) {
            file = files.getResource(ROOT + name);
        }
        if (file == null) {
            throw new ProblemException(new Problem.NotFound());
        }
        response.setHeader("Cache-Control", caching);
        response.setContentType(type);
        URLConnection connection = file.openConnection();
        try (InputStream content = connection.getInputStream()) {
            response.setContentLengthLong(connection.getContentLengthLong());
            content.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable URL encoded(
            ServletContext files, HttpServletResponse response, String name, String ending, String encoding)
            throws IOException {
        URL file = files.getResource(ROOT + name + ending);
        if (file != null) {
            response.setHeader("Content-Encoding", encoding);
        }
        return file;
    }
}
