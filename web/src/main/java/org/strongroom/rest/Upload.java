package org.strongroom.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.blob.StagingIncompleteException;
import org.strongroom.blob.StagingLimitExceededException;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Files;
import org.strongroom.files.PutOptions;
import org.strongroom.files.Resource;
import org.strongroom.files.Written;
import org.strongroom.http.Checksums;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Access;
import org.strongroom.web.Conditions;
import org.strongroom.web.RequestQuery;

/** Takes content in. The body is first touched when the use case has agreed, and bound when all of it is here. */
@ApplicationScoped
class Upload {
    private final Files files;
    private final BlobStore blobs;

    @Inject
    Upload(Files files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, NodePath path) throws IOException {
        Caller caller = Access.of(request).to(Action.MODIFY, path);
        refuseParts(request);
        Preconditions conditions = Conditions.of(request);
        Checksums checksums = Checksums.of(request::getHeader);
        PutOptions options = new PutOptions(request.getContentType(), modified(request));
        long limit = files.authorizePut(caller, path, request.getContentLengthLong(), conditions);
        try (StagedBlob staged = stage(request, checksums, limit)) {
            checksums.verify();
            answer(response, files.put(caller, path, staged, options, conditions));
        }
    }

    /** A part must not be taken for the whole (RFC 9110, section 14.5), nor compressed bytes for the content. */
    private static void refuseParts(HttpServletRequest request) {
        if (request.getHeader("Content-Range") != null) {
            throw JsonBody.bad("PUT takes the whole content, not a range of it.");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(new Problem.UnsupportedMediaType(
                    "Content-Encoding is not understood; send the bytes as they are."));
        }
    }

    private static @Nullable Instant modified(HttpServletRequest request) {
        try {
            return RequestQuery.find(request, "modified").map(Instant::parse).orElse(null);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    new Problem.BadRequest("The time modified must be like 2026-01-02T03:04:05Z."), e);
        }
    }

    private StagedBlob stage(HttpServletRequest request, Checksums checksums, long limit) throws IOException {
        long length = request.getContentLengthLong();
        OptionalLong expected = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        try {
            return blobs.staging().stage(checksums.watch(new UploadBody(request.getInputStream())), limit, expected);
        } catch (StagingIncompleteException e) {
            throw UploadBody.brokenOff(e);
        } catch (StagingLimitExceededException e) {
            throw new ProblemException(new Problem.ContentTooLarge(e.limit()), e);
        }
    }

    private static void answer(HttpServletResponse response, Written written) throws IOException {
        Resource resource = written.resource();
        byte[] body = new NodeRepresentation(resource).json().toString().getBytes(StandardCharsets.UTF_8);
        if (written.created()) {
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", ContentServlet.ROOT + resource.path().encoded());
        }
        response.setHeader("ETag", Objects.toString(resource.node().entityTag()));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
