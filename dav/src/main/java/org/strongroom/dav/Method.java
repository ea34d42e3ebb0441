package org.strongroom.dav;

import java.io.IOException;
import org.strongroom.audit.Action;
import org.strongroom.problem.ProblemException;

/** Answers one method of HTTP or WebDAV. Stateless; used by many threads. */
interface Method {
    /** What a refusal of it is recorded as. */
    Action action();

    /**
     * Carries out the request and writes the whole answer.
     *
     * @throws ProblemException when it cannot; nothing has been sent then
     * @throws IOException when the connection or the storage fails
     */
    void answer(Exchange exchange) throws IOException;
}
