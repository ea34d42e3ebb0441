package org.strongroom.files;

import java.util.Locale;

/**
 * Which members are shown, and in which order.
 *
 * @param filter what a name must contain, whatever its case; empty for all
 */
public record MemberQuery(MemberOrder order, String filter) {
    public MemberQuery {
        filter = filter.strip();
    }

    boolean takes(MemberKey member) {
        return filter.isEmpty()
                || member.name().text().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
    }
}
