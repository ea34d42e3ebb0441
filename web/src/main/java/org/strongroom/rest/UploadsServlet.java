package org.strongroom.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.strongroom.audit.Action;
import org.strongroom.http.Checksums;
import org.strongroom.http.HttpDate;
import org.strongroom.identity.Caller;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.upload.Progress;
import org.strongroom.upload.Uploads;
import org.strongroom.web.Access;

/**
 * Uploads that go on where they stopped: tus 1.0 with its extensions creation, creation-with-upload, checksum,
 * expiration and termination.
 */
@WebServlet({UploadsServlet.ROOT, UploadsServlet.ROOT + "/*"})
public class UploadsServlet extends HttpServlet {
    static final String ROOT = Api.ROOT + "/uploads";

    /** The methods it takes, which {@code openapi.json} must name. */
    static final String METHODS = "GET, OPTIONS, POST";

    static final String METHODS_OF_ONE = "HEAD, PATCH, DELETE";

    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    @Inject
    private Uploads uploads;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = id(request);
        String method = request.getMethod();
        response.setHeader("Tus-Resumable", VERSION);
        if (id.isEmpty() && method.equals("OPTIONS")) {
            options(response);
            return;
        }
        // No part of tus, so nothing of its headers is asked for.
        if (id.isEmpty() && method.equals("GET")) {
            list(request, response);
            return;
        }
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            throw new ProblemException(new Problem.PreconditionFailed("Send Tus-Resumable: " + VERSION + "."));
        }
        switch (id.isEmpty() ? method : method + " one") {
            case "POST" -> begin(request, response);
            case "HEAD one" -> show(request, response, id);
            case "PATCH one" -> append(request, response, id);
            case "DELETE one" -> abandon(request, response, id);
            default -> {
                response.setHeader("Allow", id.isEmpty() ? METHODS : METHODS_OF_ONE);
                throw new ProblemException(new Problem.MethodNotAllowed("This address does not take " + method + "."));
            }
        }
    }

    private static String id(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static void options(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination");
        response.setHeader("Tus-Checksum-Algorithm", "sha1,sha256,md5");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Progress> unfinished = uploads.list(Access.of(request).to(Action.LIST_UPLOADS));
        byte[] body = new UploadListRepresentation(unfinished).json().toString().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = number(request, "Upload-Length");
        UploadMetadata metadata = UploadMetadata.parse(request.getHeader("Upload-Metadata"));
        Caller caller = Access.of(request).to(Action.BEGIN_UPLOAD, metadata.path());
        Progress progress = uploads.begin(
                caller, metadata.path(), length, metadata.mediaType(), metadata.modified(), metadata.overwrite());
        if (PIECE.equals(request.getContentType()) && request.getContentLengthLong() != 0 && !progress.isComplete()) {
            progress = uploads.append(caller, progress.upload().id(), 0, body(request), checksums(request));
        }
        response.setHeader("Location", ROOT + "/" + progress.upload().id());
        response.setStatus(HttpServletResponse.SC_CREATED);
        tell(response, progress);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String id) {
        Progress progress = uploads.show(Access.of(request).to(Action.SHOW_UPLOAD), id);
        response.setHeader("Upload-Length", Long.toString(progress.upload().length()));
        response.setHeader("Cache-Control", "no-store");
        tell(response, progress);
    }

    private void append(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        Caller caller = Access.of(request).to(Action.CONTINUE_UPLOAD);
        if (!PIECE.equals(request.getContentType())) {
            throw new ProblemException(new Problem.UnsupportedMediaType("Send " + PIECE + "."));
        }
        long offset = number(request, "Upload-Offset");
        tell(response, uploads.append(caller, id, offset, body(request), checksums(request)));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void abandon(HttpServletRequest request, HttpServletResponse response, String id) {
        uploads.abandon(Access.of(request).to(Action.ABANDON_UPLOAD), id);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void tell(HttpServletResponse response, Progress progress) {
        response.setHeader("Upload-Offset", Long.toString(progress.offset()));
        Instant expires = progress.expires();
        response.setHeader("Upload-Expires", HttpDate.format(expires));
    }

    private static UploadBody body(HttpServletRequest request) throws IOException {
        return new UploadBody(request.getInputStream());
    }

    private static Checksums checksums(HttpServletRequest request) {
        return Checksums.ofPiece(request.getHeader("Upload-Checksum"));
    }

    private static long number(HttpServletRequest request, String header) {
        String text = request.getHeader(header);
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new ProblemException(new Problem.BadRequest(header + " must be a number of bytes."));
        }
        return Long.parseLong(text);
    }
}
