package org.strongroom.files;

import java.util.List;
import org.strongroom.http.ByteRange;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;

/** How much of a file is to be read, which is known before the reading goes on the record. */
@FunctionalInterface
public interface Portion {
    Portion WHOLE = file -> List.of();

    /**
     * The ranges to send, in ascending order; none for the whole file.
     *
     * @throws ProblemException with {@link Problem.RangeNotSatisfiable} when no asked byte exists
     */
    List<ByteRange> of(Node file);
}
