package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.strongroom.audit.Action;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Resource;
import org.strongroom.tree.Node;

/** RFC 9110, section 9.3.2. It opens no content, so it is recorded as a look and not as a reading. */
@Dependent
final class HeadMethod implements Method {
    private final Files files;

    @Inject
    HeadMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.LIST;
    }

    @Override
    public void answer(Exchange exchange) {
        Preconditions asked = exchange.conditions();
        Preconditions binding =
                new Preconditions(asked.ifMatch(), null, null, asked.ifUnmodifiedSince(), asked.ifHeader());
        Resource resource = files.list(exchange.caller(), exchange.path(), false, Details.NONE, binding)
                .self();
        HttpServletResponse response = exchange.response();
        if (resource.isDirectory()) {
            response.setContentType(DirectoryPage.HTML);
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        String type = FileHeaders.set(response, resource.node()).text();
        if (isNotModified(asked, resource.node())) {
            exchange.answer(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        response.setContentLengthLong(resource.node().size());
    }

    private static boolean isNotModified(Preconditions asked, Node node) {
        EntityTags none = asked.ifNoneMatch();
        if (none != null) {
            EntityTag current = Objects.requireNonNull(node.entityTag());
            return none.any() || none.tags().stream().anyMatch(current::matchesWeakly);
        }
        return asked.ifModifiedSince() != null
                && !node.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(asked.ifModifiedSince());
    }
}
