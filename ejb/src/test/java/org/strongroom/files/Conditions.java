package org.strongroom.files;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.condition.Preconditions;

/** Conditions as clients send them. */
final class Conditions {
    static final Preconditions NONE_THERE = new Preconditions(null, EntityTags.ANY, null, null, IfHeader.NONE);

    private Conditions() {}

    /** {@code If: (<token>)} */
    static Preconditions showing(String token) {
        return on(Target.OF_REQUEST, Condition.ofToken(false, token));
    }

    /** One list, of conditions that must all hold. */
    static Preconditions on(Target target, Condition... conditions) {
        return any(new StateList(target, Arrays.asList(conditions)));
    }

    /** Lists of which one must hold. */
    static Preconditions any(StateList... lists) {
        return with(null, new IfHeader(List.of(lists)));
    }

    static Preconditions with(@Nullable EntityTags ifMatch, IfHeader header) {
        return new Preconditions(ifMatch, null, null, null, header);
    }
}
