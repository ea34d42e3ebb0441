package org.strongroom.sharing;

import java.util.function.Supplier;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.Preconditions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** If-Match (RFC 9110, section 13.1.1) for what has a tag of its own. */
final class Tags {
    private Tags() {}

    /** Refuses a change that is based on another state than the present one. */
    static void judge(Preconditions conditions, Supplier<EntityTag> current) {
        EntityTags match = conditions.ifMatch();
        if (match != null && !match.any() && match.tags().stream().noneMatch(current.get()::matchesStrongly)) {
            throw new ProblemException(new Problem.PreconditionFailed(
                    "It has changed since you read it; read it again and change what is there now."));
        }
    }
}
