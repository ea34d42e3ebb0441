package org.strongroom.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.Preconditions;
import org.strongroom.dav.rfc4918.ConditionalFields;
import org.strongroom.dav.rfc4918.Depth;
import org.strongroom.dav.rfc4918.Hrefs;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.dav.wildfly.Wire;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** A request that is understood so far, and its answer. */
record Exchange(HttpServletRequest request, HttpServletResponse response, Hrefs hrefs, NodePath path, Caller caller) {
    private static final int MOST_XML = 64 * 1024;

    @Nullable
    String header(String name) {
        return request.getHeader(name);
    }

    Depth depth() {
        return Depth.parse(header("Depth"));
    }

    NodePath destination() {
        return hrefs.ofDestination(header("Destination"));
    }

    Preconditions conditions() {
        return ConditionalFields.parse(request::getHeader, hrefs);
    }

    /** Whether a body was announced; asked without reading any of it. */
    boolean announcesBody() {
        return request.getContentLengthLong() > 0 || header("Transfer-Encoding") != null;
    }

    InputStream body() throws IOException {
        Wire.beStrictWithChunks();
        return new RequestBody(request.getInputStream());
    }

    /**
     * The whole request body, which is XML or empty.
     *
     * @throws ProblemException with ContentTooLarge beyond 64 KiB
     */
    byte[] xmlBody() throws IOException {
        if (request.getContentLengthLong() == 0) {
            return new byte[0];
        }
        if (request.getContentLengthLong() > MOST_XML) {
            throw new ProblemException(new Problem.ContentTooLarge(MOST_XML));
        }
        byte[] body = body().readNBytes(MOST_XML + 1);
        if (body.length > MOST_XML) {
            throw new ProblemException(new Problem.ContentTooLarge(MOST_XML));
        }
        return body;
    }

    /** Answers without a body. */
    void answer(int status) {
        response.setStatus(status);
        if (status != HttpServletResponse.SC_NO_CONTENT && status != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLength(0);
        }
    }

    /** Begins an answer of XML; {@link #finish} ends it. */
    XmlOutput xml(int status, String contentType) {
        return new XmlOutput(() -> {
            if (!response.isCommitted()) {
                begin(status, contentType);
            }
            return response.getOutputStream();
        });
    }

    /** Sends what is left of the answer; all at once and with its length, if nothing has left yet. */
    void finish(XmlOutput out, int status, String contentType) throws IOException {
        if (out.hasLeft()) {
            out.flush();
            return;
        }
        byte[] body = out.buffered();
        begin(status, contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void begin(int status, String contentType) {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setHeader("Cache-Control", "no-store");
    }
}
