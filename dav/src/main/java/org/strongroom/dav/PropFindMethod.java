package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.Depth;
import org.strongroom.dav.rfc4918.Multistatus;
import org.strongroom.dav.rfc4918.PropFind;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Files;
import org.strongroom.files.Listing;
import org.strongroom.files.Resource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** RFC 4918, section 9.1. The answer streams: memory does not grow with the directory. */
@Dependent
final class PropFindMethod implements Method {
    static final String XML = "application/xml; charset=utf-8";

    private static final int MULTI_STATUS = 207;
    private static final int MOST_QUESTIONS = 500;
    private static final int LONGEST_QUESTION = 2048;

    private final Files files;

    /** Each client asks the same few questions all day long; to parse one costs as much as to answer it. */
    private final Map<ByteBuffer, Asked> questions = new ConcurrentHashMap<>();

    @Inject
    PropFindMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.LIST;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Depth depth = exchange.depth();
        Asked asked = parse(exchange.xmlBody());
        if (depth == Depth.INFINITY) {
            throw new ProblemException(new Problem.InfiniteDepth());
        }
        Listing listing = files.list(
                exchange.caller(), exchange.path(), depth == Depth.ONE, asked.details(), exchange.conditions());
        XmlOutput out = exchange.xml(MULTI_STATUS, XML);
        write(exchange, asked, listing, out);
        exchange.finish(out, MULTI_STATUS, XML);
    }

    private Asked parse(byte[] body) {
        ByteBuffer key = ByteBuffer.wrap(body);
        Asked known = questions.get(key);
        if (known != null) {
            return known;
        }
        Asked asked = Asked.of(PropFind.parse(body));
        if (body.length <= LONGEST_QUESTION) {
            if (questions.size() >= MOST_QUESTIONS) {
                questions.clear();
            }
            questions.put(key, asked);
        }
        return asked;
    }

    private static void write(Exchange exchange, Asked asked, Listing listing, XmlOutput out) throws IOException {
        Multistatus multistatus = new Multistatus(out);
        Resource self = listing.self();
        String href = exchange.hrefs().href(exchange.path(), self.isDirectory());
        multistatus.response(href);
        asked.writeTo(multistatus, self, exchange.hrefs());
        multistatus.endResponse();
        byte[] parent = href.getBytes(StandardCharsets.US_ASCII);
        while (listing.members().hasNext()) {
            Resource member = listing.members().next();
            multistatus.response(parent, member.path().name().text(), member.isDirectory());
            asked.writeTo(multistatus, member, exchange.hrefs());
            multistatus.endResponse();
        }
        multistatus.end();
    }
}
