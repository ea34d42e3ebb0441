package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.strongroom.audit.Action;
import org.strongroom.condition.Preconditions;
import org.strongroom.dav.rfc4918.Multistatus;
import org.strongroom.dav.rfc4918.PropertyUpdate;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.problem.Problem;
import org.strongroom.tree.PropertyName;

/**
 * RFC 4918, section 9.2: all or nothing. Windows sends its four properties at once and takes anything but 200 for each
 * as a failure of the copy.
 */
@Dependent
final class PropPatchMethod implements Method {
    private static final int MULTI_STATUS = 207;

    private final Files files;

    @Inject
    PropPatchMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.CHANGE_PROPERTIES;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Preconditions conditions = exchange.conditions();
        PatchPlan plan = PatchPlan.of(PropertyUpdate.parse(exchange.xmlBody()));
        boolean directory;
        if (plan.isPossible()) {
            directory = files.changeProperties(exchange.caller(), exchange.path(), plan.patch(), conditions)
                    .isDirectory();
        } else {
            // The verdict is on record, and only for those who may see the resource at all.
            directory = files.list(exchange.caller(), exchange.path(), false, Details.NONE, conditions)
                    .self()
                    .isDirectory();
            files.refused(exchange.caller(), action(), exchange.path(), null, new Problem.Forbidden("Not to be set."));
        }
        XmlOutput out = exchange.xml(MULTI_STATUS, PropFindMethod.XML);
        Multistatus multistatus = new Multistatus(out);
        multistatus.response(exchange.hrefs().href(exchange.path(), directory));
        plan.writeTo(multistatus);
        multistatus.endResponse();
        multistatus.end();
        exchange.finish(out, MULTI_STATUS, PropFindMethod.XML);
    }

    static void writeEmpty(XmlOutput out, List<PropertyName> names) throws IOException {
        for (PropertyName name : names) {
            out.raw(Multistatus.emptyElement(name));
        }
    }
}
