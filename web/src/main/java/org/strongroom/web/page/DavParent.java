package org.strongroom.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * What Windows and gvfs want to hear at {@code /} before they map {@code /dav}: that it is a collection which holds
 * {@code /dav/}. Nothing in it depends on who asks, so nobody needs to sign in for it.
 */
final class DavParent {
    static final String METHODS = "OPTIONS, GET, HEAD, PROPFIND";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\">";
    private static final String TAIL = "</D:multistatus>";

    private DavParent() {}

    static void options(HttpServletResponse response) {
        response.setHeader("DAV", "1, 2, 3");
        response.setHeader("MS-Author-Via", "DAV");
        response.setHeader("Allow", METHODS);
        response.setContentLength(0);
    }

    /**
     * Whether a PROPFIND asks for members (RFC 4918, section 9.1).
     *
     * @throws ProblemException with {@link Problem.InfiniteDepth} for any depth but 0 and 1
     */
    static boolean includesMembers(@Nullable String depth) {
        boolean members = "1".equals(depth);
        if (!members && !"0".equals(depth)) {
            throw new ProblemException(new Problem.InfiniteDepth());
        }
        return members;
    }

    static void multistatus(HttpServletResponse response, boolean members) throws IOException {
        String xml = HEAD + collection("/", "Strongroom") + (members ? collection("/dav/", "dav") : "") + TAIL;
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        response.setStatus(207);
        response.setHeader("DAV", "1, 2, 3");
        response.setContentType("application/xml; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String collection(String href, String name) {
        return "<D:response><D:href>" + href + "</D:href><D:propstat><D:prop>"
                + "<D:resourcetype><D:collection/></D:resourcetype><D:displayname>" + name + "</D:displayname>"
                + "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>";
    }
}
