package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.strongroom.audit.Action;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.blob.StagingIncompleteException;
import org.strongroom.blob.StagingLimitExceededException;
import org.strongroom.condition.Preconditions;
import org.strongroom.dav.rfc4918.Timestamp;
import org.strongroom.files.Files;
import org.strongroom.files.PutOptions;
import org.strongroom.files.Written;
import org.strongroom.http.Checksums;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * RFC 9110, section 9.3.4. Nothing is bound to the name before the whole body is here: one that ends early leaves the
 * old content. The body is first touched, and so 100-continue first sent, when the use case has agreed.
 */
@Dependent
final class PutMethod implements Method {
    private final Files files;
    private final BlobStore blobs;

    @Inject
    PutMethod(Files files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    @Override
    public Action action() {
        return Action.MODIFY;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        refuseParts(exchange);
        Preconditions conditions = exchange.conditions();
        Checksums checksums = Checksums.of(exchange::header);
        Instant modified = Timestamp.ofSeconds(exchange.header("X-OC-Mtime"));
        long limit = files.authorizePut(exchange.caller(), exchange.path(), announced(exchange), conditions);
        try (StagedBlob staged = stage(exchange, checksums, limit)) {
            requireWhole(exchange, staged);
            checksums.verify();
            PutOptions options = new PutOptions(exchange.request().getContentType(), modified);
            Written written = files.put(exchange.caller(), exchange.path(), staged, options, conditions);
            if (modified != null) {
                exchange.response().setHeader("X-OC-MTime", "accepted");
            }
            WrittenAnswer.send(exchange, written);
        }
    }

    /** A part must not be taken for the whole (RFC 9110, section 14.5), nor compressed bytes for the content. */
    private static void refuseParts(Exchange exchange) {
        if (exchange.header("Content-Range") != null) {
            throw new ProblemException(new Problem.BadRequest("PUT takes the whole content, not a range of it."));
        }
        String encoding = exchange.header("Content-Encoding");
        if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
            throw new ProblemException(new Problem.UnsupportedMediaType(
                    "Content-Encoding is not understood; send the bytes as they are."));
        }
    }

    /** Finder sends its bodies in chunks and tells their length in a header of its own; -1 when nobody does. */
    private static long announced(Exchange exchange) {
        long length = exchange.request().getContentLengthLong();
        String expected = exchange.header("X-Expected-Entity-Length");
        boolean told = length < 0 && expected != null && expected.matches("\\d{1,18}");
        return told ? Long.parseLong(expected) : length;
    }

    /** A chunked body that is shorter than Finder said was cut on its way. A longer one grew while it was sent. */
    private static void requireWhole(Exchange exchange, StagedBlob staged) throws IOException {
        if (staged.id().size() < announced(exchange)) {
            throw new RequestBody.BrokenOff(new IOException("The body is shorter than announced"));
        }
    }

    private StagedBlob stage(Exchange exchange, Checksums checksums, long limit) throws IOException {
        long length = exchange.request().getContentLengthLong();
        OptionalLong expected = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        try {
            return blobs.staging().stage(checksums.watch(exchange.body()), limit, expected);
        } catch (StagingIncompleteException e) {
            throw new RequestBody.BrokenOff(e);
        } catch (StagingLimitExceededException e) {
            throw new ProblemException(new Problem.ContentTooLarge(e.limit()), e);
        }
    }
}
