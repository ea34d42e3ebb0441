package org.strongroom.dav;

import jakarta.servlet.http.HttpServletResponse;
import org.strongroom.condition.EntityTag;
import org.strongroom.files.Written;
import org.strongroom.http.HttpDate;
import org.strongroom.tree.Node;

/**
 * Answers a write with what it left behind. davfs2 and the sync clients take the entity tag and the time from here, and
 * would ask again for each file without them.
 */
final class WrittenAnswer {
    private WrittenAnswer() {}

    static void send(Exchange exchange, Written written) {
        Node node = written.resource().node();
        EntityTag tag = node.entityTag();
        if (tag != null) {
            exchange.response().setHeader("ETag", tag.toString());
            exchange.response().setHeader("OC-ETag", tag.toString());
            exchange.response().setHeader("Last-Modified", HttpDate.format(node.modified()));
        }
        exchange.response().setHeader("OC-FileId", LiveProperty.ownCloudId(node));
        exchange.answer(written.created() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT);
    }
}
