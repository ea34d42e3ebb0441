package org.strongroom.files;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Receipt;

/**
 * Some rows of a directory.
 *
 * @param self the directory, with its quota where that is known
 * @param snapshot names what the rows are numbered by; asked for again, it gives other rows of the same
 * @param total how many rows there are
 * @param offset the number of the first row here, from 0
 * @param members the rows; null for one that has gone since, or may no longer be seen
 * @param match at which row the first name is that begins as was asked
 * @param rows of those nodes that were to be located, as far as they are members
 */
public record MemberWindow(
        Receipt receipt,
        Resource self,
        String snapshot,
        int total,
        int offset,
        List<@Nullable Resource> members,
        OptionalInt match,
        Map<Long, Integer> rows) {}
