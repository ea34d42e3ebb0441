package org.strongroom.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.BlobRange;
import org.strongroom.condition.EntityTag;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.OpenFile;
import org.strongroom.files.Resource;
import org.strongroom.http.ByteRange;
import org.strongroom.http.ContentDisposition;
import org.strongroom.http.HttpDate;
import org.strongroom.http.MediaType;
import org.strongroom.http.RangeField;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.web.Access;
import org.strongroom.web.Conditions;
import org.strongroom.web.wildfly.Wire;

/** Hands out content, all or one range. Several ranges are answered with all, as RFC 9110, section 14.2, allows. */
@ApplicationScoped
class Download {
    private final Files files;
    private final AuditTrail trail;

    @Inject
    Download(Files files, AuditTrail trail) {
        this.files = files;
        this.trail = trail;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, NodePath path) throws IOException {
        Caller caller = Access.of(request).to(Action.READ, path);
        OpenFile file = files.open(caller, path, node -> ranges(request, node), Conditions.of(request));
        MediaType type = describe(response, file.resource().node());
        if (file.notModified()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (file.ranges().isEmpty()) {
            send(file, new BlobRange(0, file.size()), type, response);
            return;
        }
        ByteRange range = file.ranges().get(0);
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", range.contentRange(file.size()));
        send(file, new BlobRange(range.first(), range.length()), type, response);
    }

    void answerHead(HttpServletRequest request, HttpServletResponse response, NodePath path) {
        Caller caller = Access.of(request).to(Action.LIST, path);
        Resource resource = files.list(caller, path, false, Details.NONE, Conditions.of(request))
                .self();
        if (resource.isDirectory()) {
            throw new ProblemException(new Problem.MethodNotAllowed("A directory has no content of its own."));
        }
        MediaType type = describe(response, resource.node());
        response.setContentType(type.text());
        response.setContentLengthLong(resource.node().size());
    }

    private static List<ByteRange> ranges(HttpServletRequest request, Node file) {
        EntityTag tag = Objects.requireNonNull(file.entityTag());
        List<ByteRange> ranges = RangeField.parse(
                request.getHeader("Range"), request.getHeader("If-Range"), tag, file.modified(), file.size());
        return ranges.size() > 1 ? List.of() : ranges;
    }

    /** Content is kept, not shown, and whatever it is, it may do nothing in our name. */
    private static MediaType describe(HttpServletResponse response, Node file) {
        response.setHeader("ETag", Objects.toString(file.entityTag()));
        response.setHeader("Last-Modified", HttpDate.format(file.modified()));
        response.setHeader("Accept-Ranges", "bytes");
        // Each access is to be asked for and put on record, so nothing may be answered from a cache unasked.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                "Content-Disposition", ContentDisposition.attachment(file.name().text()));
        return file.content() == null
                ? MediaType.OCTETS
                : MediaType.of(file.content().mediaType());
    }

    private void send(OpenFile file, BlobRange range, MediaType type, HttpServletResponse response) throws IOException {
        boolean complete = false;
        try (BlobContent content = file.content(range)) {
            response.setContentType(type.text());
            response.setContentLengthLong(content.length());
            Wire.send(content, response.getOutputStream());
            complete = true;
        } finally {
            trail.ended(file.receipt(), complete ? range.length() : Wire.bodyBytesSent(), complete);
        }
    }
}
