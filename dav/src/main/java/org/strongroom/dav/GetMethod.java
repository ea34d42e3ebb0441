package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.EntityTag;
import org.strongroom.files.Files;
import org.strongroom.files.OpenFile;
import org.strongroom.http.ByteRange;
import org.strongroom.http.MediaType;
import org.strongroom.http.MultipartRanges;
import org.strongroom.http.RangeField;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;

/** RFC 9110, section 9.3.1. A directory is shown as a small page, for those who open the drive in a browser. */
@Dependent
final class GetMethod implements Method {
    private final Files files;
    private final AuditTrail audit;
    private final DirectoryPage page;

    @Inject
    GetMethod(Files files, AuditTrail audit, DirectoryPage page) {
        this.files = files;
        this.audit = audit;
        this.page = page;
    }

    @Override
    public Action action() {
        return Action.READ;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        OpenFile file;
        try {
            file = files.open(
                    exchange.caller(), exchange.path(), node -> ranges(exchange, node), exchange.conditions());
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.MethodNotAllowed) {
                page.answer(exchange);
                return;
            }
            throw e;
        }
        send(exchange, file);
    }

    private void send(Exchange exchange, OpenFile file) throws IOException {
        MediaType type = FileHeaders.set(exchange.response(), file.resource().node());
        if (file.notModified()) {
            exchange.answer(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            new ContentAnswer(file, exchange.response(), audit).send(type.text());
        }
    }

    /**
     * Several ranges that would be longer than the file with their headers are not worth it: then all is sent (RFC 9110,
     * section 14.2, lets a server ignore Range).
     */
    private static List<ByteRange> ranges(Exchange exchange, Node file) {
        EntityTag tag = Objects.requireNonNull(file.entityTag());
        List<ByteRange> ranges = RangeField.parse(
                exchange.header("Range"), exchange.header("If-Range"), tag, file.modified(), file.size());
        if (ranges.size() < 2) {
            return ranges;
        }
        MultipartRanges parts = MultipartRanges.of(FileHeaders.type(file).text(), ranges, file.size());
        return parts.length() < file.size() ? ranges : List.of();
    }
}
